import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { EmptyState } from '../../ui/empty-state';
import { countFilters } from './filter';
import { useInboxSearch, useSetInbox } from './use-inbox';

const nothing = { account: undefined, kinds: undefined, from: undefined, until: undefined, tab: undefined };

/** Why the list is empty, one fact, and the one next action. */
export function ListEmpty() {
  const { t } = useTranslation('inbox');
  const search = useInboxSearch();
  const set = useSetInbox();
  const showAll = <Button onClick={() => set(nothing)}>{t('empty.showAll')}</Button>;
  if (countFilters(search) > 0) {
    return <EmptyState title={t('empty.filtered')} fact={t('empty.filteredFact')} action={showAll} />;
  }
  if (search.tab === 'unread')
    return <EmptyState title={t('empty.unread')} fact={t('empty.unreadFact')} action={showAll} />;
  if (search.tab === 'waiting') {
    return <EmptyState title={t('empty.waiting')} fact={t('empty.waitingFact')} action={showAll} />;
  }
  return <NothingYet />;
}

function NothingYet() {
  const { t } = useTranslation(['inbox', 'common']);
  const navigate = useNavigate();
  const format = useFormat();
  const now = useNow();
  const client = useScope()?.id;
  const accounts = useQuery(api.accounts.list.queryOptions({ input: { clientId: client ?? null } }));
  const { data: status } = useQuery(api.app.status.queryOptions());
  const toAccounts = () => void navigate({ to: '/accounts', search: { client } });
  if (accounts.data?.length === 0) {
    return (
      <EmptyState
        title={t('empty.noAccounts')}
        fact={t('empty.noAccountsFact')}
        action={
          <Button variant="filled" onClick={toAccounts}>
            {t('common:action.connect')}
          </Button>
        }
      />
    );
  }
  const next = status?.nextPollAt ?? null;
  return (
    <EmptyState
      title={t('empty.none')}
      fact={next === null ? t('empty.noneFactIdle') : t('empty.noneFact', { next: format.until(next, now) })}
      action={<Button onClick={toAccounts}>{t('empty.check')}</Button>}
    />
  );
}
