import type { PageCursor } from '@shared/app/paging';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../lib/engine/engine';

type Ref = { readonly clientId: string; readonly conversationId: string };

/** A conversation's messages, oldest first, as far back as they are loaded. */
export function useThread({ clientId, conversationId }: Ref) {
  const thread = useInfiniteQuery(
    api.inbox.thread.infiniteOptions({
      input: (before: PageCursor | null) => ({ clientId, conversationId, before, limit: 50 }),
      initialPageParam: null,
      getNextPageParam: ({ more, messages }) => {
        const oldest = messages[0];
        return more && oldest !== undefined ? { at: oldest.at, id: oldest.id } : undefined;
      },
    }),
  );
  const { data } = thread;
  const messages = useMemo(() => data?.pages.toReversed().flatMap((page) => page.messages) ?? [], [data]);
  const newest = data?.pages[0];
  return { thread, messages, conversation: newest?.conversation, post: newest?.post ?? null };
}
