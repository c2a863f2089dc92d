import type { Publication } from '@shared/outbox/schema';
import type { AuditEntry } from '@shared/team/schema';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';

/** So far back the text that was decided on before is looked for. */
const LIMIT = 100;

/** What a reply said when somebody last consented to it or gave it back; `null`: nobody has decided yet, or the same. */
export function usePreviousText({ clientId, id, conversationId, text }: Publication): string | null {
  const { data } = useQuery(
    api.team.audit.queryOptions({
      input: { clientId, conversationId, limit: LIMIT },
      enabled: conversationId !== null,
    }),
  );
  const before = previousText(data?.entries ?? [], id);
  return before === text ? null : before;
}

/** Of entries, newest first: the text that one of them names as that of this reply. */
export function previousText(entries: readonly AuditEntry[], publicationId: string): string | null {
  for (const { detail } of entries) {
    const text = detail['text'];
    if (detail['publicationId'] === publicationId && typeof text === 'string') return text;
  }
  return null;
}
