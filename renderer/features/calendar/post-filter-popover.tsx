import { Button, Popover, Select } from '@mantine/core';
import { publicationStates } from '@shared/outbox/schema';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useMembers } from '../../lib/use-team';
import { takingPosts } from './draft';
import styles from './post-dialog.module.css';
import { filterCount, type PostFilter } from './post-filter';

type Props = {
  readonly clientId: string | null;
  readonly filter: PostFilter;
  /** Posts that are there and not shown. */
  readonly hidden: number;
  readonly onChange: (change: PostFilter) => void;
};

export const NO_FILTER: PostFilter = { account: undefined, state: undefined, member: undefined };

/** Which posts the calendar shows. What is hidden is counted, so that nothing seems lost. */
export function PostFilterPopover({ clientId, filter, hidden, onChange }: Props) {
  const { t } = useTranslation('calendar');
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  const members = useMembers();
  const count = filterCount(filter);
  return (
    <Popover position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        <Button
          variant={count > 0 ? 'default' : 'subtle'}
          px={8}
          aria-label={count > 0 ? t('filter.on', { count: hidden }) : t('filter.title')}
        >
          <IconFilter size={16} stroke={1.7} aria-hidden="true" />
          {count > 0 && <span aria-hidden="true">{hidden === 0 ? count : `−${hidden}`}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.form}>
          <Select
            label={t('filter.account')}
            placeholder={t('filter.all')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={takingPosts(accounts).map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.account ?? null}
            onChange={(account) => onChange({ account: account ?? undefined })}
          />
          <Select
            label={t('filter.state')}
            placeholder={t('filter.all')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={publicationStates
              .filter((state) => state !== 'dropped')
              .map((value) => ({ value, label: t(`state.${value}`) }))}
            value={filter.state ?? null}
            onChange={(state) => onChange({ state: publicationStates.find((known) => known === state) })}
          />
          <Select
            label={t('filter.member')}
            placeholder={t('filter.all')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={[...new Set(members.map(({ name }) => name))]}
            value={filter.member ?? null}
            onChange={(member) => onChange({ member: member ?? undefined })}
          />
          <p className="quiet" role="status">
            {hidden > 0 && t('filter.hidden', { count: hidden })}
          </p>
          <Button disabled={count === 0} onClick={() => onChange(NO_FILTER)}>
            {t('filter.clear')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
