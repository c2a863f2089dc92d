import { z } from 'zod';
import type { FetchStream } from '../connector';
import { parsedItems } from '../json-answer';
import { walkIds } from './id-walk';
import { openMastodon } from './mastodon-api';
import { statusSchema } from './mastodon-schema';
import { readerOf } from './self';
import { ownMessage } from './status-message';

const statusesSchema = z.array(z.unknown());

/** What we wrote: posts, and our answers as outgoing messages, direct ones included. Boosts are not ours. */
export const fetchPosts: FetchStream = async (session, request) => {
  const api = openMastodon({ session, address: request.account.address, now: request.now });
  const reader = await readerOf(api, request);
  const path = `/api/v1/accounts/${encodeURIComponent(reader.selfId)}/statuses`;
  const { items, ...walked } = await walkIds({
    cursor: request.cursor,
    load: (range) => api.get(path, [['exclude_reblogs', 'true'], ['limit', '40'], ...range], statusesSchema),
    tired: () => api.pauseMs() !== null,
  });
  const own = parsedItems(statusSchema, items).filter(
    ({ account, reblog }) => account.id === reader.selfId && reblog == null,
  );
  return {
    ...walked,
    messages: own.flatMap((status) => ownMessage(status, reader) ?? []),
    samples: [],
    deleted: [],
    nextPollMs: api.pauseMs(),
    movedTo: null,
  };
};
