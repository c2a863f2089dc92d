import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../electron/db/errors';
import type { Migration } from '../../../electron/db/migrations';
import { openWriteStore } from '../../../electron/db/open';
import { silentLogger } from '../../../electron/lib/logger';
import { folderMaker } from '../../helpers/folder';

const NOW = Date.UTC(2026, 10, 20, 12);
const newFolder = folderMaker();
const newPath = () => join(newFolder(), 'store.sqlite');

const first: Migration = {
  tag: '0000_first',
  statements: [
    'CREATE TABLE parent (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL) STRICT',
    'CREATE TABLE child (id TEXT PRIMARY KEY NOT NULL, parent_id TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT',
  ],
};
/** As drizzle-kit rebuilds a table. */
const rebuild: Migration = {
  tag: '0001_rebuild',
  statements: [
    'CREATE TABLE parent_new (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, age INTEGER) STRICT',
    'INSERT INTO parent_new (id, name) SELECT id, name FROM parent',
    'DROP TABLE parent',
    'ALTER TABLE parent_new RENAME TO parent',
  ],
};

const open = (path: string, migrations: readonly Migration[]) =>
  openWriteStore({ path, migrations, create: true, now: NOW, logger: silentLogger });

/** A store of the first version with a family in it. */
function family(): string {
  const path = newPath();
  const store = open(path, [first]);
  store.run('test.parent', `INSERT INTO parent (id, name) VALUES ('p', 'Ada')`);
  store.run('test.child', `INSERT INTO child (id, parent_id) VALUES ('c1', 'p'), ('c2', 'p')`);
  store.close();
  return path;
}

/** Everything in a file. */
function contentOf(path: string) {
  const db = new Database(path, { readonly: true });
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
  const content = {
    schema: db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all(),
    parents: rows('parent'),
    children: rows('child'),
    tags: rows('migration'),
  };
  db.close();
  return content;
}

const copiesOf = (path: string): string[] => {
  const folder = join(dirname(path), 'backups');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

describe('bringing a store up to date', () => {
  it('copies what holds something first, then changes it', () => {
    const path = family();
    const before = contentOf(path);
    open(path, [first, rebuild]).close();
    expect(copiesOf(path).map(contentOf)).toEqual([before]);
    expect(contentOf(path)).toMatchObject({
      parents: [{ id: 'p', name: 'Ada', age: null }],
      tags: [{ tag: '0000_first' }, { tag: '0001_rebuild', applied_at: NOW }],
    });
  });

  it('copies nothing where there is nothing to change or nothing to lose', () => {
    const path = newPath();
    open(path, [first, rebuild]).close();
    open(path, [first, rebuild]).close();
    expect(copiesOf(path)).toEqual([]);
  });

  it('keeps child rows when the table that they hang on is built anew', () => {
    const path = family();
    open(path, [first, rebuild]).close();
    expect(contentOf(path).children).toEqual([
      { id: 'c1', parent_id: 'p' },
      { id: 'c2', parent_id: 'p' },
    ]);
  });

  it('watches over foreign keys again afterwards', () => {
    const store = open(family(), [first, rebuild]);
    expect(() =>
      store.run('test.orphan', `INSERT INTO child (id, parent_id) VALUES ('c3', 'nobody')`),
    ).toThrow(/FOREIGN KEY/);
    store.close();
  });

  it('runs by name in the order of the journal, also what was merged later between others', () => {
    const path = newPath();
    const step = (tag: string): Migration => ({ tag, statements: [`CREATE TABLE "${tag}" (a TEXT) STRICT`] });
    open(path, [step('0000_a'), step('0002_c')]).close();
    const store = open(path, [step('0000_a'), step('0001_b'), step('0002_c')]);
    expect(store.all('test.tags', 'SELECT tag FROM migration ORDER BY rowid')).toEqual([
      { tag: '0000_a' },
      { tag: '0002_c' },
      { tag: '0001_b' },
    ]);
    store.close();
  });
});

describe('a migration that fails', () => {
  const broken: readonly [string, readonly string[]][] = [
    ['in its last statement', [...rebuild.statements, 'INSERT INTO nowhere VALUES (1)']],
    ['because it leaves child rows without parents', [`DELETE FROM parent`]],
    ['because rows do not fit', [`INSERT INTO parent (id, name) VALUES ('p', 'again')`]],
  ];

  it.each(broken)('leaves every row where it was: %s', (_, statements) => {
    const path = family();
    const before = contentOf(path);
    const work = () => open(path, [first, { tag: '0001_broken', statements }]);
    expect(work).toThrow(StoreError);
    expect(work).toThrow('migration: ');
    expect(contentOf(path)).toEqual(before);
    // The store is of use again, and failed starts do not fill the disk with copies.
    expect(copiesOf(path)).toEqual([]);
    open(path, [first, rebuild]).close();
    expect(contentOf(path).children).toHaveLength(2);
  });

  it('takes nothing from another process that has the file open', () => {
    const path = family();
    const other = new Database(path);
    other.pragma('journal_mode = WAL');
    other.exec(`INSERT INTO parent (id, name) VALUES ('q', 'Grace')`);
    expect(() => open(path, [first, { tag: '0001_broken', statements: ['SELECT nothing'] }])).toThrow(
      StoreError,
    );
    other.exec(`INSERT INTO parent (id, name) VALUES ('r', 'Mary')`);
    other.close();
    expect(contentOf(path).parents).toHaveLength(3);
  });
});
