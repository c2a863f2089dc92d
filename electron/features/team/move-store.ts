import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

const MOVE_TAGS = `
  INSERT INTO conversation_tag (id, conversation_id, tag_id, updated_at, deleted_at) VALUES (@id, @to, @tagId, @now, @deletedAt)
  ON CONFLICT (id) DO NOTHING`;

/**
 * A conversation was joined to another, because a missing link of its thread arrived: what the team said and did about
 * it goes along. Follows from the messages alone, so every workstation comes to the same.
 */
export function moveTeamRows(
  store: WriteStore,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: number },
): void {
  for (const table of ['note', 'handover', 'audit'])
    store.run('team.move', `UPDATE ${table} SET conversation_id = ? WHERE conversation_id = ?`, [to, from]);
  const tags = store.all<{ tagId: string; deletedAt: number | null }>(
    'team.tags-to-move',
    'SELECT tag_id AS tagId, deleted_at AS deletedAt FROM conversation_tag WHERE conversation_id = ?',
    [from],
  );
  for (const { tagId, deletedAt } of tags)
    store.run('team.move-tag', MOVE_TAGS, { id: hashId(to, tagId), to, tagId, now, deletedAt });
}
