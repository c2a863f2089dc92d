import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { StoreError, toStoreError } from './errors';
import type { Migration } from './migrations';

/**
 * Brings a store to the newest schema. Runs by name and in order of the journal rather than by date, so that a
 * migration merged later with an older date is not skipped (drizzle's own migrator skips it). Before a store that
 * holds something is changed, a copy is made. Everything happens in one transaction, which keys and pages are checked
 * in: if anything is wrong, it is rolled back, so that another process that has the file open keeps what it wrote, and a
 * `StoreError` is thrown. Returns the tags that were applied.
 */
export function migrate(options: {
  readonly db: Database.Database;
  readonly path: string;
  readonly migrations: readonly Migration[];
  readonly now: number;
}): readonly string[] {
  const { db, path, migrations, now } = options;
  const applied = appliedTags(db);
  const pending = migrations.filter(({ tag }) => !applied.includes(tag));
  if (pending.length === 0) return [];

  const copy = applied.length > 0 ? copyBefore({ db, path, tag: pending[0]?.tag ?? '', now }) : null;
  try {
    apply(db, pending, now);
  } catch (cause) {
    // The file is as it was. A copy of every failed start would fill the disk.
    if (copy !== null) rmSync(copy, { force: true });
    const error = toStoreError(cause, path);
    throw error instanceof StoreError && error.problem !== 'corrupt'
      ? error
      : new StoreError('migration', path, cause);
  }
  return pending.map(({ tag }) => tag);
}

/** Tags of migrations in a file; empty for a new file. */
export function appliedTags(db: Database.Database): readonly string[] {
  const known = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'`).get();
  if (known === undefined) return [];
  return db
    .prepare<[], { tag: string }>('SELECT tag FROM migration ORDER BY rowid')
    .all()
    .map(({ tag }) => tag);
}

function apply(db: Database.Database, pending: readonly Migration[], now: number): void {
  // Inside a transaction SQLite ignores this pragma, and a table rebuild would then delete child rows.
  db.pragma('foreign_keys = OFF');
  const run = db.transaction(() => {
    db.exec(
      'CREATE TABLE IF NOT EXISTS migration (tag TEXT PRIMARY KEY NOT NULL, applied_at INTEGER NOT NULL) STRICT',
    );
    const record = db.prepare('INSERT INTO migration (tag, applied_at) VALUES (?, ?)');
    // Another process may have been quicker while this one waited for the lock.
    const applied = appliedTags(db);
    for (const { tag, statements } of pending) {
      if (applied.includes(tag)) continue;
      for (const statement of statements) db.exec(statement);
      record.run(tag, now);
    }
    check(db);
  });
  try {
    run.immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function check(db: Database.Database): void {
  const broken = db.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) throw new Error('foreign_key_check found broken rows');
  const quick = db.pragma('quick_check(1)', { simple: true });
  if (quick !== 'ok') throw new Error(`quick_check: ${String(quick)}`);
}

function copyBefore(options: { db: Database.Database; path: string; tag: string; now: number }): string {
  const { db, path, tag, now } = options;
  const folder = join(dirname(path), 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const copy = join(folder, `${basename(path, '.sqlite')}-before-${tag}-${stamp}.sqlite`);
  // What a start that was killed left behind may be half a copy.
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
  return copy;
}
