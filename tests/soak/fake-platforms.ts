import { HOUR } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { Asked } from './fake-net';
import { jsonResponse } from './fake-net';

/** A published answer or post, as everybody sees it. */
export type Post = {
  readonly key: string;
  readonly text: string;
  readonly atMs: number;
  readonly body: unknown;
};

/** The platform's own side: it stores, remembers its keys, and shows what it has after its lists have caught up. */
export type FakePlatform = {
  readonly id: PlatformId;
  readonly address: string;
  readonly secret: string;
  /** Our account's id there. */
  readonly account: string;
  /** Who asks, and how what they ask is named: each schedule adds its own name to it. */
  readonly parent: { readonly remoteId: string; readonly contact: string; readonly handle: string };
  readonly visibility: 'public' | 'private';
  readonly isWrite: (asked: Asked) => boolean;
  /** Reading back what became of an answer. */
  readonly isLook: (asked: Asked) => boolean;
  /** Carries out a write that arrives at that time. */
  readonly write: (asked: Asked, atMs: number) => Response;
  readonly read: (asked: Asked) => Response;
  /** Everything that is visible there, whatever its lists show yet. */
  readonly posts: readonly Post[];
};

export type Around = {
  /** The platform's clock, in ms since the schedule began, and how long its lists lag. */
  readonly ms: () => number;
  readonly lagMs: number;
  readonly startAt: number;
  /** Of the schedule: no two of them get the same ids. */
  readonly nth: number;
};

const iso = (at: number): string => new Date(at).toISOString();

/** Mastodon: an idempotency key that is kept for an hour; reading back goes through a list, which may lag. */
export function fakeMastodon({ ms, lagMs, startAt, nth }: Around): FakePlatform {
  const posts: Post[] = [];
  const keys = new Map<string, Post>();
  const self = { id: '100', username: 'us', acct: 'us' };
  const ada = { id: '200', username: 'ada', acct: 'ada@town.example' };
  const question = {
    ...{ account: ada, created_at: iso(startAt - HOUR), visibility: 'public', content: '<p>Rye?</p>' },
    ...{ in_reply_to_id: null, mentions: [self] },
  };
  return {
    id: 'mastodon',
    address: 'https://town.example',
    secret: 'token',
    account: '100',
    parent: { remoteId: '1', contact: 'ada@town.example', handle: '@ada@town.example' },
    visibility: 'public',
    posts,
    isWrite: ({ method }) => method === 'POST',
    isLook: ({ url }) => url.pathname === '/api/v1/accounts/100/statuses',
    write: ({ headers, body }, atMs) => {
      const key = headers.get('idempotency-key') ?? '';
      const before = keys.get(key);
      if (before !== undefined && atMs - before.atMs < HOUR) return jsonResponse(200, before.body);
      const { status, in_reply_to_id = null } = JSON.parse(body) as {
        status: string;
        in_reply_to_id?: string;
      };
      const answered =
        in_reply_to_id === null
          ? { in_reply_to_account_id: null, mentions: [] }
          : { in_reply_to_account_id: ada.id, mentions: [ada] };
      const made = {
        ...{
          id: String(9_000_000_000 + nth * 100 + posts.length),
          account: self,
          created_at: iso(startAt + atMs),
        },
        ...{ visibility: 'public', in_reply_to_id, ...answered },
        content: `<p>${status.replace('@ada@town.example', '<a class="mention" href="x">@ada</a>')}</p>`,
      };
      const post = { key, text: status, atMs, body: made };
      keys.set(key, post);
      posts.push(post);
      return jsonResponse(200, made);
    },
    read: ({ url }) => {
      const asked = /^\/api\/v1\/statuses\/(\d+)$/.exec(url.pathname)?.[1];
      if (asked !== undefined) return jsonResponse(200, { ...question, id: asked });
      const shown = posts.filter(({ atMs }) => ms() >= atMs + lagMs).map(({ body }) => body);
      const below = url.searchParams.get('max_id');
      return jsonResponse(200, below === null ? shown.toReversed() : []);
    },
  };
}

const session = JSON.stringify({
  identifier: 'us',
  password: 'password',
  tokens: {
    ...{ accessJwt: 'access', refreshJwt: 'refresh', did: 'did:plc:us', handle: 'us.example' },
    pds: 'https://pds.example',
  },
});
const QUESTION = 'at://did:plc:ada/app.bsky.feed.post/q';

/** Bluesky: a record under a key that we chose; asking for it is exact, and at once. */
export function fakeBluesky({ startAt }: Around): FakePlatform {
  const posts: Post[] = [];
  const question = { cid: 'bafyq', value: { text: 'Rye?', createdAt: iso(startAt - HOUR) } };
  return {
    id: 'bluesky',
    address: 'https://pds.example',
    secret: session,
    account: 'did:plc:us',
    parent: { remoteId: QUESTION, contact: 'did:plc:ada', handle: '@ada.example' },
    visibility: 'public',
    posts,
    isWrite: ({ url }) => url.pathname.endsWith('putRecord'),
    isLook: ({ url }) => url.searchParams.get('repo') === 'did:plc:us',
    write: ({ body }, atMs) => {
      const { rkey, record } = JSON.parse(body) as { rkey: string; record: { text: string } };
      const uri = `at://did:plc:us/app.bsky.feed.post/${rkey}`;
      const at = posts.findIndex(({ key }) => key === rkey);
      const post = { key: rkey, text: record.text, atMs, body: { uri, cid: 'bafya', value: record } };
      if (at === -1) posts.push(post);
      else posts[at] = post;
      return jsonResponse(200, { uri, cid: 'bafya' });
    },
    read: ({ url }) => {
      if (url.searchParams.get('repo') !== 'did:plc:us')
        return jsonResponse(200, { ...question, uri: `${QUESTION}${url.searchParams.get('rkey')}` });
      const found = posts.find(({ key }) => key === url.searchParams.get('rkey'));
      return found === undefined
        ? jsonResponse(400, { error: 'RecordNotFound' })
        : jsonResponse(200, found.body);
    },
  };
}

/** Bluesky's direct messages: no key at all, and a list to look through. */
export function fakeChat({ ms, lagMs, startAt, nth }: Around): FakePlatform {
  const posts: Post[] = [];
  return {
    id: 'bluesky',
    address: 'https://pds.example',
    secret: session,
    account: 'did:plc:us',
    parent: { remoteId: 'c1/m', contact: 'did:plc:ada', handle: '@ada.example' },
    visibility: 'private',
    posts,
    isWrite: ({ url }) => url.pathname.endsWith('sendMessage'),
    isLook: ({ url }) => url.pathname.endsWith('getMessages'),
    write: ({ body }, atMs) => {
      const { message } = JSON.parse(body) as { message: { text: string } };
      const key = `ours${nth}-${posts.length}`;
      const made = {
        id: key,
        text: message.text,
        sender: { did: 'did:plc:us' },
        sentAt: iso(startAt + atMs),
      };
      posts.push({ key, text: message.text, atMs, body: made });
      return jsonResponse(200, made);
    },
    read: () => {
      const shown = posts.filter(({ atMs }) => ms() >= atMs + lagMs).map(({ body }) => body);
      return jsonResponse(200, { messages: shown.toReversed() });
    },
  };
}
