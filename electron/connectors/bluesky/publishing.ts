import type { FindRequest, Publishing, SendRequest, Sighting } from '../connector';
import { ConnectorError } from '../errors';
import { type Agent, openBluesky } from './agent';
import { type Post, postSchema, type StrongRef, strongRefSchema } from './bluesky-schema';
import { findMessage, sendMessage } from './chat-reply';
import { facetsOf } from './facets';
import { answeredDid, contactOf } from './post-message';
import { ownRecord } from './posts';
import { findRecord, placeOf } from './records';
import { tidAt, timeOfTid } from './tid';

const POST = 'app.bsky.feed.post';

/** Posts and answers to posts lie under a key that was chosen before; direct messages have the service's own. */
export const publishing: Publishing = {
  send: async (session, request) => {
    const agent = await openBluesky(session, request.account.address);
    return request.visibility === 'private' ? sendMessage(agent, request) : putPost(agent, request);
  },
  find: async (session, request) => {
    const agent = await openBluesky(session, request.account.address);
    return request.visibility === 'private' ? findMessage(agent, request) : findPost(agent, request);
  },
  chooseKey: tidAt,
};

/**
 * Written with `putRecord` under the chosen key: the same record again leaves one record, where `createRecord` answers
 * 500 (tried on PDS 0.5). So the record is the same with every attempt, its time included.
 */
async function putPost(agent: Agent, request: SendRequest) {
  const rkey = keyOf(request);
  const record = await recordOf(agent, request, rkey);
  const { uri } = await agent.create({
    nsid: 'com.atproto.repo.putRecord',
    input: { repo: agent.did, collection: POST, rkey, record },
    schema: strongRefSchema,
  });
  return messageOf(agent, { uri, post: postSchema.parse(record), now: request.now });
}

/** The usual shapes of BCP 47: a server refuses a whole record for what is none. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

async function recordOf(agent: Agent, { parent, text, now }: SendRequest, rkey: string) {
  const facets = await facetsOf(agent, text);
  return {
    $type: POST,
    text,
    createdAt: new Date(timeOfTid(rkey) ?? now).toISOString(),
    ...(facets.length === 0 ? {} : { facets }),
    ...(parent === null ? {} : await placedUnder(agent, parent)),
  };
}

async function placedUnder(agent: Agent, parent: NonNullable<SendRequest['parent']>) {
  const answered = await findRecord(agent, placeOf(parent.remoteId), postSchema);
  if (answered === null)
    throw new ConnectorError('rejected', 'not-found', { detail: 'what it answers is gone' });
  const ref = { uri: answered.uri, cid: answered.cid };
  return {
    reply: { root: await rootOf(agent, answered.value, ref), parent: ref },
    ...(LANGUAGE.test(parent.language ?? '') ? { langs: [parent.language] } : {}),
  };
}

/** Every answer names the post that began its thread; one that does not say in which state is asked for it. */
async function rootOf(agent: Agent, { reply }: Post, answered: StrongRef): Promise<StrongRef> {
  if (reply == null) return answered;
  const { uri, cid } = reply.root;
  if (cid !== undefined) return { uri, cid };
  const root = await findRecord(agent, placeOf(uri), postSchema);
  if (root === null) throw new ConnectorError('rejected', 'not-found', { detail: 'its thread is gone' });
  return { uri, cid: root.cid };
}

/** Exact: the record is there under our key, or nothing is. */
async function findPost(agent: Agent, request: FindRequest): Promise<Sighting> {
  const place = { repo: agent.did, collection: POST, rkey: keyOf(request) };
  const found = await findRecord(agent, place, postSchema);
  if (found === null) return { kind: 'absent' };
  return {
    kind: 'found',
    message: messageOf(agent, { uri: found.uri, post: found.value, now: request.now }),
  };
}

function messageOf(agent: Agent, { uri, post, now }: { uri: string; post: Post; now: number }) {
  const did = answeredDid(post, agent.did);
  const contact = did === null ? null : contactOf(did, null);
  return ownRecord({ uri, post, contact }, { agent, now });
}

function keyOf({ chosenKey }: SendRequest): string {
  if (chosenKey !== null) return chosenKey;
  throw new ConnectorError('rejected', 'other', { detail: 'no key was chosen' });
}
