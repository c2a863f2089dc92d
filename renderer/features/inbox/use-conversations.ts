import type { PageCursor } from '@shared/app/paging';
import type { ConversationRow, InboxFilter, InboxPage } from '@shared/inbox/schema';
import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '../../lib/engine/engine';
import { inboxFilter } from './filter';

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
  void cache.prefetchInfiniteQuery({ ...listOptions(inboxFilter({}, null)), gcTime: 5_000 });
  void cache.prefetchQuery(api.inbox.counts.queryOptions({ input: { clientId: null } }));
}

const noRows: readonly ConversationRow[] = [];

/** The conversations of a filter, newest first, as far as they are loaded. */
export function useConversations(filter: InboxFilter) {
  const list = useInfiniteQuery(listOptions(filter));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? noRows, [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { list, rows, more };
}

/** Puts a freshly read first page in the place of the list, or only the rows of it that have not moved. */
export function useReplaceRows(filter: InboxFilter) {
  const cache = useQueryClient();
  const queryKey = useMemo(() => listOptions(filter).queryKey, [filter]);
  const start = useCallback(
    (first: InboxPage) => cache.setQueryData(queryKey, { pages: [first], pageParams: [null] }),
    [cache, queryKey],
  );
  const patch = useCallback(
    (first: InboxPage) =>
      cache.setQueryData<InfiniteData<InboxPage, PageCursor | null>>(queryKey, (data) =>
        data === undefined
          ? data
          : withPages(
              data,
              data.pages.map((page) => patched(page, first)),
            ),
      ),
    [cache, queryKey],
  );
  return { start, patch };
}

/** The same object where nothing changed, so that nothing is drawn again. */
const withPages = <P>(data: InfiniteData<InboxPage, P>, pages: InboxPage[]): InfiniteData<InboxPage, P> =>
  pages.every((page, index) => page === data.pages[index]) ? data : { ...data, pages };

/** Rows with the same newest message take over what changed about them: read, answered, renamed. */
function patched(page: InboxPage, fresh: InboxPage): InboxPage {
  const byId = new Map(fresh.rows.map((row) => [row.id, row]));
  const rows = page.rows.map((row) => {
    const now = byId.get(row.id);
    return now !== undefined && now.lastAt === row.lastAt ? now : row;
  });
  return rows.every((row, index) => row === page.rows[index]) ? page : { ...page, rows };
}

/** Rows of a fresh first page that are not shown, or that have something newer than is shown. */
export function newRows(
  fresh: readonly ConversationRow[],
  shown: readonly ConversationRow[],
): ConversationRow[] {
  const lastAtById = new Map(shown.map((row) => [row.id, row.lastAt]));
  // Below this row the list is not loaded yet; what is there is not new.
  const floor = shown.length < PAGE ? Number.NEGATIVE_INFINITY : (shown.at(-1)?.lastAt ?? 0);
  return fresh.filter(
    (row) => row.lastAt > floor && row.lastAt > (lastAtById.get(row.id) ?? Number.NEGATIVE_INFINITY),
  );
}
