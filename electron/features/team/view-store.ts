import type { SavedView } from '@shared/team/schema';
import { z } from 'zod';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import { type ActedBy, nothingWritten, type Written } from './audit-store';

type Row = { id: string; name: string; filter: string; deletedAt: number | null };

const ROWS = 'SELECT id, name, filter, deleted_at AS deletedAt FROM saved_view';

const filterSchema = z.record(z.string(), z.unknown());

/** In the order in which they were made. One whose filter cannot be read is left out: it would show everything. */
export const listViews = (store: ReadStore): SavedView[] =>
  store
    .all<Row>('view.list', `${ROWS} WHERE deleted_at IS NULL ORDER BY position, id`)
    .flatMap(({ id, name, filter }) => {
      const read = filterOf(filter);
      return read === null ? [] : [{ id, name, filter: read }];
    });

function filterOf(json: string): SavedView['filter'] | null {
  try {
    return filterSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

const UPSERT = `
  INSERT INTO saved_view (id, name, filter, position, member_id, updated_at)
  VALUES (@id, @name, @filter, (SELECT coalesce(max(position) + 1, 0) FROM saved_view), @memberId, @now)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter, updated_at = excluded.updated_at,
    deleted_at = NULL`;

export type SaveView = {
  readonly by: ActedBy;
  /** `id` null: a new one. One that was removed comes back. */
  readonly view: Omit<SavedView, 'id'> & { readonly id: string | null };
};

/** Answers its id; `null`: there is none of that id. */
export function saveView(store: WriteStore, { by, view }: SaveView): Written<string | null> {
  const { id: wanted, name, filter } = view;
  const was =
    wanted === null ? null : (store.get<Row>('view.find', `${ROWS} WHERE id = ?`, [wanted]) ?? null);
  if (wanted !== null && was === null) return nothingWritten(null);
  const id = wanted ?? uuidv7(by.now);
  const row = { id, name, filter: JSON.stringify(filter), memberId: by.memberId, now: by.now };
  store.run('view.upsert', UPSERT, row);
  const detail = { viewId: id, from: was === null ? null : pictured(was), to: { name, filter } };
  return { result: id, audit: [{ conversationId: null, what: 'view-saved', detail }], conversationIds: [] };
}

/** Answers whether there was one. */
export function removeView(
  store: WriteStore,
  { by, id }: { readonly by: ActedBy; readonly id: string },
): Written<boolean> {
  const was = store.get<Row>('view.find', `${ROWS} WHERE id = ?`, [id]);
  if (was === undefined || was.deletedAt !== null) return nothingWritten(false);
  store.run('view.remove', 'UPDATE saved_view SET deleted_at = @now, updated_at = @now WHERE id = @id', {
    id,
    now: by.now,
  });
  const detail = { viewId: id, from: pictured(was) };
  return {
    result: true,
    audit: [{ conversationId: null, what: 'view-removed', detail }],
    conversationIds: [],
  };
}

const pictured = ({ name, filter }: Row) => ({ name, filter: filterOf(filter) });
