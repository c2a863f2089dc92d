import type { Desk, DeskKind } from '@shared/team/schema';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import { type ActedBy, nothingWritten, type Written } from './audit-store';

const DESKS = `
  SELECT d.id, d.name, d.kind, d.position,
    (SELECT count(*) FROM conversation AS c WHERE c.desk_id = d.id AND c.status = 'open') AS openCount
  FROM desk AS d`;

/** In their order. */
export const listDesks = (store: ReadStore): Desk[] =>
  store.all('desk.list', `${DESKS} WHERE d.deleted_at IS NULL ORDER BY d.position, d.id`);

export const findDesk = (store: ReadStore, id: string): Desk | undefined =>
  store.get('desk.find', `${DESKS} WHERE d.deleted_at IS NULL AND d.id = ?`, [id]);

/** A desk as it is stored. */
type Row = { name: string; kind: DeskKind; position: number; deletedAt: number | null };

const ROW = 'SELECT name, kind, position, deleted_at AS deletedAt FROM desk WHERE id = ?';

const UPSERT = `
  INSERT INTO desk (id, name, kind, position, updated_at) VALUES (@id, @name, @kind, @position, @now)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, position = excluded.position,
    updated_at = excluded.updated_at, deleted_at = NULL`;

export type SaveDesk = {
  readonly by: ActedBy;
  /** `null`: a new one. One that was removed comes back. */
  readonly id: string | null;
  readonly name: string;
  readonly kind: DeskKind;
  readonly position: number;
};

/** Answers its id; `null`: there is none of that id. */
export function saveDesk(store: WriteStore, { by, ...desk }: SaveDesk): Written<string | null> {
  const was = desk.id === null ? null : (store.get<Row>('desk.row', ROW, [desk.id]) ?? null);
  if (desk.id !== null && was === null) return nothingWritten(null);
  const id = desk.id ?? uuidv7(by.now);
  const { name, kind, position } = desk;
  store.run('desk.upsert', UPSERT, { id, name, kind, position, now: by.now });
  const detail = { deskId: id, from: was, to: { name, kind, position } };
  return { result: id, audit: [{ conversationId: null, what: 'desk-saved', detail }], conversationIds: [] };
}

const CLEAR = `
  UPDATE conversation_state SET desk_id = NULL, updated_at = @now WHERE desk_id = @id`;

/** Its conversations belong to no desk afterwards. Answers whether there was one. */
export function removeDesk(
  store: WriteStore,
  { by, id }: { readonly by: ActedBy; readonly id: string },
): Written<boolean> {
  const was = store.get<Row>('desk.row', ROW, [id]);
  if (was === undefined || was.deletedAt !== null) return nothingWritten(false);
  const conversationIds = store
    .all<{ id: string }>('desk.conversations', 'SELECT id FROM conversation_state WHERE desk_id = ?', [id])
    .map((row) => row.id);
  store.run('desk.clear', CLEAR, { id, now: by.now });
  store.run('desk.remove', 'UPDATE desk SET deleted_at = @now, updated_at = @now WHERE id = @id', {
    id,
    now: by.now,
  });
  const cleared = conversationIds.map((conversationId) => ({
    conversationId,
    what: 'desk',
    detail: { from: id, to: null },
  }));
  const removed = { conversationId: null, what: 'desk-removed', detail: { deskId: id, from: was } };
  return { result: true, audit: [removed, ...cleared], conversationIds };
}
