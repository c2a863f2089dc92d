import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blueskyConnector } from '../../../electron/connectors/bluesky/bluesky-connector';
import { newSecret } from '../../../electron/connectors/bluesky/sign-in';
import { type LoopbackServer, type Reply, type Seen, startServer } from '../loopback-server';
import { idsOf, messagesOf, readAll, readOnce, testSession } from '../test-session';
import { createAccount, startPds } from './local-pds';

const DAY_MS = 86_400_000;
/** A fortnight from now: the PDS dates records by its own clock. */
const LATER = Date.now() + 14 * DAY_MS;
const { posts, metrics } = blueskyConnector.fetch;

let pds: Awaited<ReturnType<typeof startPds>>;
let appView: LoopbackServer;
let bakery: Awaited<ReturnType<typeof createAccount>>;
let anna: Awaited<ReturnType<typeof createAccount>>;
let answers: (seen: Seen) => Reply = () => ({ status: 502 });

beforeAll(async () => {
  appView = await startServer((seen) => answers(seen));
  pds = await startPds(appView.url);
  bakery = await createAccount(pds.url, 'bakery');
  anna = await createAccount(pds.url, 'anna');
});
afterAll(async () => {
  await pds.close();
  await appView.close();
});

const account = (remoteId = '') => ({ address: pds.url, remoteId, handle: '' });
const reading = (saved: string[] = [], password = bakery.password) => ({
  session: testSession({ secret: newSecret({ identifier: `@${bakery.handle}`, password }), saved }),
  account: account(),
  now: LATER,
});

describe('an account on a PDS of its own', () => {
  it('is verified without an AppView', async () => {
    const { session } = reading();
    expect(await blueskyConnector.verify(session, account())).toEqual({
      remoteId: bakery.did,
      name: 'bakery.test',
      handle: '@bakery.test',
      address: pds.url,
      profileUrl: `https://bsky.app/profile/${bakery.did}`,
      avatarUrl: null,
      followerCount: null,
    });
  });

  it('refuses a wrong password by name', async () => {
    const { session } = reading([], 'not-the-password');
    await expect(blueskyConnector.verify(session, account())).rejects.toMatchObject({
      kind: 'auth-expired',
      reason: 'wrong-credentials',
    });
  });

  it('gives its posts and answers, later the new ones alone', async () => {
    const createdAt = '2026-11-01T08:00:00.000Z';
    const post = await bakery.write({ text: 'New opening hours', createdAt, langs: ['en'] });
    const theirs = await anna.write({ text: 'Is there rye bread?', createdAt });
    const reply = { root: theirs, parent: theirs };
    const answer = await bakery.write({ text: 'On Tuesdays.', createdAt, reply });
    const more = await bakery.write({
      text: 'And Fridays.',
      createdAt,
      reply: { root: theirs, parent: answer },
    });

    const asked = reading();
    const pages = await readAll(posts, asked);
    expect(messagesOf(pages)).toMatchObject([
      { remoteId: more.uri, kind: 'comment', contact: { remoteId: anna.did }, thread: { key: theirs.uri } },
      { remoteId: answer.uri, kind: 'comment', contact: { remoteId: anna.did }, thread: { key: theirs.uri } },
      {
        remoteId: post.uri,
        kind: 'post',
        contact: null,
        thread: null,
        text: 'New opening hours',
        language: 'en',
      },
    ]);
    expect(pages.map(({ backfill }) => backfill)).toEqual([true]);

    const cursor = pages.at(-1)?.cursor ?? null;
    expect(idsOf(await readAll(posts, { ...asked, cursor }))).toEqual([]);
    const newest = await bakery.write({ text: 'Closed on Monday', createdAt });
    const later = await readAll(posts, { ...asked, cursor });
    expect(idsOf(later)).toEqual([newest.uri]);
    expect(later.map(({ backfill }) => backfill)).toEqual([false]);
  });

  it('names whom it answered, where an AppView tells', async () => {
    answers = ({ url }) => ({
      body: {
        profiles: url.searchParams
          .getAll('actors')
          .map((did) => ({ did, handle: 'anna.test', displayName: 'Anna' })),
      },
    });
    const [answer] = messagesOf(await readAll(posts, reading())).filter(({ kind }) => kind === 'comment');
    answers = () => ({ status: 502 });
    expect(answer?.contact).toMatchObject({ remoteId: anna.did, name: 'Anna', handle: '@anna.test' });
    const asked = appView.requests.find(({ url }) => url.pathname.endsWith('getProfiles'));
    expect(asked?.headers.authorization).toMatch(/^Bearer /);
  });

  it('names as gone only what its repository no longer has', async () => {
    const createdAt = '2026-11-02T08:00:00.000Z';
    const kept = await bakery.write({ text: 'Stays', createdAt });
    const removed = await bakery.write({ text: 'Goes', createdAt });
    await bakery.remove(removed.uri);
    answers = ({ url }) => ({
      body: url.pathname.endsWith('getProfile')
        ? { did: bakery.did, handle: bakery.handle, followersCount: 3, followsCount: 2, postsCount: 1 }
        : { posts: [] },
    });
    const page = await readOnce(metrics, { ...reading(), recentPosts: [kept.uri, removed.uri] });
    answers = () => ({ status: 502 });
    expect(page.deleted).toEqual([removed.uri]);
    expect(page.samples).toEqual([
      { messageRemoteId: null, metric: 'followers', value: 3, source: 'followersCount@app.bsky' },
      { messageRemoteId: null, metric: 'following', value: 2, source: 'followsCount@app.bsky' },
      { messageRemoteId: null, metric: 'posts', value: 1, source: 'postsCount@app.bsky' },
    ]);
  });

  it('has no numbers while no AppView answers', async () => {
    await expect(readOnce(metrics, reading())).rejects.toMatchObject({
      kind: 'transient',
      reason: 'server-error',
    });
  });

  it('signs in once and keeps the tokens, renewed where they have expired', async () => {
    const saved: string[] = [];
    const { session } = reading(saved);
    await readAll(posts, { session, account: account(), now: LATER });
    await readAll(posts, { session, account: account(), now: LATER });
    expect(saved).toHaveLength(1);

    const kept = JSON.parse(saved[0] ?? '{}');
    const tampered = JSON.stringify({
      ...kept,
      tokens: { ...kept.tokens, accessJwt: `${kept.tokens.accessJwt}x` },
    });
    const again: string[] = [];
    const stale = testSession({ secret: tampered, saved: again });
    answers = () => ({ body: { did: bakery.did, handle: bakery.handle } });
    await blueskyConnector.verify(stale, account());
    answers = () => ({ status: 502 });
    expect(again).toHaveLength(1);
    expect(JSON.parse(again[0] ?? '{}').tokens.refreshJwt).not.toBe(kept.tokens.refreshJwt);
  });
});
