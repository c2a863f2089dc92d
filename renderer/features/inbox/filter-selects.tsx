import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useClients, useScope } from '../../lib/scope';
import { useDeskName, useDesks, useMembers, useTags } from '../../lib/use-team';
import { useFilterSearch, useSetInbox } from './use-inbox';

type FieldProps = {
  readonly label: string;
  /** What an empty choice means. */
  readonly any: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

function Field({ label, any, data, value, onChange }: FieldProps) {
  return (
    <Select
      label={label}
      placeholder={any}
      data={[...data]}
      value={value ?? null}
      clearable
      clearButtonProps={{ 'aria-label': any }}
      comboboxProps={{ withinPortal: false }}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

export function AccountFilter() {
  const { t } = useTranslation(['inbox', 'common']);
  const { account } = useFilterSearch();
  const set = useSetInbox();
  const clientId = useScope()?.id ?? null;
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  return (
    <Field
      label={t('filter.account')}
      any={t('filter.anyAccount')}
      data={accounts.map(({ id, name, platform }) => ({
        value: id,
        label: `${name} · ${t(`common:platform.${platform}`)}`,
      }))}
      value={account}
      onChange={(id) => set({ account: id })}
    />
  );
}

export function AssigneeFilter() {
  const { t } = useTranslation('list');
  const { assignee } = useFilterSearch();
  const set = useSetInbox();
  const members = useMembers();
  return (
    <Field
      label={t('filter.assignee')}
      any={t('filter.anyAssignee')}
      data={[
        { value: 'me', label: t('filter.me') },
        { value: 'none', label: t('filter.nobody') },
        ...members.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={assignee}
      onChange={(id) => set({ assignee: id })}
    />
  );
}

/** Desks and tags belong to a client: with several in view there is none to choose from. */
function useOneClient(): string | null {
  const scope = useScope();
  const { data: clients } = useClients();
  return scope?.id ?? (clients?.length === 1 ? (clients[0]?.id ?? null) : null);
}

export function DeskFilter() {
  const { t } = useTranslation('list');
  const { desk } = useFilterSearch();
  const set = useSetInbox();
  const deskName = useDeskName();
  const desks = useDesks(useOneClient());
  if (desks.length === 0) return null;
  return (
    <Field
      label={t('filter.desk')}
      any={t('filter.anyDesk')}
      data={desks.map((each) => ({ value: each.id, label: deskName(each) }))}
      value={desk}
      onChange={(id) => set({ desk: id })}
    />
  );
}

export function TagFilter() {
  const { t } = useTranslation('list');
  const { tag } = useFilterSearch();
  const set = useSetInbox();
  const tags = useTags(useOneClient());
  if (tags.length === 0) return null;
  return (
    <Field
      label={t('filter.tag')}
      any={t('filter.anyTag')}
      data={tags.map(({ id, name }) => ({ value: id, label: name }))}
      value={tag}
      onChange={(id) => set({ tag: id })}
    />
  );
}
