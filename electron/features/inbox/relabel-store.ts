import type { ConversationKind } from '@shared/inbox/kinds';
import type { WriteStore } from '../../db/store';
import type { Judge } from './judge';

type Edited = {
  id: string;
  conversationId: string;
  kind: ConversationKind;
  subject: string | null;
  text: string;
  language: string | null;
};

// What a person said of a message holds, whatever its author makes of it later.
const EDITED = `
  SELECT m.id, m.conversation_id AS conversationId, m.kind, coalesce(e.subject, m.subject) AS subject,
    coalesce(e.text, m.text) AS text, m.language
  FROM message AS m
  LEFT JOIN message_revision AS e ON e.id = (
    SELECT id FROM message_revision WHERE message_id = m.id AND kind = 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1
  )
  WHERE m.id = ? AND m.direction = 'in' AND m.conversation_id IS NOT NULL AND m.label_by IS NOT NULL AND m.label_by <> 'person'`;

/** Looks again at messages whose text was changed. Answers the conversations of those that have a verdict. */
export function relabelEdited(store: WriteStore, ids: readonly string[], judge: Judge): string[] {
  return ids.flatMap((id) => {
    const row = store.get<Edited>('relabel.edited', EDITED, [id]);
    if (row === undefined) return [];
    const { verdict } = judge.verdict(row);
    store.run(
      'relabel.write',
      'UPDATE message SET label = ?, label_by = ?, score = ?, hard_rule = ? WHERE id = ?',
      [verdict.label, verdict.labelBy, verdict.score, verdict.hardRule, id],
    );
    return [row.conversationId];
  });
}
