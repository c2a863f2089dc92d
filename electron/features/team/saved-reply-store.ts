import type { SavedReply } from '@shared/team/schema';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import { type ActedBy, nothingWritten, type Written } from './audit-store';

/** A desk that is gone counts as not chosen. */
const REPLIES = `
  SELECT s.id, s.name, s.shortcut, s.text, s.language, d.id AS deskId
  FROM saved_reply AS s LEFT JOIN desk AS d ON d.id = s.desk_id AND d.deleted_at IS NULL`;

export const listSavedReplies = (store: ReadStore): SavedReply[] =>
  store.all('reply.list', `${REPLIES} WHERE s.deleted_at IS NULL ORDER BY s.name, s.id`);

export const findSavedReply = (store: ReadStore, id: string): SavedReply | undefined =>
  store.get('reply.find', `${REPLIES} WHERE s.deleted_at IS NULL AND s.id = ?`, [id]);

type Row = Omit<SavedReply, 'id'> & { deletedAt: number | null };

const ROW = `
  SELECT name, shortcut, text, language, desk_id AS deskId, deleted_at AS deletedAt FROM saved_reply WHERE id = ?`;

const UPSERT = `
  INSERT INTO saved_reply (id, name, shortcut, text, language, desk_id, updated_at)
  VALUES (@id, @name, @shortcut, @text, @language, @deskId, @now)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, shortcut = excluded.shortcut, text = excluded.text,
    language = excluded.language, desk_id = excluded.desk_id, updated_at = excluded.updated_at, deleted_at = NULL`;

export type SaveReply = {
  readonly by: ActedBy;
  /** `id` null: a new one. One that was removed comes back. */
  readonly reply: Omit<SavedReply, 'id'> & { readonly id: string | null };
};

/** Answers its id; `null`: there is none of that id. */
export function saveSavedReply(store: WriteStore, { by, reply }: SaveReply): Written<string | null> {
  const { id: wanted, ...to } = reply;
  const was = wanted === null ? null : (store.get<Row>('reply.row', ROW, [wanted]) ?? null);
  if (wanted !== null && was === null) return nothingWritten(null);
  const id = wanted ?? uuidv7(by.now);
  store.run('reply.upsert', UPSERT, { id, ...to, now: by.now });
  const detail = { savedReplyId: id, from: was, to };
  return {
    result: id,
    audit: [{ conversationId: null, what: 'saved-reply-saved', detail }],
    conversationIds: [],
  };
}

/** Answers whether there was one. */
export function removeSavedReply(
  store: WriteStore,
  { by, id }: { readonly by: ActedBy; readonly id: string },
): Written<boolean> {
  const was = store.get<Row>('reply.row', ROW, [id]);
  if (was === undefined || was.deletedAt !== null) return nothingWritten(false);
  store.run('reply.remove', 'UPDATE saved_reply SET deleted_at = @now, updated_at = @now WHERE id = @id', {
    id,
    now: by.now,
  });
  const detail = { savedReplyId: id, from: was };
  return {
    result: true,
    audit: [{ conversationId: null, what: 'saved-reply-removed', detail }],
    conversationIds: [],
  };
}
