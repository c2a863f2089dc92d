import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Logger } from '../lib/logger';
import { openDatabase } from './driver';
import { StoreError, toStoreError } from './errors';
import { appliedTags, migrate } from './migrate';
import type { Migration } from './migrations';
import { type ReadStore, type WriteStore, wrapDatabase } from './store';

/** How long a statement waits for another process's write, in ms. */
const BUSY_TIMEOUT_MS = 5_000;
/** Pages kept in memory by one connection, in KiB. */
const CACHE_KIB = 16 * 1024;

type Options = {
  readonly path: string;
  readonly migrations: readonly Migration[];
  readonly logger: Logger;
};

/**
 * Opens a store for writing and brings it to the newest schema; makes the file when it is missing and `create` is
 * set. Throws `StoreError`; a file that is not ours, broken or newer is left untouched.
 */
export function openWriteStore(
  options: Options & { readonly create: boolean; readonly now: number },
): WriteStore {
  const { path, migrations, logger, create, now } = options;
  return guarded(path, () => {
    if (create) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    else if (!existsSync(path)) throw new StoreError('missing', path);
    const db = openDatabase(path, { timeout: BUSY_TIMEOUT_MS, fileMustExist: !create });
    return closingOnError(db, () => {
      const applied = appliedTags(db);
      if (isNewer(applied, migrations)) throw new StoreError('newer', path);
      // Cut down to nothing, as a full disk leaves files: filling it with empty tables would hide the loss.
      if (!create && applied.length === 0) throw new StoreError('corrupt', path);
      prepareForWriting(db);
      migrate({ db, path, migrations, now });
      return wrapDatabase(db, { path, newer: false, behind: false, logger });
    });
  });
}

/** Opens a store for reading only. A newer program's file can still be read: `newer` says so. */
export function openReadStore({ path, migrations, logger }: Options): ReadStore {
  return guarded(path, () => {
    if (!existsSync(path)) throw new StoreError('missing', path);
    const db = openDatabase(path, { readonly: true, timeout: BUSY_TIMEOUT_MS, fileMustExist: true });
    return closingOnError(db, () => {
      const applied = appliedTags(db);
      const newer = isNewer(applied, migrations);
      const behind = migrations.some(({ tag }) => !applied.includes(tag));
      db.pragma(`cache_size = -${CACHE_KIB}`);
      db.pragma('temp_store = MEMORY');
      db.pragma('query_only = ON');
      return wrapDatabase(db, { path, newer, behind, logger });
    });
  });
}

const isNewer = (applied: readonly string[], migrations: readonly Migration[]): boolean =>
  applied.some((tag) => !migrations.some((migration) => migration.tag === tag));

function prepareForWriting(db: Database.Database): void {
  // WAL lets readers go on while one writer works. NORMAL may lose the last commits when the power fails, which a poll
  // reads again; what must not be lost (a claim before sending) raises it for its own transaction.
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = -${CACHE_KIB * 4}`);
  // A bulk read touches the same index pages again and again: checkpointing seldom writes them once.
  db.pragma('wal_autocheckpoint = 8000');
  db.pragma('journal_size_limit = 67108864');
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw toStoreError(thrown, path);
  }
}

function closingOnError<T>(db: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (db.open) db.close();
    throw thrown;
  }
}
