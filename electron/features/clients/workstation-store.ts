import type { ReadStore, WriteStore } from '../../db/store';

/** A client of this computer, known even when its own store cannot be opened. */
export type ClientEntry = { id: string; name: string; colour: string; practice: number; createdAt: number };

export const listEntries = (store: ReadStore): ClientEntry[] =>
  store.all(
    'entry.list',
    'SELECT id, name, colour, practice, created_at AS createdAt FROM client_entry ORDER BY created_at, id',
  );

export const upsertEntry = (store: WriteStore, entry: ClientEntry): number =>
  store.run(
    'entry.upsert',
    `INSERT INTO client_entry (id, name, colour, practice, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, colour = excluded.colour`,
    [entry.id, entry.name, entry.colour, entry.practice, entry.createdAt],
  );

export const deleteEntry = (store: WriteStore, id: string): number =>
  store.run('entry.delete', 'DELETE FROM client_entry WHERE id = ?', [id]);
