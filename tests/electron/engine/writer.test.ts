import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clientMigrations } from '../../../electron/db/migrations';
import { openReadStore } from '../../../electron/db/open';
import { createWriter, type Writer } from '../../../electron/engine/writer';
import type { ClientRow } from '../../../electron/features/clients/client-store';
import type { DueStream } from '../../../electron/jobs/poller-types';
import { silentLogger } from '../../../electron/lib/logger';
import { folderMaker } from '../../helpers/folder';
import { messageOf, NOW, pageOf } from '../../helpers/remote';
import { streamOf } from '../jobs/fake-streams';

const { opened } = vi.hoisted((): { opened: Database.Database[] } => ({ opened: [] }));

// The real driver; a test gets the writer's own connection, to make its disk smaller than it is.
vi.mock('../../../electron/db/driver', () => ({
  openDatabase: (path: string, options: Database.Options) => {
    const db = new Database(path, { ...options, timeout: 0 });
    opened.push(db);
    return db;
  },
}));

const newFolder = folderMaker();
let path = '';
let writer: Writer;
beforeEach(async () => {
  path = join(newFolder(), 'store.sqlite');
  writer = createWriter(silentLogger);
  await writer.open({ id: 'c', path, create: true, now: NOW });
});

const row: ClientRow = {
  id: 'c',
  name: 'Bakery',
  colour: 'plum',
  language: 'en',
  timeZone: 'UTC',
  practice: 0,
  createdAt: NOW,
};
const rename = (name: string) => writer.run('c', 'writeClient', { row: { ...row, name }, now: NOW });
/** What no client may be called: the table says NOT NULL. */
const breakIt = () =>
  writer.run('c', 'writeClient', { row: { ...row, name: null as unknown as string }, now: NOW });

const stream: DueStream = { ...streamOf('a:mentions'), clientId: 'c', accountId: 'a', platform: 'mastodon' };
const page = (name: string, text: string) =>
  writer.run('c', 'applyPage', { stream, page: pageOf([messageOf(name, { text })]), receivedAt: NOW });

function stored() {
  const store = openReadStore({ path, migrations: clientMigrations, logger: silentLogger });
  const found = {
    name: store.get<{ name: string }>('test.name', 'SELECT name FROM client')?.name ?? null,
    messages: store
      .all<{ id: string }>('test.messages', 'SELECT remote_id AS id FROM message ORDER BY rowid')
      .map(({ id }) => id),
  };
  store.close();
  return found;
}

const outcomes = async (work: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(work)).map((one) => (one.status === 'fulfilled' ? 'done' : String(one.reason)));

describe('the writer', () => {
  it('keeps the order in which it was asked', async () => {
    const order: string[] = [];
    const names = ['one', 'two', 'three'];
    await Promise.all(names.map((name) => rename(name).then(() => order.push(name))));
    expect([order, stored().name]).toEqual([names, 'three']);
  });

  it('answers after the commit', async () => {
    await page('a', 'rye');
    expect(stored().messages).toEqual(['a']);
  });

  it('lets a command that fails take nothing of its neighbours with it', async () => {
    const work = [page('a', 'rye'), breakIt(), page('b', 'wheat'), rename('After')];
    const [first, second, ...rest] = await outcomes(work);
    expect([first, ...rest]).toEqual(['done', 'done', 'done']);
    expect(second).toMatch(/NOT NULL/);
    expect(stored()).toEqual({ name: 'After', messages: ['a', 'b'] });
  });

  it('knows no store that was not opened, and none that was closed', async () => {
    const unknown = writer.run('nobody', 'mark', { ids: [], as: 'read', now: NOW });
    await expect(unknown).rejects.toMatchObject({ problem: 'missing' });
    await writer.close('c');
    await expect(rename('Late')).rejects.toMatchObject({ problem: 'missing' });
  });

  it('writes what still waits before it closes', async () => {
    const work = [page('a', 'rye'), page('b', 'wheat')];
    await writer.closeAll();
    expect(await outcomes(work)).toEqual(['done', 'done']);
    expect(stored().messages).toEqual(['a', 'b']);
  });

  it('writes a thousand rows of one store, then lets another have its turn', async () => {
    const other = join(newFolder(), 'store.sqlite');
    await writer.open({ id: 'd', path: other, create: true, now: NOW });
    const work = Array.from({ length: 30 }, (_, nth) => [
      page(`m${nth}`, 'x'),
      writer.run('d', 'writeClient', { row: { ...row, id: 'd', name: `${nth}` }, now: NOW }),
    ]).flat();
    expect(new Set(await outcomes(work))).toEqual(new Set(['done']));
    expect(stored().messages).toHaveLength(30);
    expect(statSync(other).size).toBeGreaterThan(0);
  });
});

describe('a full disk', () => {
  const fill = (db: Database.Database | undefined): void => {
    const pages = Number(db?.pragma('page_count', { simple: true }));
    db?.pragma(`max_page_count = ${pages + 5}`);
  };

  it('refuses what does not fit, keeps everything else, and takes it once there is space', async () => {
    await page('before', 'rye');
    const db = opened.at(-1);
    fill(db);
    const work = [rename('Small'), page('huge', 'crumb '.repeat(100_000)), page('small', 'wheat')];
    const [small, huge, alsoSmall] = await outcomes(work);
    expect([small, alsoSmall]).toEqual(['done', 'done']);
    expect(huge).toBe(`StoreError: disk-full: ${path}`);
    expect(stored()).toEqual({ name: 'Small', messages: ['before', 'small'] });
    expect(db?.pragma('quick_check', { simple: true })).toBe('ok');
    db?.pragma('max_page_count = 1000000');
    await page('huge', 'crumb '.repeat(100_000));
    expect(stored().messages).toEqual(['before', 'small', 'huge']);
  });

  it('is told as one when nothing fits', async () => {
    fill(opened.at(-1));
    await expect(page('huge', 'crumb '.repeat(100_000))).rejects.toMatchObject({
      problem: 'disk-full',
      path,
    });
  });
});
