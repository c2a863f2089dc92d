import type { WriteStore } from '../../db/store';

/** What is known of a conversation's newest messages, to mark it. */
type Newest = { newestReceivedAt: number | null; newestIncomingAt: number | null };

const NEWEST = `
  SELECT max(received_at) AS newestReceivedAt,
    (SELECT received_at FROM message WHERE conversation_id = @id AND direction = 'in' ORDER BY at DESC LIMIT 1) AS newestIncomingAt
  FROM message WHERE conversation_id = @id`;

const STATE = `
  INSERT INTO conversation_state (id, status, read_until_at, updated_at) VALUES (@id, 'open', @readUntilAt, @now)
  ON CONFLICT (id) DO UPDATE SET read_until_at = excluded.read_until_at, updated_at = excluded.updated_at`;

/** Marks conversations as read up to now, or their newest incoming message as unread. Answers how many changed. */
export function markConversations(
  store: WriteStore,
  mark: { readonly ids: readonly string[]; readonly as: 'read' | 'unread'; readonly now: number },
): number {
  let changed = 0;
  for (const id of mark.ids) {
    const newest = store.get<Newest>('mark.newest', NEWEST, { id });
    const readUntilAt = mark.as === 'read' ? newest?.newestReceivedAt : minusOne(newest?.newestIncomingAt);
    if (readUntilAt === null || readUntilAt === undefined) continue;
    const unreadCount = mark.as === 'read' ? 0 : 1;
    const row = { id, readUntilAt, unreadCount };
    const touched = store.run(
      'mark.conversation',
      `UPDATE conversation SET read_until_at = @readUntilAt, unread_count = @unreadCount
       WHERE id = @id AND (unread_count > 0) <> @unreadCount`,
      row,
    );
    if (touched === 0) continue;
    store.run('mark.state', STATE, { id, readUntilAt, now: mark.now });
    changed += 1;
  }
  return changed;
}

const minusOne = (at: number | null | undefined): number | null =>
  at === null || at === undefined ? null : at - 1;
