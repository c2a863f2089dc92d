import type { PageCursor } from '@shared/app/paging';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { api } from '../../lib/engine/engine';
import { searchFilter } from './filter';
import type { Hit } from './hit';
import { useAsker, useFilterSearch, useInboxSearch } from './use-inbox';

const PAGE = 50;
/** The best ones come all on one page (contract). */
const BEST = 200;

/** The filter of a search as the address and the chosen client say. */
export function useSearchFilter() {
  const search = useFilterSearch();
  const asker = useAsker();
  return useMemo(() => searchFilter(search, asker), [search, asker]);
}

/** What a search finds, in the order that was chosen. */
export function useHits(text: string) {
  const { order = 'date' } = useInboxSearch();
  const filter = useSearchFilter();
  const found = useInfiniteQuery(
    api.search.messages.infiniteOptions({
      input: (after: PageCursor | null) => ({
        text,
        filter,
        order,
        after,
        limit: order === 'date' ? PAGE : BEST,
      }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const hits = useMemo<Hit[]>(
    () => found.data?.pages.flatMap((page) => page.hits.map((hit) => ({ ...hit, id: hit.messageId }))) ?? [],
    [found.data],
  );
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = found;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  // Where a filter matches little a page may be empty and still not be the last.
  const empty = hits.length === 0 && hasNextPage && !isPlaceholderData;
  useEffect(() => {
    if (empty) more();
  }, [empty, more]);
  const unknown = found.data?.pages[0]?.unknown ?? [];
  return { found, hits, unknown, more };
}
