import type { ConversationRef } from '@shared/inbox/schema';
import type { Publication } from '@shared/outbox/schema';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../lib/engine/engine';
import { useCurrentMember } from '../../lib/use-team';
import { sortedReplies } from './outbox-view';

type Replies = {
  /** This member's draft; `undefined`: the engine has not answered yet. */
  readonly mine: Publication | null | undefined;
  readonly others: readonly Publication[];
  readonly underWay: readonly Publication[];
};

/** Replies of a conversation that are not out; `null`: none is open. */
export function useReplies(of: ConversationRef | null): Replies {
  const memberId = useCurrentMember()?.id ?? null;
  const { data } = useQuery(
    api.outbox.ofConversation.queryOptions({
      input: of === null ? skipToken : { clientId: of.clientId, conversationId: of.id },
    }),
  );
  return useMemo(
    () =>
      data === undefined || memberId === null
        ? { mine: undefined, others: [], underWay: [] }
        : sortedReplies(data, memberId),
    [data, memberId],
  );
}
