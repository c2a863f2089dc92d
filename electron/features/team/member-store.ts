import type { Role } from '@shared/team/schema';
import type { ReadStore, WriteStore } from '../../db/store';

/** Somebody who works on this computer; `pinHash` null: no PIN is asked. */
export type LocalMember = {
  id: string;
  name: string;
  role: Role;
  pinHash: string | null;
  createdAt: number;
  deletedAt: number | null;
};

/** Everybody who ever worked here, those who were removed too, in the order in which they came. */
export const listLocalMembers = (store: ReadStore): LocalMember[] =>
  store.all(
    'member.list',
    `SELECT id, name, role, pin_hash AS pinHash, created_at AS createdAt, deleted_at AS deletedAt
     FROM local_member ORDER BY created_at, id`,
  );

export const upsertLocalMember = (store: WriteStore, member: LocalMember, now: number): number =>
  store.run(
    'member.upsert',
    `INSERT INTO local_member (id, name, role, pin_hash, created_at, updated_at, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, pin_hash = excluded.pin_hash,
       updated_at = excluded.updated_at, deleted_at = excluded.deleted_at`,
    [member.id, member.name, member.role, member.pinHash, member.createdAt, now, member.deletedAt],
  );

/** The preference that remembers who works now. */
const CURRENT = 'current-member';

/** The id of who worked last; `null`: nobody yet, or it cannot be read. */
export function findCurrentId(store: ReadStore): string | null {
  const row = store.get<{ value: string }>('member.current', 'SELECT value FROM preference WHERE name = ?', [
    CURRENT,
  ]);
  if (row === undefined) return null;
  try {
    const value: unknown = JSON.parse(row.value);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

export const putCurrentId = (store: WriteStore, id: string): number =>
  store.run('member.put-current', 'INSERT OR REPLACE INTO preference (name, value) VALUES (?, ?)', [
    CURRENT,
    JSON.stringify(id),
  ]);
