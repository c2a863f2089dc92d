import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { StoreError, toStoreError } from '../../../electron/db/errors';
import { clientMigrations } from '../../../electron/db/migrations';
import { openReadStore, openWriteStore } from '../../../electron/db/open';
import { silentLogger } from '../../../electron/lib/logger';
import { folderMaker } from '../../helpers/folder';

// The real driver, except that nobody waits five seconds for a lock that is never given back.
vi.mock('../../../electron/db/driver', () => ({
  openDatabase: (path: string, options: Database.Options) => new Database(path, { ...options, timeout: 0 }),
}));

const NOW = Date.UTC(2026, 10, 20, 12);
const newFolder = folderMaker();
const newPath = () => join(newFolder(), 'store.sqlite');

const write = (path: string, create = true) =>
  openWriteStore({ path, create, now: NOW, migrations: clientMigrations, logger: silentLogger });
const read = (path: string) => openReadStore({ path, migrations: clientMigrations, logger: silentLogger });

const addContact = (store: ReturnType<typeof write>, id: string) =>
  store.run(
    'test.contact',
    `INSERT INTO contact (id, platform, remote_id, name, handle, first_seen_at, updated_at) VALUES (?, 'feed', ?, '', '', 1, 1)`,
    [id, id],
  );
const contactsOf = (store: ReturnType<typeof read>) =>
  store.all<{ id: string }>('test.contacts', 'SELECT id FROM contact ORDER BY id').map(({ id }) => id);

/** What is wrong with a store, as it is told. */
function problemOf(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (thrown) {
    return thrown instanceof StoreError ? thrown.problem : `not told: ${String(thrown)}`;
  }
}

/** A store with something in it, closed. */
function filled(): string {
  const path = newPath();
  const store = write(path);
  for (let nth = 0; nth < 200; nth += 1) addContact(store, `contact ${nth}`);
  store.close();
  return path;
}

describe('opening a store', () => {
  it('makes a new file with every migration, and finds everything there again', () => {
    const path = newPath();
    const store = write(path);
    addContact(store, 'ada');
    store.close();
    const again = write(path, false);
    expect([contactsOf(again), again.newer]).toEqual([['ada'], false]);
    const tags = again.all<{ tag: string }>('test.tags', 'SELECT tag FROM migration ORDER BY rowid');
    expect(tags.map(({ tag }) => tag)).toEqual(clientMigrations.map(({ tag }) => tag));
    again.close();
  });

  it('lets readers go on beside the writer, who keeps foreign keys', () => {
    const path = newPath();
    const writer = write(path);
    const reader = read(path);
    writer.inTransaction(() => {
      addContact(writer, 'ada');
      expect(contactsOf(reader)).toEqual([]);
    });
    expect(contactsOf(reader)).toEqual(['ada']);
    expect(writer.get('test.keys', 'PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(writer.get('test.journal', 'PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    reader.close();
    writer.close();
  });

  it('gives a reader no way to write', () => {
    const path = filled();
    const reader = read(path);
    expect(problemOf(() => reader.all('test.write', `DELETE FROM contact RETURNING id`))).toBe('read-only');
    reader.close();
  });

  it('rolls a failed transaction back as a whole', () => {
    const store = write(newPath());
    const work = () =>
      store.inTransaction(() => {
        addContact(store, 'ada');
        addContact(store, 'ada');
      });
    expect(work).toThrow(/UNIQUE/);
    expect(contactsOf(store)).toEqual([]);
    store.close();
  });
});

describe('a store that cannot be used', () => {
  it('is missing', () => {
    const path = newPath();
    expect([problemOf(() => write(path, false)), problemOf(() => read(path))]).toEqual([
      'missing',
      'missing',
    ]);
  });

  it('is busy while another process writes, and free afterwards', () => {
    const path = filled();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const store = write(path, false);
    expect(problemOf(() => addContact(store, 'ada'))).toBe('busy');
    other.exec('ROLLBACK');
    expect(addContact(store, 'ada')).toBe(1);
    store.close();
    other.close();
  });

  it.each([
    [
      'a header of something else',
      (path: string) => writeFileSync(path, 'This is no database at all. '.repeat(300)),
    ],
    ['a file cut off in the middle', (path: string) => truncateSync(path, 20_000)],
    ['a file cut down to nothing', (path: string) => truncateSync(path, 0)],
  ])('is corrupt and left as it is: %s', (_, damage) => {
    const path = filled();
    damage(path);
    const before = readFileSync(path);
    expect(problemOf(() => write(path, false))).toBe('corrupt');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is newer: it may be read and is not written', () => {
    const path = filled();
    const newer = new Database(path);
    newer.exec(
      `INSERT INTO migration (tag, applied_at) VALUES ('9999_future', 1); CREATE TABLE wonder (a) STRICT`.replace(
        '(a)',
        '(a TEXT)',
      ),
    );
    newer.close();
    const before = readFileSync(path);
    expect(problemOf(() => write(path, false))).toBe('newer');
    expect(readFileSync(path).equals(before)).toBe(true);
    const reader = read(path);
    expect([reader.newer, contactsOf(reader).length]).toEqual([true, 200]);
    reader.close();
  });
});

describe('what SQLite and the file system say', () => {
  it.each([
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_LOCKED', 'busy'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['EACCES', 'read-only'],
    ['EROFS', 'read-only'],
    ['SQLITE_CORRUPT_VTAB', 'corrupt'],
    ['SQLITE_NOTADB', 'corrupt'],
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
  ])('%s is %s', (code, problem) => {
    const thrown = Object.assign(new Error('as SQLite says'), { code });
    expect(toStoreError(thrown, '/a/store')).toMatchObject({ problem, path: '/a/store', cause: thrown });
  });

  it('leaves a defect of ours what it is', () => {
    const defect = new TypeError('x is not a function');
    expect(toStoreError(defect, '/a/store')).toBe(defect);
    const constraint = Object.assign(new Error('UNIQUE'), { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
    expect(toStoreError(constraint, '/a/store')).toBe(constraint);
  });
});
