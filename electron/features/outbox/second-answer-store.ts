import type { ReadStore } from '../../db/store';
import type { PublicationRow } from './publication-store';

/** Somebody else's answer of the same question. `name` null: it did not come from here. */
export type SecondAnswer = { readonly name: string | null };

/** On its way, or out since this draft was begun. */
const ON_ITS_WAY = `
  SELECT m.name FROM publication AS p LEFT JOIN member AS m ON m.id = p.member_id
  WHERE p.conversation_id = @conversationId AND p.id <> @id AND p.member_id IS NOT @memberId AND p.deleted_at IS NULL
    AND (p.state IN ('in-review', 'scheduled', 'claimed', 'unknown') OR (p.state = 'published' AND p.updated_at > @createdAt))
  ORDER BY p.updated_at DESC LIMIT 1`;

/** Read from the platform since this draft was begun, later than what it answers. */
const READ = `
  SELECT m.name FROM message AS o
  LEFT JOIN publication AS p ON p.conversation_id = o.conversation_id AND p.remote_id = o.remote_id
  LEFT JOIN member AS m ON m.id = p.member_id
  WHERE o.conversation_id = @conversationId AND o.direction = 'out' AND o.received_at > @createdAt
    AND o.at > (SELECT at FROM message WHERE id = @parentId)
    AND (p.id IS NULL OR (p.id <> @id AND p.member_id IS NOT @memberId))
  ORDER BY o.at DESC, o.id DESC LIMIT 1`;

/** An answer by somebody else to what this draft answers, of which its author may not know. */
export function findSecondAnswer(store: ReadStore, draft: PublicationRow): SecondAnswer | undefined {
  const { id, conversationId, parentId, memberId, createdAt } = draft;
  const params = { id, conversationId, memberId, createdAt };
  return (
    store.get<SecondAnswer>('outbox.second-on-its-way', ON_ITS_WAY, params) ??
    store.get<SecondAnswer>('outbox.second-read', READ, { ...params, parentId })
  );
}

/** Whether a message was seen to be gone at its platform, and not to be back since. */
export const isDeleted = (store: ReadStore, messageId: string | null): boolean =>
  store.get<{ kind: string }>(
    'outbox.presence',
    `SELECT kind FROM message_revision WHERE message_id = ? AND kind <> 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1`,
    [messageId],
  )?.kind === 'deleted';
