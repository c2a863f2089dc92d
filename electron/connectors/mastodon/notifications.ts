import { z } from 'zod';
import type { FetchStream } from '../connector';
import { ConnectorError } from '../errors';
import { parsedItems } from '../json-answer';
import { type Range, walkIds } from './id-walk';
import { type MastodonApi, openMastodon, type Query } from './mastodon-api';
import { notificationSchema, type Status, statusSchema } from './mastodon-schema';
import { readerOf } from './self';
import { incomingMessage, isDirect } from './status-message';

/** Favourites, boosts, follows and polls are no messages. */
const TYPES = ['mention', 'quote'];

/**
 * Both streams of what people wrote to us come from the mention notifications, because these are numbered in the
 * order in which they reached this server: reading forward misses none. `/api/v1/conversations` orders by the last
 * status, so that an old conversation moves while it is paged, and gives only the last status of each.
 */
const notificationStream =
  (wanted: (status: Status) => boolean): FetchStream =>
  async (session, request) => {
    const api = openMastodon({ session, address: request.account.address, now: request.now });
    const reader = await readerOf(api, request);
    const { items, ...walked } = await walkIds({
      cursor: request.cursor,
      load: notificationLoader(api),
      tired: () => api.pauseMs() !== null,
    });
    const statuses = statusesOf(items).filter(
      (status) => status.account.id !== reader.selfId && wanted(status),
    );
    return {
      ...walked,
      messages: statuses.map((status) => incomingMessage(status, reader)),
      samples: [],
      deleted: [],
      nextPollMs: api.pauseMs(),
      movedTo: null,
    };
  };

export const fetchMentions = notificationStream((status) => !isDirect(status));

/** Incoming direct messages; our own come with the posts. */
export const fetchDirect = notificationStream(isDirect);

const notificationsSchema = z.array(z.unknown());

/**
 * `include_filtered`: a server puts strangers' direct messages into a request queue when the person's settings say
 * so; a business must not lose a complaint there. Older servers ignore it. A server that does not know quotes may
 * refuse the whole request: then mentions alone.
 */
function notificationLoader(api: MastodonApi): (range: Range) => Promise<readonly unknown[]> {
  let types = TYPES;
  const load = (range: Range) => {
    const wanted = types.map((type) => ['types[]', type] as const);
    const query: Query = [...wanted, ['include_filtered', 'true'], ['limit', '80'], ...range];
    return api.get('/api/v1/notifications', query, notificationsSchema);
  };
  return async (range) => {
    try {
      return await load(range);
    } catch (thrown) {
      const refused =
        thrown instanceof ConnectorError && thrown.kind === 'rejected' && thrown.reason === 'other';
      if (!refused || types.length === 1) throw thrown;
      types = ['mention'];
      return load(range);
    }
  };
}

/** A notification whose status is gone in the meantime has none. */
function statusesOf(items: readonly unknown[]): Status[] {
  const notifications = parsedItems(notificationSchema, items);
  const ours = notifications.filter(({ type, status }) => TYPES.includes(type) && status != null);
  return parsedItems(
    statusSchema,
    ours.map(({ status }) => status),
  );
}
