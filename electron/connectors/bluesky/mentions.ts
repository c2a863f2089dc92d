import { z } from 'zod';
import type { FetchStream } from '../connector';
import { instant, parsedItems } from '../json-answer';
import { openBluesky } from './agent';
import { listingSchema, postSchema, profileSchema } from './bluesky-schema';
import { contactOf, incomingMessage, type Translation } from './post-message';
import { walkDown } from './time-walk';

/** Likes, reposts and follows are no messages. */
const REASONS = ['mention', 'reply', 'quote'];

const notificationSchema = z.object({
  uri: z.string().startsWith('at://'),
  author: profileSchema,
  reason: z.string(),
  record: z.unknown().optional(),
  indexedAt: instant,
});

/** A notification of ours once more, now that its record is known to be a post. */
const writtenSchema = notificationSchema.extend({ indexedAt: z.number(), record: postSchema });

/** What mentions, answers or quotes us. */
export const fetchMentions: FetchStream = async (session, { account, cursor, now }) => {
  const agent = await openBluesky(session, account.address);
  const { items, ...walked } = await walkDown({
    cursor,
    now,
    load: async (api) => {
      const reasons = REASONS.map((reason) => ['reasons', reason] as const);
      const { items: raw, next } = await agent.get({
        nsid: 'app.bsky.notification.listNotifications',
        query: [...reasons, ['limit', '100'], ...(api === null ? [] : [['cursor', api] as const])],
        schema: listingSchema('notifications'),
        service: 'appView',
      });
      const read = parsedItems(notificationSchema, raw);
      return { items: read.map((item) => ({ ...item, orderedAt: item.indexedAt })), next };
    },
  });
  const ours = items.filter(({ reason }) => REASONS.includes(reason));
  const to: Translation = { ownDid: agent.did, now, blobUrl: cdnUrl };
  const seen = parsedItems(writtenSchema, ours);
  return {
    ...walked,
    messages: seen.map(({ uri, record, indexedAt, author }) =>
      incomingMessage({ uri, post: record, seenAt: indexedAt, author: contactOf(author.did, author) }, to),
    ),
    samples: [],
    deleted: [],
    nextPollMs: null,
    movedTo: null,
  };
};

/** A notification carries the record alone, and the author's PDS is not told; the AppView's CDN serves everybody's. */
const cdnUrl: Translation['blobUrl'] = ({ kind, did, cid }) =>
  kind === 'image'
    ? `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${cid}@jpeg`
    : `https://video.bsky.app/watch/${encodeURIComponent(did)}/${cid}/playlist.m3u8`;
