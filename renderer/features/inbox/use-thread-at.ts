import type { PageCursor } from '@shared/app/paging';
import type { ConversationRef } from '@shared/inbox/schema';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api } from '../../lib/engine/engine';
import { useThread } from './use-thread';

/** So many pages are loaded to reach a message; one that lies further back is gone to directly. */
const LOOKED_BACK = 4;

type Options = {
  /** `null`: none is open. */
  readonly of: ConversationRef | null;
  /** The message that was searched for; absent: the newest are shown. */
  readonly messageId: string | undefined;
};

/** A conversation as far as it is needed to show one message of it; what is newer than a far one is left out. */
export function useThreadAt({ of, messageId }: Options) {
  const newest = useThread({ of, until: null });
  const { messages, thread } = newest;
  const missing =
    messageId !== undefined && messages.length > 0 && !messages.some(({ id }) => id === messageId);
  const far = missing && (thread.data?.pages.length ?? 0) >= LOOKED_BACK;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = thread;
  useEffect(() => {
    if (missing && !far && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [missing, far, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const { data: wanted } = useQuery(
    api.inbox.message.queryOptions({
      input: far && of !== null ? { clientId: of.clientId, messageId } : skipToken,
    }),
  );
  const at = far && wanted !== undefined && wanted.conversationId === of?.id ? wanted.at : null;
  // Just behind it: whatever was written at the same time comes along.
  const until = useMemo<PageCursor | null>(() => (at === null ? null : { at: at + 1, id: '' }), [at]);
  const around = useThread({ of, until });
  return around.conversation === undefined ? newest : around;
}
