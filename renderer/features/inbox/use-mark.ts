import type { PageCursor } from '@shared/app/paging';
import type { InboxPage } from '@shared/inbox/schema';
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';

type Pages = InfiniteData<InboxPage, PageCursor | null>;

/** Marks conversations as read or unread; the rows react at once. */
export function useMark() {
  const cache = useQueryClient();
  const queryKey = api.inbox.page.key({ type: 'infinite' });
  return useMutation(
    api.inbox.mark.mutationOptions({
      onMutate: ({ conversations, as }) => {
        const ids = new Set(conversations.map(({ id }) => id));
        const before = cache.getQueriesData<Pages>({ queryKey });
        cache.setQueriesData<Pages>({ queryKey }, (data) => data && marked(data, ids, as));
        return { before };
      },
      onError: (_error, _input, context) => {
        for (const [key, data] of context?.before ?? []) cache.setQueryData(key, data);
      },
      onSettled: () =>
        Promise.all([
          cache.invalidateQueries({ queryKey: api.inbox.counts.key() }),
          cache.invalidateQueries({ queryKey: api.clients.key() }),
        ]),
    }),
  );
}

const marked = (data: Pages, ids: ReadonlySet<string>, as: 'read' | 'unread'): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    rows: page.rows.map((row) =>
      ids.has(row.id) ? { ...row, unreadCount: as === 'read' ? 0 : Math.max(1, row.unreadCount) } : row,
    ),
  })),
});
