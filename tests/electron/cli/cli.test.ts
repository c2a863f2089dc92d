import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { takeFileLock } from '../../../electron/db/file-lock';
import { type Ran, runCli, startCli } from '../../helpers/cli';
import { type Feeds, startFeeds } from '../../helpers/feeds';
import { folderMaker } from '../../helpers/folder';
import { answer } from '../../helpers/http-server';
import { startTokenServer, TOKEN } from '../../helpers/token-server';

// Each test starts whole programs, which takes long where other tests take both processors.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOBODY = 65_534;
const PATHS = ['/rye.xml', '/wheat.xml'];
const newFolder = folderMaker();
let feeds: Feeds;
/** A bakery with two feeds, not read yet: each test begins with a copy, because starting a program costs. */
const template = mkdtempSync(join(tmpdir(), 'backbeat-cli-'));
let dataDir = join(template, 'data');

beforeAll(async () => {
  feeds = await startFeeds();
  sayUsual();
  await ok(['client', 'add', 'Bakery']);
  await ok(['account', 'add', '--platform', 'feed', '--url', ...PATHS.map(feeds.url)]);
});
afterAll(async () => {
  await feeds.close();
  rmSync(template, { recursive: true, force: true });
});
beforeEach(() => {
  dataDir = join(newFolder(), 'data');
  cpSync(join(template, 'data'), dataDir, { recursive: true });
  sayUsual();
});

function sayUsual(): void {
  feeds.say('/rye.xml', [
    { id: '1', title: 'Rye bread' },
    { id: '2', title: 'Żółw z czekolady' },
  ]);
  feeds.say('/wheat.xml', [{ id: '1', title: 'Wheat bread' }]);
}

const run = (args: readonly string[], stdin = ''): Promise<Ran> =>
  runCli([...args, '--json'], { dataDir, stdin });

/** What a command prints that has to succeed. */
async function ok(args: readonly string[], stdin = ''): Promise<unknown> {
  const { code, stderr, json } = await run(args, stdin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return json();
}

describe('plans as files', () => {
  it('are taken from a spreadsheet once, given back unchanged, and shown to calendar programs', async () => {
    const file = join(dataDir, 'plan.csv');
    writeFileSync(
      file,
      'date;time;accounts;text\n2099-12-01;09:00;;Rye is back\n2099-13-01;09:00;;When\n;;;An idea\n',
    );
    const lines = z.object({ lines: z.array(z.object({ kind: z.string(), why: z.string().nullable() })) });
    const taken = async (args: readonly string[]) => {
      const { code, json } = await run(['post', 'import', file, ...args]);
      return [code, ...lines.parse(json()).lines.map(({ kind, why }) => why ?? kind)];
    };
    expect(await taken([])).toEqual([1, 'made', 'bad-date', 'made']);
    expect(await taken(['--apply'])).toEqual([1, 'made', 'bad-date', 'made']);
    expect(await taken(['--apply'])).toEqual([1, 'same', 'bad-date', 'same']);
    const span = ['--from', '2099-01-01', '--until', '2099-12-31'];
    const given = await runCli(['post', 'export', ...span], { dataDir, stdin: '' });
    writeFileSync(file, given.stdout);
    expect(await taken(['--apply'])).toEqual([0, 'same', 'same']);
    const ics = await runCli(['calendar', 'export', '--ics', ...span], { dataDir, stdin: '' });
    expect(ics.stdout.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Rye is back']);
    expect(await ok(['publish', '--due'])).toEqual([]);
  });
});

describe('the command line', () => {
  it('adds and lists clients and feeds', async () => {
    const zone = ['--language', 'pl', '--time-zone', 'Europe/Warsaw'];
    expect(await ok(['client', 'add', 'Piekarnia', ...zone])).toMatchObject({
      name: 'Piekarnia',
      language: 'pl',
      timeZone: 'Europe/Warsaw',
    });
    expect(await ok(['client', 'list'])).toMatchObject([
      { name: 'Bakery', accountCount: 2 },
      { name: 'Piekarnia', accountCount: 0 },
    ]);
    const address = feeds.url('/rye.xml');
    const added = await ok([
      'account',
      'add',
      '--client',
      'Piekarnia',
      '--platform',
      'feed',
      '--url',
      address,
    ]);
    expect(added).toMatchObject({ platform: 'feed', name: 'Feed /rye.xml', address });
    expect(await ok(['account', 'list', '--client', 'Piekarnia'])).toEqual([added]);
  });

  it('reads everything once, and nothing is new the second time', async () => {
    const stream = {
      clientId: expect.any(String),
      client: 'Bakery',
      stream: 'items',
      updated: 0,
      errors: 0,
      bytes: expect.any(Number),
      milliseconds: expect.any(Number),
      failure: null,
    };
    const numbers = { updated: 0, errors: 0, bytes: expect.any(Number), milliseconds: expect.any(Number) };
    expect(await ok(['poll', '--once'])).toEqual({
      streams: expect.arrayContaining([
        { ...stream, account: 'Feed /rye.xml', received: 2, new: 2 },
        { ...stream, account: 'Feed /wheat.xml', received: 1, new: 1 },
      ]),
      totals: { ...numbers, received: 3, new: 3 },
    });
    expect(await ok(['poll', '--once'])).toMatchObject({
      streams: [{}, {}],
      totals: { new: 0, updated: 0, errors: 0 },
    });
  });

  it('ends with 1 when a stream fails, and reads the others', async () => {
    feeds.say('/wheat.xml', answer({ status: 500 }));
    const { code, json } = await run(['poll', '--once']);
    expect([code, json()]).toMatchObject([1, { totals: { received: 2, new: 2, errors: 1 } }]);
    const check = await run(['account', 'check']);
    expect(check.code).toBe(1);
    expect(check.json()).toMatchObject([
      { ok: true },
      { ok: false, failure: { kind: 'transient', reason: 'server-error' } },
    ]);
  });

  it('searches, shows a message and tells how it fares', async () => {
    await ok(['poll', '--once']);
    const found = await ok(['search', 'zolw', '--kind', 'item']);
    expect(found).toMatchObject({ hits: [{ subject: 'Żółw z czekolady', kind: 'item' }], next: null });
    const id = JSON.stringify(found).match(/"messageId":"([^"]+)"/)?.[1] ?? '';
    expect(await ok(['message', 'show', id])).toMatchObject({
      id,
      subject: 'Żółw z czekolady',
      text: 'About Żółw z czekolady',
    });
    expect(await ok(['status'])).toMatchObject({
      dataDir,
      secrets: 'key-file',
      streams: { total: 2, failing: 0 },
      clients: [{ name: 'Bakery', accountCount: 2 }],
      conversations: { open: 0, unread: 0, waiting: 0 },
    });
  });

  it('speaks to people, on one line for each thing, without what a terminal would obey', async () => {
    feeds.say('/rye.xml', [{ id: '1', title: 'Evil &#x9b;31m \u202e title' }]);
    await ok(['poll', '--once']);
    const { stdout, code } = await runCli(['search', 'evil'], { dataDir });
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line.includes('Feed /rye.xml'))).toHaveLength(1);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});

describe('what goes wrong is said in one line and ends with 1', () => {
  it.each([
    ['an unknown client', ['poll', '--once', '--client', 'Nobody'], 'USAGE'],
    [
      'a message that is not there, though its id looks like an option',
      ['message', 'show', `-h${'a'.repeat(20)}`],
      'NOT_FOUND',
    ],
    [
      'an account that is not there, likewise',
      ['search', 'bread', '--account', `-h${'a'.repeat(20)}`, '--client', 'Nobody'],
      'USAGE',
    ],
    [
      'an address that cannot be read',
      ['account', 'add', '--platform', 'feed', '--url', 'FEEDS/nothing'],
      'CONNECTOR',
    ],
    ['a limit that is none', ['search', 'bread', '--limit', 'many'], 'BAD_REQUEST'],
    [
      'no secret',
      ['account', 'add', '--platform', 'mastodon', '--server', 'FEEDS', '--token-stdin'],
      'USAGE',
    ],
  ])('%s', async (_, args, code) => {
    const ran = await run(args.map((one) => one.replace('FEEDS', feeds.origin)));
    expect(ran.code).toBe(1);
    expect(ran.json()).toMatchObject({ error: { code, text: expect.any(String) } });
    expect(ran.stderr).toMatch(/^backbeat: [^\n]+\n$/);
  });

  it('a second program on the same data', async () => {
    const release = takeFileLock(join(dataDir, 'poller.lock'));
    const { code, json } = await run(['poll', '--once']);
    expect([code, json()]).toMatchObject([1, { error: { code: 'USAGE' } }]);
    release?.();
  });

  it('a folder that may only be read, which stays as it is', async () => {
    const paths = readdirSync(dataDir, { recursive: true, withFileTypes: true });
    for (const path of paths) chmodSync(join(path.parentPath, path.name), path.isFile() ? 0o444 : 0o555);
    for (const path of [dataDir, join(dataDir, '..')]) chmodSync(path, 0o555);
    const before = readFileSync(join(dataDir, 'workstation.sqlite'));
    const uid = process.getuid?.() === 0 ? { uid: NOBODY } : {};
    const { code, json } = await runCli(['client', 'list', '--json'], { dataDir, ...uid });
    expect([code, json()]).toMatchObject([1, { error: { code: 'STORE', data: { problem: 'read-only' } } }]);
    expect(readFileSync(join(dataDir, 'workstation.sqlite')).equals(before)).toBe(true);
    chmodSync(join(dataDir, '..'), 0o755);
    for (const path of [{ parentPath: dataDir, name: '.' }, ...paths])
      chmodSync(join(path.parentPath, path.name), 0o755);
  });
});

describe('a secret', () => {
  it('comes by standard input and stands nowhere in clear', async () => {
    const server = await startTokenServer();
    const args = [
      'account',
      'add',
      '--platform',
      'mastodon',
      '--server',
      server.origin,
      '--token-stdin',
      '--verbose',
    ];
    const added = await run(args, `${TOKEN}\n`);
    const polled = await run(['poll', '--once', '--verbose']);
    expect([added.code, polled.code]).toEqual([0, 0]);
    expect(polled.json()).toMatchObject({ totals: { errors: 0 } });
    expect([added, polled].map(({ stdout, stderr }) => (stdout + stderr).includes(TOKEN))).toEqual([
      false,
      false,
    ]);
    const files = readdirSync(join(dataDir, '..'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(
      files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(TOKEN)),
    ).toEqual([]);
    expect(files.map(({ name }) => name)).toContain('vault.key');
    await server.close();
  });
});

it('reads on until it is told to stop, and stops cleanly', async () => {
  const child = startCli(['poll'], { dataDir });
  const closed = once(child, 'close');
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const before = said;
    said += text;
    if (said.includes('2 stored') && !before.includes('2 stored')) child.kill('SIGINT');
  });
  expect(await closed).toEqual([0, null]);
  expect(said).toMatch(/^Reading\. Ctrl-C stops\.\n[\s\S]*\nStopping\.\n/);
});
