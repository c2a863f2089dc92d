import type { FetchRequest, RemoteContact, RemoteMessage } from '../connector';
import { parseDate } from './dates';
import { digest } from './fingerprint';
import type { IdentifiedItem } from './identity';
import type { ParsedFeed, ParsedItem } from './parsed-feed';

const MAX_TEXT = 200_000;
const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

type ToTranslate = {
  readonly feed: ParsedFeed;
  readonly items: readonly IdentifiedItem[];
  readonly from: number;
  readonly until: number;
  readonly request: FetchRequest;
  readonly backfill: boolean;
};

/** The items from `from` (included) to `until` (not), as messages. */
export function toMessages({ feed, items, from, until, request, backfill }: ToTranslate): RemoteMessage[] {
  const publisher = publisherOf(feed, request);
  const { now } = request;
  const undatedAt = undatedFrom({ feed, now, backfill });
  return items.slice(from, until).map(({ remoteId, item }, index) => {
    const at = parseDate(item.published ?? item.updated, now) ?? parseDate(item.updated, now);
    const editedAt = parseDate(item.updated, now);
    const author = item.author === null ? publisher : authorOf(item.author, publisher);
    return {
      ...{ remoteId, kind: 'item', direction: 'in', author, contact: author, thread: { key: remoteId } },
      // One second apart, so that the document's order is kept.
      at: at ?? undatedAt - (from + index) * SECOND_MS,
      editedAt: at !== null && editedAt !== null && editedAt > at ? editedAt : null,
      subject: item.title,
      text: textOf(item),
      url: item.link,
      language: item.language,
      attachments: item.attachments,
    } satisfies RemoteMessage;
  });
}

/**
 * When an item without a date is taken to be from. The feed's own date on the first read; later such an item is new,
 * and a feed's date that never moves would put it among the oldest.
 */
function undatedFrom({
  feed,
  now,
  backfill,
}: {
  readonly feed: ParsedFeed;
  readonly now: number;
  readonly backfill: boolean;
}) {
  const updated = parseDate(feed.updated, now);
  return updated !== null && (backfill || updated > now - DAY_MS) ? updated : now;
}

/** Cut where nobody reads on; never between the halves of a character. */
function textOf({ text, title, link }: ParsedItem): string {
  if (text === '') return title === null ? (link ?? '') : '';
  if (text.length <= MAX_TEXT) return text;
  return `${text.slice(0, MAX_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The feed itself, as who speaks where no author is named. */
function publisherOf(feed: ParsedFeed, { account }: FetchRequest): RemoteContact {
  const host = hostOf(account.address);
  return {
    remoteId: `feed:${digest(account.remoteId || account.address)}`,
    name: feed.title ?? host,
    handle: host,
    profileUrl: feed.siteUrl,
    avatarUrl: feed.imageUrl,
    followerCount: null,
  };
}

/** Feeds name authors and nothing more, so that a name means somebody only within one feed. */
const authorOf = (
  { name, url }: NonNullable<ParsedItem['author']>,
  publisher: RemoteContact,
): RemoteContact => ({
  ...publisher,
  remoteId: `${publisher.remoteId}:${digest(name.toLowerCase()).slice(0, 16)}`,
  name,
  profileUrl: url ?? publisher.profileUrl,
  avatarUrl: null,
});

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
