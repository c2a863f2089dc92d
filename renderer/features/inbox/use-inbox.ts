import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useScope } from '../../lib/scope';
import { useCurrentMember } from '../../lib/use-team';
import { type Asker, inboxFilter } from './filter';
import { filterSearch, type InboxFilterSearch, type InboxSearch } from './inbox-search';

export const useInboxSearch = (): InboxSearch => useSearch({ from: '/shell/inbox' });

/** Changes the address. Moving about replaces the entry in the history; opening and filtering adds one. */
export function useSetInbox() {
  const navigate = useNavigate({ from: '/inbox' });
  return useCallback(
    (change: InboxSearch, history: 'push' | 'replace' = 'push') =>
      void navigate({
        search: (before: InboxSearch) => ({ ...before, ...change }),
        replace: history === 'replace',
      }),
    [navigate],
  );
}

/** Who asks: the client in view and who works now. */
export function useAsker(): Asker {
  const clientId = useScope()?.id ?? null;
  const memberId = useCurrentMember()?.id ?? null;
  return useMemo(() => ({ clientId, memberId }), [clientId, memberId]);
}

/** The filter part of the address; the same object until it changes. */
export const useFilterSearch = (): InboxFilterSearch =>
  useSearch({
    from: '/shell/inbox',
    select: (search) => filterSearch({ ...search }),
    structuralSharing: true,
  });

/** The filter of the list as the address and the chosen client say. */
export function useInboxFilter() {
  const search = useFilterSearch();
  const { clientId, memberId } = useAsker();
  // Who works now matters only where somebody asks for what is theirs: else the list must not wait for it.
  const asking = search.assignee === 'me' ? memberId : null;
  return useMemo(() => inboxFilter(search, { clientId, memberId: asking }), [search, clientId, asking]);
}
