import { afterEach, describe, expect, it } from 'vitest';
import { blueskyConnector } from '../../../electron/connectors/bluesky/bluesky-connector';
import { newSecret } from '../../../electron/connectors/bluesky/sign-in';
import notifications from '../../fixtures/bluesky/notifications.json' with { type: 'json' };
import type { Reply } from '../loopback-server';
import { idsOf, messagesOf, readAll, readOnce, testSession } from '../test-session';
import { type Content, DID, PASSWORD, startBluesky } from './fake-bluesky';

const { mentions, direct, posts, metrics } = blueskyConnector.fetch;
const newestFirst = [...notifications].reverse();

let open: Awaited<ReturnType<typeof startBluesky>>[] = [];
afterEach(async () => {
  const violations = open.flatMap((server) => server.violations);
  await Promise.all(open.map((server) => server.close()));
  open = [];
  expect(violations).toEqual([]);
});

async function serve(content: Partial<Content> = {}) {
  const server = await startBluesky({ notifications: newestFirst, ...content });
  open.push(server);
  const secret = newSecret({ identifier: '@bakery.example', password: PASSWORD });
  return { session: testSession({ secret }), account: { address: server.url, remoteId: DID, handle: '' } };
}

const anna = {
  remoteId: 'did:plc:anna',
  name: 'Anna',
  handle: '@anna.example',
  profileUrl: 'https://bsky.app/profile/did:plc:anna',
  avatarUrl: 'https://cdn.bsky.app/img/avatar/plain/did:plc:anna/x@jpeg',
  followerCount: null,
};

const uri = (did: string, rkey: string) => `at://${did}/app.bsky.feed.post/${rkey}`;
const at = (time: string) => Date.parse(`2026-11-18T${time}Z`);

describe('mentions of a Bluesky account', () => {
  it('are mentions, answers and quotes, under the root of their thread', async () => {
    const pages = await readAll(mentions, await serve());
    const told = messagesOf(pages).map(({ remoteId, kind, thread }) => [remoteId, kind, thread]);
    expect(told).toEqual([
      [uri('did:plc:ben', '3l5'), 'mention', { key: uri('did:plc:anna', '3j9') }],
      [uri('did:plc:anna', '3l3'), 'mention', null],
      [uri('did:plc:ben', '3l2'), 'comment', { key: uri(DID, '3k0') }],
      [uri('did:plc:anna', '3l1'), 'mention', null],
    ]);
  });

  it('carry their author, text with links in full, pictures and language', async () => {
    const pages = await readAll(mentions, await serve());
    expect(messagesOf(pages).at(-1)).toEqual({
      remoteId: uri('did:plc:anna', '3l1'),
      kind: 'mention',
      direction: 'in',
      author: anna,
      contact: anna,
      thread: null,
      at: at('08:00:00.000'),
      editedAt: null,
      subject: null,
      text: 'Żurek? https://example.com/menu/november or our site <https://anna.example>',
      url: 'https://bsky.app/profile/did:plc:anna/post/3l1',
      language: 'pl',
      attachments: [
        {
          kind: 'image',
          url: 'https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:anna/bafkreicid1@jpeg',
          alt: 'A bowl',
        },
      ],
    });
  });

  it('keep the address of a link card, and never a date after they were seen', async () => {
    const messages = messagesOf(await readAll(mentions, await serve()));
    expect(messages.find(({ remoteId }) => remoteId.endsWith('3l3'))?.text).toBe(
      'This place!\n\nhttps://anna.example/review',
    );
    expect(messages.find(({ remoteId }) => remoteId.endsWith('3l2'))?.at).toBe(at('09:00:00.000'));
  });

  it('are read once; later only what is new, and it is no history', async () => {
    const content = { notifications: newestFirst.slice(3), pageSize: 1 };
    const server = await startBluesky(content);
    open.push(server);
    const secret = newSecret({ identifier: 'bakery.example', password: PASSWORD });
    const asked = {
      session: testSession({ secret }),
      account: { address: server.url, remoteId: DID, handle: '' },
    };
    const first = await readAll(mentions, asked);
    const quiet = await readAll(mentions, { ...asked, cursor: first.at(-1)?.cursor ?? null });
    content.notifications = newestFirst;
    const later = await readAll(mentions, { ...asked, cursor: quiet.at(-1)?.cursor ?? null });
    expect(idsOf(first)).toHaveLength(3);
    expect(first.every(({ backfill }) => backfill)).toBe(true);
    expect(idsOf(quiet)).toEqual([]);
    expect(idsOf(later)).toEqual([uri('did:plc:ben', '3l5')]);
    expect(later.some(({ backfill }) => backfill)).toBe(false);
  });
});

describe('direct messages of a Bluesky account', () => {
  it('are read back conversation by conversation, then from the log', async () => {
    const pages = await readAll(direct, await serve({ pageSize: 1 }));
    const told = messagesOf(pages).map((message) => [
      message.remoteId,
      message.direction,
      message.contact?.remoteId,
      message.thread,
    ]);
    expect(told).toEqual([
      ['c2/m5', 'in', 'did:plc:ben', { key: 'c2' }],
      ['c1/m3', 'out', 'did:plc:anna', { key: 'c1' }],
      ['c1/m1', 'in', 'did:plc:anna', { key: 'c1' }],
      ['c1/m6', 'in', 'did:plc:anna', { key: 'c1' }],
      ['c9/m1', 'in', 'did:plc:anna', { key: 'c9' }],
    ]);
    expect(pages.flatMap(({ deleted }) => deleted)).toEqual(['c1/m2', 'c2/m5']);
    expect(pages.map(({ backfill }) => backfill)).toEqual([true, false]);
    const cursor = pages.at(-1)?.cursor ?? null;
    expect(idsOf(await readAll(direct, { ...(await serve()), cursor }))).toEqual([]);
  });

  it.each<[string, Reply, string]>([
    ['no chat service', { status: 501, body: { error: 'MethodNotImplemented' } }, 'no chat service'],
    ['an unknown method', { status: 404, body: { error: 'XRPCNotSupported' } }, 'no chat service'],
    [
      'no right to it',
      { status: 400, body: { error: 'InvalidToken', message: 'Bad token method' } },
      'not allowed to this app password',
    ],
  ])('end by name where there is %s, and leave the other streams alone', async (_name, reply, why) => {
    const asked = await serve({ instead: (_seen, nsid) => (nsid.startsWith('chat.') ? reply : null) });
    await expect(readOnce(direct, asked)).rejects.toMatchObject({
      kind: 'rejected',
      reason: 'forbidden',
      detail: expect.stringContaining(why),
    });
    expect(idsOf(await readAll(mentions, asked))).toHaveLength(4);
  });
});

describe('numbers of a Bluesky account', () => {
  it('come for at most 25 posts at once', async () => {
    const recentPosts = Array.from({ length: 60 }, (_, index) => uri(DID, `3k${index}`));
    const page = await readOnce(metrics, { ...(await serve()), recentPosts });
    const likes = page.samples.filter(({ metric }) => metric === 'likes');
    expect(likes).toHaveLength(60);
    expect(page.samples[0]).toEqual({
      messageRemoteId: null,
      metric: 'followers',
      value: 9,
      source: 'followersCount@app.bsky',
    });
  });
});

describe('signing in to Bluesky', () => {
  const signInAnswer = (reply: Reply) => (_seen: unknown, nsid: string) =>
    nsid === 'com.atproto.server.createSession' ? reply : null;

  it.each<[string, Reply, string, string]>([
    [
      'a wrong password',
      { status: 401, body: { error: 'AuthenticationRequired' } },
      'auth-expired',
      'wrong-credentials',
    ],
    [
      'the main password',
      { status: 401, body: { error: 'AuthFactorTokenRequired' } },
      'auth-expired',
      'wrong-credentials',
    ],
    ['an account taken down', { status: 401, body: { error: 'AccountTakedown' } }, 'revoked', 'forbidden'],
    [
      'an account its owner closed',
      {
        body: {
          did: DID,
          handle: 'x',
          accessJwt: 'a',
          refreshJwt: 'r',
          active: false,
          status: 'deactivated',
        },
      },
      'revoked',
      'forbidden',
    ],
    ['another server', { body: '<!doctype html><h1>Hello</h1>' }, 'rejected', 'not-this-platform'],
    ['nothing there', { status: 404, body: 'Not found' }, 'rejected', 'not-this-platform'],
  ])('names %s', async (_name, reply, kind, reason) => {
    const asked = await serve({ instead: signInAnswer(reply) });
    await expect(blueskyConnector.verify(asked.session, asked.account)).rejects.toMatchObject({
      kind,
      reason,
    });
  });

  it('takes the password where the refresh token has expired too', async () => {
    let expired = true;
    const asked = await serve({
      instead: (seen, nsid) => {
        const gone = { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } };
        if (nsid === 'com.atproto.server.refreshSession') return gone;
        if (nsid === 'com.atproto.server.createSession' || !expired) return null;
        expired = false;
        return seen.headers.authorization === 'Bearer access' ? gone : null;
      },
    });
    expect(idsOf(await readAll(mentions, asked))).toHaveLength(4);
  });

  it('fails once where new tokens are refused as well', async () => {
    const refused = { status: 401, body: { error: 'InvalidToken', message: 'Token could not be verified' } };
    const asked = await serve({ instead: (_seen, nsid) => (nsid.startsWith('app.') ? refused : null) });
    await expect(readOnce(mentions, asked)).rejects.toMatchObject({
      kind: 'auth-expired',
      reason: 'unauthorised',
    });
  });

  it('sends nobody a token over plain HTTP, whatever the account says of itself', async () => {
    const saved: string[] = [];
    const document = { service: [{ id: '#atproto_pds', serviceEndpoint: 'http://elsewhere.example' }] };
    const body = {
      did: DID,
      handle: 'bakery.example',
      accessJwt: 'access',
      refreshJwt: 'r',
      didDoc: document,
    };
    const asked = await serve({ instead: signInAnswer({ body }) });
    const secret = newSecret({ identifier: 'bakery.example', password: PASSWORD });
    await readAll(posts, { ...asked, session: testSession({ secret, saved }) });
    expect(JSON.parse(saved[0] ?? '{}').tokens.pds).toBe(asked.account.address);
  });
});
