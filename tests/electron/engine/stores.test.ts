import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestEngine, type TestEngine } from '../../helpers/engine';
import { folderMaker } from '../../helpers/folder';
import { messageOf } from '../../helpers/remote';
import { type Seeded, seed } from '../../helpers/seed';

const newFolder = folderMaker();
let dataDir = '';
let engine: TestEngine;
let bakery: Seeded;
let florist: Seeded;

beforeEach(async () => {
  dataDir = newFolder();
  engine = await startTestEngine({ dataDir });
  bakery = await seed(engine, { client: 'Bakery', messages: [messageOf('a', { text: 'rye' })] });
  florist = await seed(engine, { client: 'Florist', messages: [messageOf('a', { text: 'roses' })] });
});
afterEach(() => engine.stop());

const pathOf = ({ client }: Seeded): string => join(dataDir, 'clients', client.id, 'store.sqlite');

/** The engine again, after something happened to a file while it was not running. */
async function restartAfter(damage: (path: string) => void): Promise<void> {
  await engine.stop();
  damage(pathOf(bakery));
  engine = await startTestEngine({ dataDir });
}

const problems = async () =>
  Object.fromEntries((await engine.api.clients.list()).map(({ name, problem }) => [name, problem]));

describe('a broken store is the problem of its client alone', () => {
  it.each([
    ['corrupt', (path: string) => writeFileSync(path, 'nothing of a database '.repeat(500))],
    ['corrupt', (path: string) => truncateSync(path, 0)],
    ['missing', (path: string) => rmSync(path)],
  ])('%s', async (problem, damage) => {
    await restartAfter(damage);
    expect(await problems()).toEqual({ Bakery: problem, Florist: null });
    const { rows } = await engine.api.inbox.page({ filter: {} });
    expect(rows.map(({ clientId }) => clientId)).toEqual([florist.client.id]);
    await expect(engine.api.inbox.page({ filter: { clientId: bakery.client.id } })).rejects.toMatchObject({
      code: 'STORE',
      data: { problem },
    });
    await expect(engine.api.clients.update({ id: bakery.client.id, name: 'New' })).rejects.toMatchObject({
      code: 'STORE',
    });
    expect(await engine.api.accounts.pollNow({ clientId: bakery.client.id, accountId: null })).toEqual([]);
  });

  it('and can be removed, with its name', async () => {
    await restartAfter((path) => truncateSync(path, 0));
    expect(await engine.api.clients.remove({ id: bakery.client.id, name: 'Bakery' })).toEqual({
      removedMessageCount: 0,
    });
    expect(await problems()).toEqual({ Florist: null });
  });
});

it('a store of a newer program is read and not written', async () => {
  await restartAfter((path) => {
    const db = new Database(path);
    db.exec(`INSERT INTO migration (tag, applied_at) VALUES ('9999_future', 1)`);
    db.close();
  });
  expect(await problems()).toEqual({ Bakery: 'newer', Florist: null });
  const before = readFileSync(pathOf(bakery));
  const { rows } = await engine.api.inbox.page({ filter: { clientId: bakery.client.id } });
  expect(rows.map(({ preview }) => preview)).toEqual(['rye']);
  expect((await engine.api.search.messages({ text: 'rye', filter: {} })).hits).toHaveLength(1);
  const conversations = [{ clientId: bakery.client.id, id: rows[0]?.id ?? '' }];
  await expect(engine.api.inbox.mark({ conversations, as: 'read' })).rejects.toMatchObject({
    code: 'STORE',
    data: { problem: 'newer' },
  });
  expect(readFileSync(pathOf(bakery)).equals(before)).toBe(true);
});

it('everything is there again after a restart', async () => {
  const before = [
    await engine.api.clients.list(),
    await engine.api.inbox.page({ filter: {} }),
    await engine.api.accounts.list({ clientId: null }),
  ];
  await restartAfter(() => undefined);
  expect([
    await engine.api.clients.list(),
    await engine.api.inbox.page({ filter: {} }),
    await engine.api.accounts.list({ clientId: null }),
  ]).toEqual(before);
});

it('two engines on one folder never both read the platforms', async () => {
  const second = await startTestEngine({ dataDir });
  expect([await engine.begin(), await second.begin(), (await second.api.app.status()).polling]).toEqual([
    true,
    false,
    'elsewhere',
  ]);
  await engine.stop();
  await second.stop();
  engine = await startTestEngine({ dataDir });
  expect(await engine.begin()).toBe(true);
});
