import { z } from 'zod';
import type { FetchStream, RemoteContact, RemoteMessage } from '../connector';
import { parsedItems } from '../json-answer';
import { type Agent, openBluesky, orWithoutAppView } from './agent';
import { listingSchema, type Post, postSchema, profileSchema } from './bluesky-schema';
import { answeredDid, contactOf, ownMessage, type Translation } from './post-message';
import { timeOfTid } from './tid';
import { walkDown } from './time-walk';

const recordSchema = z.object({ uri: z.string().startsWith('at://'), value: postSchema });

/**
 * What we wrote: posts, and our answers as outgoing messages. Read from our own repository, which every PDS serves in
 * full and in order, not from the AppView's feed, which hides what it moderates and may be away. Reposts are other
 * records. The AppView only adds the names of those we answered.
 */
export const fetchPosts: FetchStream = async (session, { account, cursor, now }) => {
  const agent = await openBluesky(session, account.address);
  const { items, ...walked } = await walkDown({ cursor, now, load: (api) => loadRecords(agent, api) });
  const contacts = await contactsOf(
    agent,
    items.flatMap(({ value }) => answeredDid(value, agent.did) ?? []),
  );
  return {
    ...walked,
    messages: items.map(({ uri, value }) => {
      const contact = contacts.get(answeredDid(value, agent.did) ?? '') ?? null;
      return ownRecord({ uri, post: value, contact }, { agent, now });
    }),
    samples: [],
    deleted: [],
    nextPollMs: null,
    movedTo: null,
  };
};

type OwnRecord = {
  readonly uri: string;
  readonly post: Post;
  /** Whom it answers. */
  readonly contact: RemoteContact | null;
};

/** A record of our own repository as a message. */
export function ownRecord(
  { uri, post, contact }: OwnRecord,
  { agent, now }: { agent: Agent; now: number },
): RemoteMessage {
  const author = contactOf(agent.did, { did: agent.did, handle: agent.handle, ...noCounts });
  const blobUrl: Translation['blobUrl'] = ({ did, cid }) => {
    const query = new URLSearchParams({ did, cid });
    return `${agent.pds}/xrpc/com.atproto.sync.getBlob?${query}`;
  };
  const seenAt = post.createdAt ?? timeOfTid(uri) ?? now;
  return ownMessage({ uri, post, seenAt, author }, contact, { ownDid: agent.did, now, blobUrl });
}

const noCounts = { followersCount: null, followsCount: null, postsCount: null };

async function loadRecords(agent: Agent, api: string | null) {
  const { items, next } = await agent.get({
    nsid: 'com.atproto.repo.listRecords',
    query: [
      ['repo', agent.did],
      ['collection', 'app.bsky.feed.post'],
      ['limit', '100'],
      ...(api === null ? [] : [['cursor', api] as const]),
    ],
    schema: listingSchema('records'),
  });
  const records = parsedItems(recordSchema, items);
  return { items: records.map((record) => ({ ...record, orderedAt: timeOfTid(record.uri) })), next };
}

const profilesSchema = z.object({ profiles: z.array(z.unknown()) });
/** app.bsky.actor.getProfiles, `actors`. */
const MAX_ACTORS = 25;

/** Those we answered, by DID; by the DID alone where the AppView does not answer or does not know them. */
async function contactsOf(agent: Agent, answered: readonly string[]): Promise<Map<string, RemoteContact>> {
  const dids = [...new Set(answered)];
  const contacts = new Map(dids.map((did) => [did, contactOf(did, null)]));
  for (let start = 0; start < dids.length; start += MAX_ACTORS) {
    const actors = dids.slice(start, start + MAX_ACTORS).map((did) => ['actors', did] as const);
    const asked = agent.get({
      nsid: 'app.bsky.actor.getProfiles',
      query: actors,
      schema: profilesSchema,
      service: 'appView',
    });
    const { profiles } = await orWithoutAppView(asked, { profiles: [] });
    if (profiles.length === 0) break;
    for (const profile of parsedItems(profileSchema, profiles))
      contacts.set(profile.did, contactOf(profile.did, profile));
  }
  return contacts;
}
