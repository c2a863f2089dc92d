import type Database from 'better-sqlite3';
import type { Logger } from '../lib/logger';
import { toStoreError } from './errors';

export type Value = string | number | bigint | null | Buffer;
export type Params = Readonly<Record<string, Value>> | readonly Value[];

/** A statement that takes longer than this is logged by its name. */
const SLOW_MS = 40;

/** What a query may use. The name says in the log which statement was slow. */
export type ReadStore = {
  readonly path: string;
  /** Rows in the order of the statement. `Row` must be what the statement selects. */
  readonly all: <Row>(name: string, sql: string, params?: Params) => Row[];
  readonly get: <Row>(name: string, sql: string, params?: Params) => Row | undefined;
  /** Whether the file may only be read, because a newer program wrote it. */
  readonly newer: boolean;
  /** Whether the file has an older schema than the program, which a writer brings up to date. */
  readonly behind: boolean;
  readonly close: () => void;
};

/** What a writer may use besides. */
export type WriteStore = ReadStore & {
  /** The number of changed rows. */
  readonly run: (name: string, sql: string, params?: Params) => number;
  /** All or nothing, holding the write lock from the start. */
  readonly inTransaction: <T>(work: () => T) => T;
  /** The same, and on the disk itself before it answers: also a power failure takes nothing of it. Not within another. */
  readonly durably: <T>(work: () => T) => T;
  readonly checkpoint: () => void;
};

type Options = {
  readonly path: string;
  readonly newer: boolean;
  readonly behind: boolean;
  readonly logger: Logger;
};

/** Wraps an open database: prepared once per statement, timed, with typed errors. */
export function wrapDatabase(db: Database.Database, { path, newer, behind, logger }: Options): WriteStore {
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };

  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    try {
      return work();
    } catch (thrown) {
      throw toStoreError(thrown, path);
    } finally {
      const ms = performance.now() - start;
      if (ms > SLOW_MS) logger.warn('slow-statement', { name, ms: Math.round(ms) });
    }
  };

  const inTransaction = <T>(work: () => T): T => {
    try {
      return db.transaction(work).immediate();
    } catch (thrown) {
      throw toStoreError(thrown, path);
    }
  };

  return {
    path,
    newer,
    behind,
    all: <Row>(name: string, sql: string, params: Params = []) =>
      timed(name, () => statement(sql).all(params) as Row[]),
    get: <Row>(name: string, sql: string, params: Params = []) =>
      timed(name, () => statement(sql).get(params) as Row | undefined),
    run: (name, sql, params = []) => timed(name, () => statement(sql).run(params).changes),
    inTransaction,
    durably: (work) => {
      // Cannot be changed within a transaction (sqlite.org/pragma.html#pragma_synchronous).
      db.pragma('synchronous = FULL');
      try {
        return inTransaction(work);
      } finally {
        db.pragma('synchronous = NORMAL');
      }
    },
    checkpoint: () => {
      db.pragma('wal_checkpoint(PASSIVE)');
    },
    close: () => db.close(),
  };
}
