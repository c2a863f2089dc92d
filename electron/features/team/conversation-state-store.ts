import type { ReadStore, WriteStore } from '../../db/store';

export const hasConversation = (store: ReadStore, id: string): boolean =>
  store.get('team.conversation', 'SELECT 1 FROM conversation WHERE id = ?', [id]) !== undefined;

/** Whose a conversation is. */
export type Place = { readonly deskId: string | null; readonly assigneeId: string | null };

export const findPlace = (store: ReadStore, id: string): Place =>
  store.get<Place>(
    'team.place',
    'SELECT desk_id AS deskId, assignee_id AS assigneeId FROM conversation_state WHERE id = ?',
    [id],
  ) ?? { deskId: null, assigneeId: null };

const WRITE = `
  INSERT INTO conversation_state (id, status, read_until_at, updated_at, desk_id, assignee_id)
  VALUES (@id, 'open', 0, @now, @deskId, @assigneeId)
  ON CONFLICT (id) DO UPDATE SET desk_id = excluded.desk_id, assignee_id = excluded.assignee_id,
    updated_at = excluded.updated_at`;

export const writePlace = (
  store: WriteStore,
  { id, place, now }: { readonly id: string; readonly place: Place; readonly now: number },
): number => store.run('team.write-place', WRITE, { id, now, ...place });
