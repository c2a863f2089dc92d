import type { Client } from '@shared/clients/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { type Feeds, startFeeds } from '../../../helpers/feeds';
import { answer } from '../../../helpers/http-server';

let engine: TestEngine;
let feeds: Feeds;
let client: Client;
let count = 0;
let path = '';

beforeAll(async () => {
  engine = await startTestEngine();
  feeds = await startFeeds();
  client = await engine.api.clients.add({ name: 'Bakery' });
});
afterAll(async () => {
  await engine.dispose();
  await feeds.close();
});
beforeEach(() => {
  count += 1;
  path = `/feed-${count}.xml`;
  feeds.say(path, [
    { id: '1', title: 'Rye' },
    { id: '2', title: 'Wheat' },
  ]);
});

const feedAt = (where: string) => ({ platform: 'feed' as const, url: feeds.url(where) });
const addFeed = (where = path) => engine.api.accounts.add({ clientId: client.id, account: feedAt(where) });
const accountOf = async (id: string) =>
  (await engine.api.accounts.list({ clientId: client.id })).find((account) => account.id === id);
const read = (accountId: string) => engine.api.accounts.pollNow({ clientId: client.id, accountId });

describe('a feed', () => {
  it('is looked at without being stored', async () => {
    const host = new URL(feeds.origin).host;
    expect(await engine.api.accounts.preview(feedAt(path))).toEqual({
      remoteId: `${host}${path}`,
      name: `Feed ${path}`,
      handle: host,
      address: feeds.url(path),
      profileUrl: null,
      avatarUrl: null,
      followerCount: null,
    });
    expect(await engine.api.accounts.list({ clientId: client.id })).toEqual([]);
  });

  it('is added with one stream, due at once', async () => {
    const account = await addFeed();
    expect(account.streams).toEqual([
      {
        id: `${account.id}:items`,
        kind: 'items',
        state: 'new',
        reading: false,
        lastPollAt: null,
        lastGoodAt: null,
        nextPollAt: account.createdAt,
        failure: null,
        failureCount: 0,
        mend: 'none',
        messageCount: 0,
        runs: [],
      },
    ]);
    await expect(addFeed()).rejects.toMatchObject({
      code: 'ALREADY_THERE',
      data: { what: 'account', name: `Feed ${path}` },
    });
  });

  it('is not added where nothing can be read', async () => {
    await expect(addFeed('/nothing')).rejects.toMatchObject({
      code: 'CONNECTOR',
      data: { kind: 'rejected', reason: 'not-found' },
    });
    feeds.say('/page', answer({ body: '<!doctype html><title>Hello</title>' }));
    await expect(addFeed('/page')).rejects.toMatchObject({
      code: 'CONNECTOR',
      data: { reason: 'not-a-feed' },
    });
  });

  it('is read now, and again with nothing new', async () => {
    const account = await addFeed();
    const [first] = await read(account.id);
    expect(first).toEqual({
      clientId: client.id,
      client: 'Bakery',
      account: `Feed ${path}`,
      stream: 'items',
      received: 2,
      new: 2,
      updated: 0,
      errors: 0,
      bytes: first?.bytes,
      milliseconds: first?.milliseconds,
      failure: null,
    });
    expect(first?.bytes).toBeGreaterThan(100);
    expect(await read(account.id)).toMatchObject([{ new: 0, updated: 0, errors: 0 }]);
    expect((await accountOf(account.id))?.streams).toMatchObject([
      {
        state: 'healthy',
        messageCount: 2,
        runs: [{ outcome: 'found', newCount: 2 }, { outcome: 'nothing' }],
      },
    ]);
  });

  it('shows an edit as one, and a new entry as unread', async () => {
    const { id } = await addFeed();
    await read(id);
    feeds.say(path, [
      { id: '3', title: 'Spelt' },
      { id: '1', title: 'Rye', text: 'Corrected' },
    ]);
    expect(await read(id)).toMatchObject([{ received: 2, new: 1, updated: 1 }]);
    const { rows } = await engine.api.inbox.page({
      filter: { view: 'entries', accountId: id, clientId: client.id },
    });
    expect(rows.map(({ subject, preview }) => [subject, preview]).toSorted()).toEqual([
      ['Rye', 'Corrected'],
      ['Spelt', 'About Spelt'],
      ['Wheat', 'About Wheat'],
    ]);
  });
});

describe('a feed that fails', () => {
  it.each([
    [401, {}, 'auth-expired', 'stopped', 'sign-in'],
    [403, {}, 'rejected', 'failing', 'sign-in'],
    [404, {}, 'rejected', 'failing', 'check-address'],
    [410, {}, 'gone', 'stopped', 'check-address'],
    [429, { 'retry-after': '120' }, 'rate-limited', 'failing', 'wait'],
    [500, {}, 'transient', 'failing', 'wait'],
  ])(
    'with %i says so, keeps what it has, and is well again afterwards',
    async (status, headers, kind, state, mend) => {
      const { id } = await addFeed();
      await read(id);
      feeds.say(path, answer({ status, headers }));
      expect(await read(id)).toMatchObject([{ errors: 1, new: 0, failure: { kind } }]);
      const failing = await accountOf(id);
      expect(failing?.streams).toMatchObject([
        { state, mend, failureCount: 1, messageCount: 2, failure: { kind } },
      ]);
      expect(failing?.streams[0]?.nextPollAt === null).toBe(state === 'stopped');
      feeds.say(path, [{ id: '1', title: 'Rye' }]);
      await read(id);
      expect((await accountOf(id))?.streams).toMatchObject([
        { state: 'healthy', mend: 'none', failureCount: 0, failure: null, messageCount: 2 },
      ]);
    },
  );

  it('counts its failures in a row and lets others be read', async () => {
    const { id } = await addFeed();
    feeds.say(path, answer({ body: 'no longer a feed' }));
    feeds.say('/other.xml', [{ id: '1', title: 'Other' }]);
    await addFeed('/other.xml');
    for (const failures of [1, 2, 3]) {
      const results = await engine.api.accounts.pollNow({ clientId: client.id, accountId: null });
      expect(results.filter(({ account }) => account === 'Feed /other.xml')).toMatchObject([{ errors: 0 }]);
      expect((await accountOf(id))?.streams[0]?.failureCount).toBe(failures);
    }
    expect((await engine.api.clients.list())[0]?.failingCount).toBeGreaterThanOrEqual(1);
  });
});

describe('mending', () => {
  it('a feed that moved keeps its history under the new address', async () => {
    const { id } = await addFeed();
    await read(id);
    feeds.say(path, answer({ status: 410 }));
    await read(id);
    feeds.say('/moved.xml', [
      { id: '0', title: 'Oat' },
      { id: '1', title: 'Rye' },
    ]);
    const mended = await engine.api.accounts.mend({
      clientId: client.id,
      accountId: id,
      account: feedAt('/moved.xml'),
    });
    expect(mended).toMatchObject({
      id,
      address: feeds.url('/moved.xml'),
      streams: [{ state: 'healthy', failure: null }],
    });
    expect(await read(id)).toMatchObject([{ new: 1, errors: 0 }]);
  });

  it('never turns a feed into an account of another platform', async () => {
    const { id } = await addFeed();
    feeds.say(
      '/api/v1/accounts/verify_credentials',
      answer({ body: JSON.stringify({ id: '1', username: 'us', acct: 'us' }) }),
    );
    feeds.say('/api/v2/instance', answer({ body: JSON.stringify({ domain: 'example.org' }) }));
    const account = { platform: 'mastodon' as const, server: feeds.origin, token: 'invented' };
    await expect(
      engine.api.accounts.mend({ clientId: client.id, accountId: id, account }),
    ).rejects.toMatchObject({
      code: 'CONNECTOR',
      data: { kind: 'rejected', reason: 'not-this-platform' },
    });
    expect((await accountOf(id))?.address).toBe(feeds.url(path));
  });
});

describe('an account', () => {
  it('is checked without storing anything', async () => {
    const { id } = await addFeed();
    expect(await engine.api.accounts.check({ clientId: client.id, accountId: id })).toMatchObject({
      name: `Feed ${path}`,
    });
    feeds.say(path, answer({ status: 500 }));
    await expect(engine.api.accounts.check({ clientId: client.id, accountId: id })).rejects.toMatchObject({
      code: 'CONNECTOR',
    });
    expect((await accountOf(id))?.streams).toMatchObject([{ state: 'new', failure: null }]);
  });

  it('is removed from reading, stays in the search, and comes back with its history', async () => {
    const { id } = await addFeed();
    feeds.say(path, [{ id: '1', title: `Sourdough${count}` }]);
    await read(id);
    expect(await engine.api.accounts.remove({ clientId: client.id, accountId: id })).toEqual({
      keptMessageCount: 1,
    });
    expect(await accountOf(id)).toBeUndefined();
    const { hits } = await engine.api.search.messages({ text: `sourdough${count}`, filter: {} });
    expect(hits).toHaveLength(1);
    expect(await addFeed()).toMatchObject({ id, streams: [{ state: 'healthy', messageCount: 1 }] });
  });

  it('that is not there is not found', async () => {
    const ref = { clientId: client.id, accountId: 'nobody' };
    const missing = { code: 'NOT_FOUND', data: { what: 'account' } };
    await expect(engine.api.accounts.check(ref)).rejects.toMatchObject(missing);
    await expect(engine.api.accounts.remove(ref)).rejects.toMatchObject(missing);
    await expect(engine.api.accounts.mend({ ...ref, account: feedAt(path) })).rejects.toMatchObject(missing);
    await expect(engine.api.accounts.pollNow(ref)).rejects.toMatchObject(missing);
    await expect(
      engine.api.accounts.add({ clientId: 'nobody', account: feedAt(path) }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'client' },
    });
  });

  it.each([
    ['an address that is none', { platform: 'feed' as const, url: 'file:///etc/passwd' }],
    ['no token', { platform: 'mastodon' as const, server: 'social.example', token: ' ' }],
  ])('is refused with %s', async (_, account) => {
    await expect(engine.api.accounts.add({ clientId: client.id, account })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
