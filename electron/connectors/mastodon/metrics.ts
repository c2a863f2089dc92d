import { z } from 'zod';
import type { FetchStream, RemoteSample } from '../connector';
import { ConnectorError } from '../errors';
import { parsedItems } from '../json-answer';
import { type MastodonApi, openMastodon } from './mastodon-api';
import { type MastodonAccount, type Status, statusSchema } from './mastodon-schema';
import { readerOf, whoAmI } from './self';
import { ownMessage } from './status-message';

/** app/controllers/api/base_controller.rb, DEFAULT_STATUSES_LIMIT: more ids in one request are refused (422). */
const BATCH = 20;
/** Single requests in one read: a server without batches is asked for the newest posts only. */
const MAX_SINGLE = 40;

const cursorSchema = z.object({ editedUntil: z.number() });

/**
 * Numbers of the account and of its newest posts. Posts edited since the last read come as messages once more, so that
 * the store keeps the earlier text; posts that are gone are named. `cursor`: the newest edit already seen.
 */
export const fetchMetrics: FetchStream = async (session, request) => {
  const api = openMastodon({ session, address: request.account.address, now: request.now });
  const reader = await readerOf(api, request);
  const account = await whoAmI(api);
  const batched = await fetchBatches(api, request.recentPosts);
  const found = new Set(batched.map(({ id }) => id));
  const missing = request.recentPosts.filter((id) => !found.has(id)).slice(0, MAX_SINGLE);
  const { statuses: singles, gone } = await fetchOneByOne(api, missing);
  const statuses = [...batched, ...singles];

  const editedUntil = editedUntilOf(request.cursor);
  const edited = statuses.filter((status) => (status.edited_at ?? 0) > editedUntil);
  return {
    messages: edited.flatMap((status) => ownMessage(status, reader) ?? []),
    samples: [...accountSamples(account), ...statuses.flatMap(statusSamples)],
    deleted: gone,
    cursor: JSON.stringify({
      editedUntil: Math.max(editedUntil, ...edited.map((status) => status.edited_at ?? 0)),
    }),
    more: false,
    backfill: false,
    nextPollMs: api.pauseMs(),
    movedTo: null,
  };
};

/** `GET /api/v1/statuses?id[]=` exists since 4.3; any refusal of a server that lacks it means one by one. */
async function fetchBatches(api: MastodonApi, ids: readonly string[]): Promise<Status[]> {
  const statuses: Status[] = [];
  try {
    for (let start = 0; start < ids.length && api.pauseMs() === null; start += BATCH) {
      const query = ids.slice(start, start + BATCH).map((id) => ['id[]', id] as const);
      statuses.push(
        ...parsedItems(statusSchema, await api.get('/api/v1/statuses', query, z.array(z.unknown()))),
      );
    }
  } catch (thrown) {
    const lacking =
      thrown instanceof ConnectorError && (thrown.kind === 'rejected' || thrown.kind === 'gone');
    if (!lacking) throw thrown;
  }
  return statuses;
}

/** What a batch left out is asked for by itself: only a 404 proves that it is gone. */
async function fetchOneByOne(api: MastodonApi, ids: readonly string[]) {
  const statuses: Status[] = [];
  const gone: string[] = [];
  for (const id of ids) {
    if (api.pauseMs() !== null) break;
    const status = await api.find(`/api/v1/statuses/${encodeURIComponent(id)}`, [], statusSchema);
    if (status === null) gone.push(id);
    else statuses.push(status);
  }
  return { statuses, gone };
}

function editedUntilOf(cursor: string | null): number {
  try {
    return cursor === null ? 0 : cursorSchema.parse(JSON.parse(cursor)).editedUntil;
  } catch {
    return 0;
  }
}

const accountSamples = (account: MastodonAccount): RemoteSample[] =>
  samplesOf(null, [
    ['followers', 'followers_count', account.followers_count],
    ['following', 'following_count', account.following_count],
    ['posts', 'statuses_count', account.statuses_count],
  ]);

const statusSamples = (status: Status): RemoteSample[] =>
  samplesOf(status.id, [
    ['replies', 'replies_count', status.replies_count],
    ['shares', 'reblogs_count', status.reblogs_count],
    ['likes', 'favourites_count', status.favourites_count],
    ['quotes', 'quotes_count', status.quotes_count],
  ]);

type Counted = readonly (readonly [metric: string, field: string, value: number | null | undefined])[];

/** What a server does not count is no sample, not a zero. */
const samplesOf = (messageRemoteId: string | null, counted: Counted): RemoteSample[] =>
  counted.flatMap(([metric, field, value]) =>
    value == null ? [] : [{ messageRemoteId, metric, value, source: `${field}@v1` }],
  );
