import type { RemoteMessage } from '../../connectors/connector';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

type Present = { subject: string | null; text: string; editId: string | null; revision: string | null };

// The newest revision that says something about text or presence.
const PRESENT = `
  SELECT coalesce(e.subject, m.subject) AS subject, coalesce(e.text, m.text) AS text, e.id AS editId,
    (SELECT kind FROM message_revision WHERE message_id = m.id AND kind <> 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1) AS revision
  FROM message AS m
  LEFT JOIN message_revision AS e ON e.id = (
    SELECT id FROM message_revision WHERE message_id = m.id AND kind = 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1
  )
  WHERE m.id = ?`;

const ADD = `
  INSERT INTO message_revision (id, message_id, kind, at, observed_at, subject, text, attachments)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;

const UPDATE_PREVIEW = `
  UPDATE conversation SET preview = @preview, subject = @subject
  WHERE id = (SELECT conversation_id FROM message WHERE id = @messageId)
    AND last_at = (SELECT at FROM message WHERE id = @messageId)`;

/**
 * Compares a known message with what the platform shows now. A changed text becomes a revision; the first text stays.
 * Answers whether anything was new.
 */
export function recordSighting(
  store: WriteStore,
  sighting: {
    readonly messageId: string;
    readonly message: RemoteMessage;
    readonly observedAt: number;
    readonly preview: string;
  },
): boolean {
  const { messageId, message, observedAt, preview } = sighting;
  const present = store.get<Present>('revision.present', PRESENT, [messageId]);
  if (present === undefined) return false;
  const restored = present.revision === 'deleted' && addRevision(store, messageId, 'restored', observedAt);
  if (present.text === message.text && (present.subject ?? '') === (message.subject ?? '')) return restored;
  const attachments = message.attachments.length === 0 ? null : JSON.stringify(message.attachments);
  // Without a time an edit is known by the one before it, so that a text may come back to an earlier one.
  const after = message.editedAt === null ? (present.editId ?? '') : String(message.editedAt);
  const id = hashId(messageId, 'edited', after, message.subject ?? '', message.text);
  const row = [
    id,
    messageId,
    'edited',
    message.editedAt ?? observedAt,
    observedAt,
    message.subject ?? '',
    message.text,
    attachments,
  ];
  if (store.run('revision.add', ADD, row) === 0) return restored;
  store.run('revision.preview', UPDATE_PREVIEW, { messageId, preview, subject: message.subject });
  return true;
}

/** Marks a message as gone at the platform. What was stored stays. Answers whether that is news. */
export function recordDeletion(store: WriteStore, messageId: string, observedAt: number): boolean {
  const present = store.get<Present>('revision.present', PRESENT, [messageId]);
  if (present === undefined || present.revision === 'deleted') return false;
  return addRevision(store, messageId, 'deleted', observedAt);
}

function addRevision(
  store: WriteStore,
  messageId: string,
  kind: 'deleted' | 'restored',
  observedAt: number,
): boolean {
  const id = hashId(messageId, kind, String(observedAt));
  return store.run('revision.add', ADD, [id, messageId, kind, observedAt, observedAt, null, null, null]) > 0;
}
