import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { conversationKinds } from '@shared/inbox/kinds';
import { labels } from '@shared/triage/labels';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countFilters, noFilters } from './filter';
import { CheckboxFilter } from './filter-checkboxes';
import styles from './filter-popover.module.css';
import { AccountFilter, AssigneeFilter, DeskFilter, TagFilter } from './filter-selects';
import { useFilterSearch, useSetInbox } from './use-inbox';

/** Account, desk, who answers, what it is, tag, unread and dates. They stand in the address, so going back restores them. */
export function FilterPopover() {
  const { t } = useTranslation('inbox');
  const active = countFilters(useFilterSearch());
  return (
    <Popover width={330} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={active > 0 ? 'light' : 'subtle'}
          color={active > 0 ? 'accent' : 'gray'}
          leftSection={<IconFilter size={15} stroke={1.7} aria-hidden="true" />}
        >
          {active > 0 ? t('filter.active', { count: active }) : t('filter.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={t('filter.button')}>
        <Fields />
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields() {
  const { t } = useTranslation(['inbox', 'list', 'common']);
  const search = useFilterSearch();
  const set = useSetInbox();
  return (
    <>
      <CheckboxFilter
        label={t('list:filter.labels')}
        values={labels}
        chosen={search.labels}
        nameOf={(label) => t(`common:label.${label}`)}
        onChange={(chosen) => set({ labels: chosen })}
      />
      <AssigneeFilter />
      <DeskFilter />
      <TagFilter />
      <AccountFilter />
      <CheckboxFilter
        label={t('filter.kinds')}
        values={conversationKinds}
        chosen={search.kinds}
        nameOf={(kind) => t(`common:kind.${kind}`)}
        onChange={(chosen) => set({ kinds: chosen })}
      />
      <Checkbox
        label={t('filter.unread')}
        checked={search.unread === true}
        onChange={(event) => set({ unread: event.currentTarget.checked || undefined })}
      />
      <Dates />
      <Button variant="subtle" disabled={countFilters(search) === 0} onClick={() => set(noFilters)}>
        {t('filter.clear')}
      </Button>
    </>
  );
}

function Dates() {
  const { t } = useTranslation('inbox');
  const { from, until } = useFilterSearch();
  const set = useSetInbox();
  return (
    <div className={styles.dates}>
      <TextInput
        type="date"
        label={t('filter.from')}
        value={from ?? ''}
        max={until}
        onChange={(event) => set({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('filter.until')}
        value={until ?? ''}
        min={from}
        onChange={(event) => set({ until: event.currentTarget.value || undefined })}
      />
    </div>
  );
}
