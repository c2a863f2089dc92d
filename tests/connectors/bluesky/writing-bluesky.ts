import { z } from 'zod';
import type { Reply, Seen } from '../loopback-server';
import { answerBluesky, type Content, DID } from './fake-bluesky';

const ANNA = 'did:plc:anna';
/** Anna's question, below our own post. */
export const QUESTION = `at://${ANNA}/app.bsky.feed.post/3l2222222222q`;
export const OWN_POST = `at://${DID}/app.bsky.feed.post/3l2222222222p`;

const strongRef = z.strictObject({ uri: z.string().startsWith('at://'), cid: z.string() });
const facet = z.strictObject({
  index: z.strictObject({ byteStart: z.int(), byteEnd: z.int() }),
  features: z.array(z.looseObject({ $type: z.string() })),
});
/** What we write of app.bsky.feed.post (lexicons 2026-08-20). */
const postRecord = z.strictObject({
  $type: z.literal('app.bsky.feed.post'),
  text: z.string().max(3_000),
  createdAt: z.iso.datetime(),
  reply: z.strictObject({ root: strongRef, parent: strongRef }),
  facets: z.array(facet).optional(),
  langs: z.array(z.string()).max(3).optional(),
});
const records = {
  'app.bsky.feed.post': postRecord,
  'app.bsky.feed.like': z.strictObject({
    $type: z.literal('app.bsky.feed.like'),
    subject: strongRef,
    createdAt: z.iso.datetime(),
  }),
  'app.bsky.feed.threadgate': z.looseObject({
    $type: z.literal('app.bsky.feed.threadgate'),
    post: z.string(),
    createdAt: z.iso.datetime(),
    hiddenReplies: z.array(z.string()).max(300),
  }),
} as const;

const place = z.object({
  repo: z.string(),
  collection: z.enum(['app.bsky.feed.post', 'app.bsky.feed.like', 'app.bsky.feed.threadgate']),
  rkey: z.string(),
});
const message = z.strictObject({
  convoId: z.string(),
  message: z.strictObject({ text: z.string().max(10_000), facets: z.array(facet).optional() }),
});

type Stored = { uri: string; cid: string; value: unknown };

const post = (text: string, reply?: object) => ({ text, createdAt: '2026-11-19T08:00:00.000Z', reply });
const ref = (uri: string) => ({ uri, cid: 'bafyrei' });

/** A PDS with its chat service that can be written to. What the lexicons do not know is refused. */
export function writableBluesky(content: Content) {
  const stored = new Map<string, Stored>([
    [OWN_POST, { ...ref(OWN_POST), value: post('New opening hours') }],
    [
      QUESTION,
      {
        ...ref(QUESTION),
        value: post('Is there rye bread?', { root: ref(OWN_POST), parent: ref(OWN_POST) }),
      },
    ],
  ]);
  const messages: { id: string; text: string; sender: { did: string }; sentAt: string }[] = [];
  let made = 0;

  const write = (input: unknown): Reply => {
    made += 1;
    const named = z.object({ rkey: z.string().default(`3l33333333${100 + made}`) }).parse(input);
    const { repo, collection, rkey } = place.parse({ ...Object(input), ...named });
    const record = records[collection].safeParse(Object(input).record);
    if (!record.success)
      return { status: 400, body: { error: 'InvalidRequest', message: record.error.message } };
    const uri = `at://${repo}/${collection}/${rkey}`;
    stored.set(uri, { uri, cid: `bafyrei${made}`, value: record.data });
    return { body: { uri, cid: `bafyrei${made}` } };
  };

  const say = (input: unknown): Reply => {
    const { message: said } = message.parse(input);
    const id = `m${messages.length + 100}`;
    const view = { id, rev: id, ...said, sender: { did: DID }, sentAt: '2026-11-20T12:00:00.000Z' };
    messages.unshift(view);
    return { body: view };
  };

  const found = (query: URLSearchParams): Reply => {
    const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`;
    const record = stored.get(uri);
    return record === undefined ? { status: 400, body: { error: 'RecordNotFound' } } : { body: record };
  };

  const answers: Readonly<Record<string, (seen: Seen) => Reply>> = {
    'com.atproto.repo.putRecord': ({ body }) => write(JSON.parse(body)),
    'com.atproto.repo.createRecord': ({ body }) => write(JSON.parse(body)),
    'com.atproto.repo.deleteRecord': ({ body }) => {
      const { repo, collection, rkey } = place.parse(JSON.parse(body));
      stored.delete(`at://${repo}/${collection}/${rkey}`);
      return { body: {} };
    },
    'com.atproto.repo.getRecord': ({ url }) => found(url.searchParams),
    'com.atproto.repo.listRecords': ({ url }) => {
      const start = `at://${DID}/${url.searchParams.get('collection')}/`;
      return { body: { records: [...stored.values()].filter(({ uri }) => uri.startsWith(start)).reverse() } };
    },
    'com.atproto.identity.resolveHandle': ({ url }) =>
      url.searchParams.get('handle') === 'anna.example'
        ? { body: { did: ANNA } }
        : { status: 400, body: { error: 'HandleNotFound' } },
    'chat.bsky.convo.sendMessage': ({ body }) => say(JSON.parse(body)),
    'chat.bsky.convo.getMessages': () => ({ body: { messages } }),
    'app.bsky.feed.getPosts': () => ({ body: { posts: [] } }),
  };

  const answer = (seen: Seen): Reply => {
    const nsid = seen.url.pathname.replace('/xrpc/', '');
    const own = answers[nsid];
    if (own === undefined) return answerBluesky(content)(seen);
    if (seen.headers.authorization !== 'Bearer access')
      return { status: 401, body: { error: 'AuthMissing', message: 'Authentication Required' } };
    return own(seen);
  };
  return { answer, stored, messages };
}
