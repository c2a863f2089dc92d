import { Button } from '@mantine/core';
import type { PageCursor } from '@shared/app/paging';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { useScope } from '../../lib/scope';
import { EmptyState } from '../../ui/empty-state';
import { countFilters, searchFilter } from './filter';
import type { Hit } from './hit';
import { HitList } from './hit-list';
import { useInboxSearch, useSetInbox } from './use-inbox';
import { useListActions } from './use-list-actions';

/** What a search found, newest first, in the place of the conversations. */
export function SearchPane({ text }: { readonly text: string }) {
  const search = useInboxSearch();
  const set = useSetInbox();
  const { found, hits, more } = useHits(text);
  const show = useCallback(
    (hit: Hit, history: 'push' | 'replace') =>
      set(
        {
          open: hit.conversationId ?? undefined,
          of: hit.clientId,
          message: hit.messageId,
          pane: history === 'push' ? 'thread' : undefined,
        },
        history,
      ),
    [set],
  );
  const focusRequest = useListActions({ rows: hits, show, more, openId: search.message ?? null });
  if (found.isError) return <ErrorState error={found.error} />;
  if (found.isSuccess && hits.length === 0) return <NothingFound text={text} />;
  return (
    <HitList
      hits={hits}
      complete={!found.hasNextPage}
      openId={search.message ?? null}
      focusRequest={focusRequest}
      onOpen={(hit) => show(hit, 'push')}
      onNearEnd={more}
    />
  );
}

function useHits(text: string) {
  const { tab, account, kinds, from, until } = useInboxSearch();
  const clientId = useScope()?.id ?? null;
  const filter = useMemo(
    () => searchFilter({ tab, account, kinds, from, until }, clientId),
    [tab, account, kinds, from, until, clientId],
  );
  const found = useInfiniteQuery(
    api.search.messages.infiniteOptions({
      input: (after: PageCursor | null) => ({ text, filter, after, limit: 50 }),
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
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { found, hits, more };
}

function NothingFound({ text }: { readonly text: string }) {
  const { t } = useTranslation('inbox');
  const search = useInboxSearch();
  const set = useSetInbox();
  const restricted = countFilters(search) > 0 || search.tab !== undefined;
  const free = { account: undefined, kinds: undefined, from: undefined, until: undefined, tab: undefined };
  return (
    <EmptyState
      title={t('search.none', { text })}
      fact={t('search.noneFact')}
      action={
        restricted ? (
          <Button onClick={() => set(free)}>{t('search.noneClear')}</Button>
        ) : (
          <Button onClick={() => set({ q: undefined })}>{t('search.clear')}</Button>
        )
      }
    />
  );
}
