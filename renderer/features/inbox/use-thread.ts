import type { PageCursor } from '@shared/app/paging';
import type { ConversationRef } from '@shared/inbox/schema';
import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../lib/engine/engine';
import { threadEntries } from './thread-entries';

/** The newest messages are there at once; older ones come in larger pieces, when they are asked for. */
const NEWEST = 50;
const OLDER = 100;

type Options = {
  /** `null`: none is open. */
  readonly of: ConversationRef | null;
  /** The newest of what is shown comes before this; `null`: simply the newest. */
  readonly until: PageCursor | null;
};

/** A conversation's messages, oldest first, as far back as they are loaded, with what we noted and handed over between them. */
export function useThread({ of, until }: Options) {
  const input = of === null ? skipToken : { clientId: of.clientId, conversationId: of.id };
  const thread = useInfiniteQuery(
    api.inbox.thread.infiniteOptions({
      input:
        input === skipToken
          ? skipToken
          : (before: PageCursor | null) => ({ ...input, before, limit: before === null ? NEWEST : OLDER }),
      initialPageParam: until,
      getNextPageParam: ({ more, messages }) => {
        const oldest = messages[0];
        return more && oldest !== undefined ? { at: oldest.at, id: oldest.id } : undefined;
      },
    }),
  );
  const { data: notes = noNotes } = useQuery(api.team.notes.queryOptions({ input }));
  const { data: handovers = noHandovers } = useQuery(api.team.handovers.queryOptions({ input }));
  const { data, hasNextPage } = thread;
  const messages = useMemo(() => data?.pages.toReversed().flatMap((page) => page.messages) ?? [], [data]);
  const untilAt = until?.at ?? null;
  const entries = useMemo(
    () => threadEntries({ messages, more: hasNextPage, untilAt, notes, handovers }),
    [messages, hasNextPage, untilAt, notes, handovers],
  );
  const newest = data?.pages[0];
  return {
    thread,
    messages,
    entries,
    conversation: newest?.conversation,
    post: newest?.post ?? null,
    /** Newer messages follow that are not shown. */
    cut: until !== null,
  };
}

const noNotes: [] = [];
const noHandovers: [] = [];
