import type { FetchRequest, StreamPage } from '../connector';
import type { SessionResponse } from '../http/session';
import { nextPollMs } from './cadence';
import { type FeedCursor, writeCursor } from './cursor';
import { digest } from './fingerprint';
import { type IdentifiedItem, identify } from './identity';
import { toMessages } from './messages';
import { parseFeed } from './parse-feed';
import type { ParsedFeed } from './parsed-feed';

/** StreamPage's own limit. */
const PAGE_ITEMS = 1_000;

/** A feed as it was answered once, its items named. */
export type ReadDocument = {
  readonly feed: ParsedFeed;
  readonly items: readonly IdentifiedItem[];
  readonly memory: string;
  /** Digest of the bytes. */
  readonly body: string;
  readonly validators: Pick<FeedCursor, 'etag' | 'modified'>;
  readonly nextPollMs: number | null;
  readonly movedTo: string | null;
};

/** Throws as `parseFeed` does. Null: these are the very bytes that the cursor knows. */
export function readDocument(response: SessionResponse, cursor: FeedCursor | null): ReadDocument | null {
  const { headers, movedTo, url } = response;
  const body = digest(response.body);
  if (cursor !== null && cursor.rest === null && cursor.body === body) return null;
  const feed = parseFeed({ bytes: response.body, contentType: headers.get('content-type'), url });
  return {
    ...{ feed, body, movedTo },
    ...identify(feed.items, cursor?.memory ?? ''),
    validators: validatorsOf(headers),
    nextPollMs: nextPollMs(feed.intervalMs, headers),
  };
}

const validatorsOf = (headers: Headers): ReadDocument['validators'] => ({
  etag: headers.get('etag'),
  modified: headers.get('last-modified'),
});

const NOTHING_KNOWN = { etag: null, modified: null, body: null } as const;

type Wanted = {
  readonly document: ReadDocument;
  readonly cursor: FeedCursor | null;
  readonly request: FetchRequest;
};

/** The next page of a document. */
export function pageOf({ document, cursor, request }: Wanted): StreamPage {
  const { feed, items, memory, body, validators, movedTo } = document;
  const { from, until, backfill, changed, rest } = sliceOf(items, cursor, body);
  const known = rest !== null || changed ? NOTHING_KNOWN : { ...validators, body };
  return {
    ...{ samples: [], deleted: [], backfill, movedTo, more: rest !== null },
    messages: toMessages({ feed, items, from, until, request, backfill }),
    cursor: writeCursor({ version: 1, ...known, memory, intervalMs: feed.intervalMs, rest }),
    nextPollMs: document.nextPollMs,
  };
}

type Same = { readonly response: SessionResponse; readonly cursor: FeedCursor };

/** The page of a document that was read before: nothing in it, and no time spent on it. */
export function unchanged({ response, cursor }: Same): StreamPage {
  const { headers, movedTo, status } = response;
  const validators = status === 304 ? {} : validatorsOf(headers);
  return {
    ...{ messages: [], samples: [], deleted: [], more: false, backfill: false, movedTo },
    cursor: writeCursor({ ...cursor, ...validators }),
    nextPollMs: nextPollMs(cursor.intervalMs, headers),
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
  const from = rest === null ? 0 : Math.min(placeAfter(items, rest), items.length);
  const until = Math.min(from + PAGE_ITEMS, items.length);
  const backfill = rest?.backfill ?? cursor === null;
  const changed = rest !== null && (rest.changed || rest.body !== body);
  const last = items[until - 1];
  if (until === items.length || last === undefined) return { from, until, backfill, changed, rest: null };
  const next = { after: last.remoteId, index: until - 1, body: rest?.body ?? body, backfill, changed };
  return { from, until, backfill, changed, rest: next };
}

/** Behind the item given last, wherever it stands by now; where it is gone, behind the place it had. */
function placeAfter(
  items: readonly IdentifiedItem[],
  { after, index }: NonNullable<FeedCursor['rest']>,
): number {
  const found = items.findIndex(({ remoteId }) => remoteId === after);
  return (found === -1 ? index : found) + 1;
}
