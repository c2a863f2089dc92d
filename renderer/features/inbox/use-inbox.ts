import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useScope } from '../../lib/scope';
import { inboxFilter } from './filter';
import type { InboxSearch } from './inbox-search';

export const useInboxSearch = (): InboxSearch => useSearch({ from: '/shell/inbox' });

/** Changes the address. Moving about replaces the entry in the history; opening and filtering adds one. */
export function useSetInbox() {
  const navigate = useNavigate({ from: '/inbox' });
  return useCallback(
    (change: InboxSearch, history: 'push' | 'replace' = 'push') =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: history === 'replace' }),
    [navigate],
  );
}

/** The filter of the list as the address and the chosen client say. */
export function useInboxFilter() {
  const { tab, account, kinds, from, until } = useInboxSearch();
  const clientId = useScope()?.id ?? null;
  return useMemo(
    () => inboxFilter({ tab, account, kinds, from, until }, clientId),
    [tab, account, kinds, from, until, clientId],
  );
}
