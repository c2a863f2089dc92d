import { Button, Checkbox, Input, Popover, Select, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useScope } from '../../lib/scope';
import { countFilters } from './filter';
import styles from './filter-popover.module.css';
import { conversationKinds, type InboxSearch } from './inbox-search';
import { useInboxSearch, useSetInbox } from './use-inbox';

const none: InboxSearch = { account: undefined, kinds: undefined, from: undefined, until: undefined };

/** Account, kind, unread and dates. They stand in the address, so going back restores them. */
export function FilterPopover() {
  const { t } = useTranslation('inbox');
  const search = useInboxSearch();
  const set = useSetInbox();
  const active = countFilters(search);
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
        <AccountFilter />
        <KindFilter />
        <Checkbox
          label={t('filter.unread')}
          checked={search.tab === 'unread'}
          onChange={(event) => set({ tab: event.currentTarget.checked ? 'unread' : undefined })}
        />
        <div className={styles.dates}>
          <TextInput
            type="date"
            label={t('filter.from')}
            value={search.from ?? ''}
            max={search.until}
            onChange={(event) => set({ from: event.currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            label={t('filter.until')}
            value={search.until ?? ''}
            min={search.from}
            onChange={(event) => set({ until: event.currentTarget.value || undefined })}
          />
        </div>
        <Button variant="subtle" disabled={active === 0} onClick={() => set(none)}>
          {t('filter.clear')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function AccountFilter() {
  const { t } = useTranslation(['inbox', 'common']);
  const { account } = useInboxSearch();
  const set = useSetInbox();
  const clientId = useScope()?.id ?? null;
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  return (
    <Select
      label={t('filter.account')}
      placeholder={t('filter.anyAccount')}
      data={accounts.map(({ id, name, platform }) => ({
        value: id,
        label: `${name} · ${t(`common:platform.${platform}`)}`,
      }))}
      value={account ?? null}
      clearable
      clearButtonProps={{ 'aria-label': t('filter.anyAccount') }}
      comboboxProps={{ withinPortal: false }}
      onChange={(id) => set({ account: id ?? undefined })}
    />
  );
}

function KindFilter() {
  const { t } = useTranslation(['inbox', 'common']);
  const { kinds = [] } = useInboxSearch();
  const set = useSetInbox();
  const toggle = (kind: (typeof conversationKinds)[number], on: boolean) => {
    const next = conversationKinds.filter((each) => (each === kind ? on : kinds.includes(each)));
    set({ kinds: next.length === 0 ? undefined : next });
  };
  return (
    <Input.Wrapper label={t('filter.kinds')} labelElement="div">
      <div className={styles.kinds}>
        {conversationKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`common:kind.${kind}`)}
            checked={kinds.includes(kind)}
            onChange={(event) => toggle(kind, event.currentTarget.checked)}
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}
