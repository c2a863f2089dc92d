import type { PageCursor } from '@shared/app/paging';
import type { ConversationRow, InboxFilter, InboxPage } from '@shared/inbox/schema';
import { keepPreviousData, type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { api } from '../../lib/engine/engine';
import { calendarOptions } from '../../lib/use-business-clock';
import { inboxFilter } from './filter';
import type { Pages } from './list-pages';

export const PAGE = 50;

/** The list's pages. They stay as they were loaded, so that nothing moves under the cursor. */
const listOptions = (filter: InboxFilter) =>
  api.inbox.page.infiniteOptions({
    input: (after: PageCursor | null) => ({ filter, after, limit: PAGE }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });

/** Asks for what the window opens with before anything is drawn: the engine answers as soon as it can. */
export function askAhead(cache: QueryClient) {
  const filter = inboxFilter({}, { clientId: null, memberId: null });
  void cache.prefetchInfiniteQuery({ ...listOptions(filter), gcTime: 5_000 });
  void cache.prefetchQuery(api.inbox.counts.queryOptions({ input: { clientId: null } }));
  void cache.prefetchQuery(calendarOptions());
  void cache.prefetchQuery(api.team.members.queryOptions());
}

const noRows: readonly ConversationRow[] = [];

/**
 * The conversations of a filter in its order, as far as they are loaded. Until they are there the rows are those of the
 * filter before; `of` is the filter that they belong to.
 */
export function useConversations(filter: InboxFilter) {
  const list = useInfiniteQuery(listOptions(filter));
  const [before, setBefore] = useState(filter);
  const of = list.isPlaceholderData ? before : filter;
  if (of !== before) setBefore(of);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? noRows, [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { list, rows, of, more };
}

/** Changes what is loaded of a list: puts a freshly read beginning in its place, or works on its pages. */
export function useLoadedList(filter: InboxFilter) {
  const cache = useQueryClient();
  const queryKey = useMemo(() => listOptions(filter).queryKey, [filter]);
  const start = useCallback(
    (first: InboxPage) =>
      cache.setQueryData<Pages>(queryKey, (data) =>
        // A list that nobody looks at any more must not come back as it was.
        data === undefined ? undefined : { pages: [first], pageParams: [null] },
      ),
    [cache, queryKey],
  );
  const update = useCallback(
    (change: (data: Pages) => Pages) =>
      cache.setQueryData<Pages>(queryKey, (data) => {
        const next = data === undefined ? undefined : change(data);
        // Nothing to say, nothing to draw.
        return next === data ? undefined : next;
      }),
    [cache, queryKey],
  );
  return { start, update };
}
