import { z } from 'zod';
import type { Act } from '../connector';
import { ConnectorError } from '../errors';
import { type Agent, openBluesky, orWithoutAppView } from './agent';
import { postSchema } from './bluesky-schema';
import { didOf } from './post-message';
import { findRecord, listOwn, placeOf, removeRecord } from './records';

const LIKE = 'app.bsky.feed.like';
const THREADGATE = 'app.bsky.feed.threadgate';

const like: Act = async (session, { account, remoteId, now }) => {
  const agent = await openBluesky(session, account.address);
  const post = await mustFind(agent, remoteId);
  if ((await likeOf(agent, remoteId)) !== null) return;
  const record = { subject: { uri: post.uri, cid: post.cid }, createdAt: new Date(now).toISOString() };
  await agent.change({
    nsid: 'com.atproto.repo.createRecord',
    input: { repo: agent.did, collection: LIKE, record: { $type: LIKE, ...record } },
  });
};

const unlike: Act = async (session, { account, remoteId }) => {
  const agent = await openBluesky(session, account.address);
  const uri = await likeOf(agent, remoteId);
  if (uri !== null) await removeRecord(agent, uri);
};

const viewedSchema = z.object({
  posts: z.array(z.object({ viewer: z.object({ like: z.string().optional() }).optional() })),
});
const likedSchema = z.object({ subject: z.object({ uri: z.string() }) }).catch({ subject: { uri: '' } });

/** Our like of a post: the AppView knows each, our own repository the newest, which it may not know yet. */
async function likeOf(agent: Agent, uri: string): Promise<string | null> {
  const own = await listOwn(agent, LIKE, likedSchema);
  const found = own.find(({ value }) => value.subject.uri === uri);
  if (found !== undefined) return found.uri;
  const asked = agent.get({
    nsid: 'app.bsky.feed.getPosts',
    query: [['uris', uri]],
    schema: viewedSchema,
    service: 'appView',
  });
  const { posts } = await orWithoutAppView(asked, { posts: [] });
  return posts[0]?.viewer?.like ?? null;
}

const gateSchema = z.looseObject({ hiddenReplies: z.array(z.string()).optional() });
/** app.bsky.feed.threadgate, `hiddenReplies` (lexicons 2026-08-20). */
const MAX_HIDDEN = 300;

/**
 * Hidden answers stand in the threadgate of the thread, a record under the same key as the post that began it. Only
 * who began the thread has one; `swapRecord` keeps a change from elsewhere.
 */
const gate =
  (changed: (hidden: readonly string[], uri: string) => readonly string[]): Act =>
  async (session, { account, remoteId, now }) => {
    const agent = await openBluesky(session, account.address);
    const post = await mustFind(agent, remoteId);
    const root = post.value.reply?.root.uri ?? '';
    if (didOf(root) !== agent.did)
      throw new ConnectorError('rejected', 'forbidden', { detail: 'not below a post of ours' });
    const place = { repo: agent.did, collection: THREADGATE, rkey: placeOf(root).rkey };
    const found = await findRecord(agent, place, gateSchema);
    const before = found?.value.hiddenReplies ?? [];
    const hiddenReplies = changed(before, remoteId);
    if (hiddenReplies === before) return;
    if (hiddenReplies.length > MAX_HIDDEN)
      throw new ConnectorError('rejected', 'other', { detail: `more than ${MAX_HIDDEN} hidden answers` });
    const made = { $type: THREADGATE, post: root, createdAt: new Date(now).toISOString() };
    await agent.change({
      nsid: 'com.atproto.repo.putRecord',
      input: {
        ...place,
        record: { ...made, ...found?.value, hiddenReplies },
        swapRecord: found?.cid ?? null,
      },
    });
  };

const hide = gate((hidden, uri) => (hidden.includes(uri) ? hidden : [...hidden, uri]));
const unhide = gate((hidden, uri) =>
  hidden.includes(uri) ? hidden.filter((hiddenUri) => hiddenUri !== uri) : hidden,
);

/** Deletes a post of our own. */
const remove: Act = async (session, { account, remoteId }) => {
  const agent = await openBluesky(session, account.address);
  if (didOf(remoteId) !== agent.did)
    throw new ConnectorError('rejected', 'forbidden', { detail: 'not a post of ours' });
  await removeRecord(agent, remoteId);
};

async function mustFind(agent: Agent, uri: string) {
  const post = await findRecord(agent, placeOf(uri), postSchema);
  if (post !== null) return post;
  throw new ConnectorError('rejected', 'not-found', { detail: 'the message is gone' });
}

export const actions = { like, unlike, hide, unhide, delete: remove };
