import type { FetchRequest, StreamPage } from '../connector';
import type { SessionResponse } from '../http/session';
import { nextPollMs } from './cadence';
import { type FeedCursor, writeCursor } from './cursor';
import { digest } from './fingerprint';
import { type IdentifiedItem, identify } from './identity';
import { toMessages } from './messages';
import { parseFeed } from './parse-feed';

/** StreamPage's own limit. */
const PAGE_ITEMS = 1_000;

type Answer = {
  readonly response: SessionResponse;
  readonly cursor: FeedCursor | null;
  readonly request: FetchRequest;
};

/** A document as the next page of the stream. Pure; throws as `parseFeed` does. */
export function pageOf({ response, cursor, request }: Answer): StreamPage {
  const { headers, movedTo } = response;
  const validators = { etag: headers.get('etag'), modified: headers.get('last-modified') };
  const body = digest(response.body);
  if (cursor !== null && cursor.rest === null && cursor.body === body) {
    return unchanged({ response, cursor: { ...cursor, ...validators } });
  }
  const feed = parseFeed({
    bytes: response.body,
    contentType: headers.get('content-type'),
    url: response.url,
  });
  const { items, memory } = identify(feed.items, cursor?.memory ?? '');
  const slice = sliceOf(items, cursor, body);
  const read = { version: 1, memory, intervalMs: feed.intervalMs } as const;
  const seen = slice.changed ? { etag: null, modified: null, body: null } : { ...validators, body };
  const next: FeedCursor =
    slice.rest === null ? { ...read, ...seen, rest: null } : { ...read, ...BLANK, rest: slice.rest };
  return {
    ...{ samples: [], deleted: [], movedTo },
    messages: toMessages({
      feed,
      items,
      from: slice.from,
      until: slice.until,
      request,
      backfill: slice.backfill,
    }),
    cursor: writeCursor(next),
    more: slice.rest !== null,
    backfill: slice.backfill,
    nextPollMs: nextPollMs(feed.intervalMs, headers),
  };
}

const BLANK = { etag: null, modified: null, body: null } as const;

/** The page of a document that was read before: nothing in it, and no time spent on it. */
export function unchanged({
  response,
  cursor,
}: Pick<Answer, 'response'> & { readonly cursor: FeedCursor }): StreamPage {
  return {
    ...{ messages: [], samples: [], deleted: [], more: false, backfill: false },
    cursor: writeCursor(cursor),
    nextPollMs: nextPollMs(cursor.intervalMs, response.headers),
    movedTo: response.movedTo,
  };
}

type Slice = {
  readonly from: number;
  readonly until: number;
  readonly backfill: boolean;
  /** The document is not the one in which reading began: it is read once more from the top at the next poll. */
  readonly changed: boolean;
  readonly rest: FeedCursor['rest'];
};

function sliceOf(items: readonly IdentifiedItem[], cursor: FeedCursor | null, body: string): Slice {
  const rest = cursor?.rest ?? null;
  const found = rest === null ? -1 : items.findIndex(({ remoteId }) => remoteId === rest.after);
  const from = rest === null ? 0 : found === -1 ? Math.min(rest.index + 1, items.length) : found + 1;
  const until = Math.min(from + PAGE_ITEMS, items.length);
  const backfill = rest?.backfill ?? cursor === null;
  const changed = rest !== null && (rest.changed || rest.body !== body);
  const last = items[until - 1];
  if (until === items.length || last === undefined) return { from, until, backfill, changed, rest: null };
  const next = { after: last.remoteId, index: until - 1, body: rest?.body ?? body, backfill, changed };
  return { from, until, backfill, changed, rest: next };
}
