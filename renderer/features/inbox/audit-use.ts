import type { PageCursor } from '@shared/app/paging';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../lib/engine/engine';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { useDeskName, useTeamNames } from '../../lib/use-team';
import type { AuditAround } from './audit-sentence';

/** What happened to a conversation, newest first, as far back as it is loaded. */
export function useAudit(clientId: string, conversationId: string) {
  const audit = useInfiniteQuery(
    api.team.audit.infiniteOptions({
      input: (after: PageCursor | null) => ({ clientId, conversationId, after, limit: 50 }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const entries = useMemo(() => audit.data?.pages.flatMap((page) => page.entries) ?? [], [audit.data]);
  return { audit, entries };
}

/** Names and times that the sentences need. */
export function useAuditAround(clientId: string): AuditAround {
  const format = useFormat();
  const now = useNow();
  const deskName = useDeskName();
  const { members, desks } = useTeamNames(useMemo(() => [clientId], [clientId]));
  return { members, desks, deskName, format, now };
}
