import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clientMigrations, type Migration, workstationMigrations } from '../../../electron/db/migrations';
import * as accounts from '../../../electron/db/tables/client/accounts';
import * as approval from '../../../electron/db/tables/client/approval';
import * as calendar from '../../../electron/db/tables/client/calendar';
import * as clients from '../../../electron/db/tables/client/clients';
import * as inbox from '../../../electron/db/tables/client/inbox';
import * as media from '../../../electron/db/tables/client/media';
import * as outbox from '../../../electron/db/tables/client/outbox';
import * as pause from '../../../electron/db/tables/client/pause';
import * as settings from '../../../electron/db/tables/client/settings';
import * as slots from '../../../electron/db/tables/client/slots';
import * as team from '../../../electron/db/tables/client/team';
import * as triage from '../../../electron/db/tables/client/triage';
import * as workstation from '../../../electron/db/tables/workstation/workstation';

/** Made anew from the shared ones, on every workstation its own. */
const LOCAL_TABLES = ['message_doc', 'conversation_tally', 'conversation_due_on'];

const stores = [
  {
    name: 'client',
    migrations: clientMigrations,
    tables: {
      ...accounts,
      ...approval,
      ...calendar,
      ...clients,
      ...inbox,
      ...media,
      ...outbox,
      ...pause,
      ...settings,
      ...slots,
      ...team,
      ...triage,
    },
  },
  { name: 'workstation', migrations: workstationMigrations, tables: workstation },
];

const journalSchema = z.object({
  entries: z.array(z.object({ idx: z.int(), tag: z.string(), when: z.int() })),
});

const folderOf = (name: string): string =>
  resolve(import.meta.dirname, '../../../electron/db/migrations', name);
const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

type Table = { name: string; type: string; strict: number; sql: string };

function build(migrations: readonly Migration[]): Database.Database {
  const db = new Database(':memory:');
  for (const { statements } of migrations) for (const statement of statements) db.exec(statement);
  return db;
}

describe.each(stores)('the $name store', ({ name, migrations, tables }) => {
  const db = build(migrations);
  afterAll(() => db.close());
  const own = db
    .prepare<[], Table>(
      `SELECT l.name, l.type, l.strict, s.sql FROM pragma_table_list AS l JOIN sqlite_schema AS s ON s.name = l.name
       WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite_%'`,
    )
    .all();
  const columnsOf = (table: string) =>
    db
      .prepare<[string], { name: string; type: string; pk: number }>('SELECT * FROM pragma_table_info(?)')
      .all(table);

  it('has only STRICT tables', () =>
    expect(
      own.filter(({ strict }) => strict !== 1).map((table) => table.name),
      'End each CREATE TABLE of the migration with STRICT: without it SQLite stores a text in an integer column.',
    ).toEqual([]));

  it('has one TEXT primary key in every table that may be shared', () =>
    expect(
      own
        .filter((table) => !LOCAL_TABLES.includes(table.name))
        .filter((table) => {
          const keys = columnsOf(table.name).filter(({ pk }) => pk > 0);
          return keys.length !== 1 || keys[0]?.type.toUpperCase() !== 'TEXT';
        })
        .map((table) => table.name),
      'Give the table one key, `id: text().primaryKey()`: hashId(…) of what makes it unique, or a UUIDv7. Two workstations must be able to make the same row, or different ones, without asking each other.',
    ).toEqual([]));

  it('has nothing UNIQUE beside the key', () =>
    expect(
      own.flatMap((table) =>
        db
          .prepare<[string], { name: string; origin: string; unique: number }>(
            'SELECT * FROM pragma_index_list(?)',
          )
          .all(table.name)
          .filter(({ origin, unique }) => unique === 1 && origin !== 'pk')
          .map((index) => index.name),
      ),
      'Make what has to be unique the key (hashId of its parts): two workstations that both made the row would otherwise never be merged.',
    ).toEqual([]));

  it('counts nothing by itself', () =>
    expect(
      own.filter(({ sql }) => /autoincrement/i.test(sql)).map((table) => table.name),
      'Take AUTOINCREMENT out: numbers of two workstations mean different rows.',
    ).toEqual([]));

  it('has a journal that names its files, in order', () => {
    const { entries } = journalSchema.parse(jsonOf(resolve(folderOf(name), 'meta/_journal.json')));
    const files = readdirSync(folderOf(name)).filter((file) => file.endsWith('.sql'));
    expect(
      entries.map(({ tag }) => `${tag}.sql`),
      'Name every .sql file in meta/_journal.json, in order: only those are run.',
    ).toEqual(files.sort());
    expect(
      entries.map(({ idx, tag }) => [idx, Number(tag.slice(0, 4))]),
      'Number migrations 0, 1, 2, … without a gap, in the journal and in their names.',
    ).toEqual(entries.map((_, nth) => [nth, nth]));
    const times = entries.map(({ when }) => when);
    expect(times, 'Put the newest migration last: its `when` is the latest.').toEqual(
      times.toSorted((a, b) => a - b),
    );
  });

  it('has tables as the migrations make them', async () => {
    const last = migrations.at(-1)?.tag.slice(0, 4) ?? '';
    const stored = jsonOf(resolve(folderOf(name), `meta/${last}_snapshot.json`));
    const made = await generateSQLiteDrizzleJson(tables, undefined, 'snake_case');
    const before: typeof made = Object.assign(structuredClone(made), stored);
    expect(
      await generateSQLiteMigration(before, made),
      'Run `npm run generate`, end its CREATE TABLE statements with STRICT, and commit the new migration.',
    ).toEqual([]);
  });
});

it('keeps the search index by triggers', () => {
  const db = build(clientMigrations);
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE name IN ('message_fts', 'message_indexed', 'message_revision_indexed')`,
    )
    .all();
  expect(tables).toHaveLength(3);
  db.close();
});
