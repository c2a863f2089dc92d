import { Button } from '@mantine/core';
import type { InboxView } from '@shared/inbox/schema';
import { MINUTE } from '@shared/platforms/platform';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { EmptyState } from '../../ui/empty-state';
import { countFilters, noFilters } from './filter';
import styles from './list-empty.module.css';
import { useFilterSearch, useSetInbox } from './use-inbox';
import { useCounts } from './use-list-total';

/** Why the list is empty, what was done today, and the one next action. The keys of the list work here too. */
export function ListEmpty() {
  return (
    <div data-list tabIndex={-1} className={styles.empty}>
      <Why />
    </div>
  );
}

function Why() {
  const { t } = useTranslation('inbox');
  const search = useFilterSearch();
  const set = useSetInbox();
  const client = useScope()?.id ?? null;
  const accounts = useQuery(api.accounts.list.queryOptions({ input: { clientId: client } }));
  if (accounts.data?.length === 0) return <NoAccounts />;
  if (countFilters(search) > 0) {
    return (
      <EmptyState
        title={t('empty.filtered')}
        fact={t('empty.filteredFact')}
        action={<Button onClick={() => set(noFilters)}>{t('filter.clear')}</Button>}
      />
    );
  }
  return <NothingIn view={search.view ?? 'open'} />;
}

function NothingIn({ view }: { readonly view: InboxView }) {
  const { t } = useTranslation(['list', 'inbox']);
  switch (view) {
    case 'everything':
      return <NothingYet />;
    case 'waiting':
      return <EmptyPart title={t('empty.waiting')} fact={t('empty.waitingFact')} />;
    case 'snoozed':
      return <EmptyPart title={t('empty.snoozed')} fact={t('empty.snoozedFact')} />;
    case 'entries':
      return <EmptyPart title={t('empty.entries')} fact={t('empty.entriesFact')} />;
    case 'closed':
      return <EmptyPart title={t('empty.closed')} fact={t('empty.closedFact')} />;
    case 'urgent':
    case 'complaints':
    case 'mine':
      return <EmptyPart title={t(`empty.${view}`)} fact={<DoneToday />} />;
    case 'open':
      return <EmptyState title={t('empty.nobodyWaits')} fact={<DoneToday />} action={<Others />} />;
  }
}

function EmptyPart({ title, fact }: { readonly title: string; readonly fact: ReactNode }) {
  const { t } = useTranslation('list');
  const set = useSetInbox();
  return (
    <EmptyState
      title={title}
      fact={fact}
      action={<Button onClick={() => set({ view: undefined })}>{t('empty.showOpen')}</Button>}
    />
  );
}

/** What was done today, and when something may come in next (ux 20). */
function DoneToday() {
  const { t } = useTranslation('list');
  const format = useFormat();
  const now = useNow();
  const clientId = useScope()?.id ?? null;
  const startOfDayAt = new Date(now).setHours(0, 0, 0, 0);
  const { data: today } = useQuery(api.today.show.queryOptions({ input: { clientId, startOfDayAt } }));
  const { data: status } = useQuery(api.app.status.queryOptions());
  if (today === undefined) return null;
  const { answeredToday: count, medianFirstMs } = today;
  const done =
    count === 0
      ? t('empty.todayNone')
      : // Answered outside of opening hours: nothing to tell by the clock.
        medianFirstMs === null || medianFirstMs < MINUTE
        ? t('empty.today', { count })
        : t('empty.todayHalf', { count, time: format.span(medianFirstMs) });
  const next = status?.nextPollAt ?? null;
  return next === null ? done : `${done} ${t('empty.next', { time: format.until(next, now) })}`;
}

/** Who else waits, when nobody waits for us. */
function Others() {
  const { t } = useTranslation('list');
  const set = useSetInbox();
  const counts = useCounts(useScope()?.id ?? null);
  const waiting = counts?.waiting ?? 0;
  return (
    <>
      <Button onClick={() => set({ view: 'everything' })}>{t('empty.showEverything')}</Button>
      {waiting > 0 && (
        <Button variant="subtle" onClick={() => set({ view: 'waiting' })}>
          {t('empty.others', { count: waiting })}
        </Button>
      )}
    </>
  );
}

function NothingYet() {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const now = useNow();
  const toAccounts = useToAccounts();
  const { data: status } = useQuery(api.app.status.queryOptions());
  const next = status?.nextPollAt ?? null;
  return (
    <EmptyState
      title={t('empty.none')}
      fact={next === null ? t('empty.noneFactIdle') : t('empty.noneFact', { next: format.until(next, now) })}
      action={<Button onClick={toAccounts}>{t('empty.check')}</Button>}
    />
  );
}

function NoAccounts() {
  const { t } = useTranslation(['inbox', 'common']);
  const toAccounts = useToAccounts();
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

function useToAccounts() {
  const navigate = useNavigate();
  const client = useScope()?.id;
  return () => void navigate({ to: '/accounts', search: { client } });
}
