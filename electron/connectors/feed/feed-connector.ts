import type { Profile } from '@shared/accounts/schema';
import { feed } from '@shared/platforms/feed';
import type { AccountAddress, Connector, FetchRequest, StreamPage } from '../connector';
import { ConnectorError } from '../errors';
import type { Session, SessionResponse } from '../http/session';
import { decodeText } from './charset';
import { type FeedCursor, readCursor } from './cursor';
import { discoverFeed } from './discover';
import { type FeedDocument, parseFeed } from './parse-feed';
import type { ParsedFeed } from './parsed-feed';
import { pageOf, type ReadDocument, readDocument, unchanged } from './read-page';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** Feeds of any kind: no sign-in, one stream. */
export const feedConnector: Connector<typeof feed> = {
  platform: feed,
  verify,
  fetch: { items: fetchItems },
  publish: null,
  act: {},
};

/** Documents too long for one page, while a session reads them: else each page would fetch and parse it all again. */
const unfinished = new WeakMap<Session, ReadDocument>();

async function fetchItems(session: Session, request: FetchRequest): Promise<StreamPage> {
  const cursor = readCursor(request.cursor);
  const held = unfinished.get(session);
  unfinished.delete(session);
  if (held !== undefined && held.body === cursor?.rest?.body)
    return nextPage(session, { document: held, cursor, request });
  const response = await session.request({
    url: request.account.address,
    headers: { accept: ACCEPT, ...conditions(cursor) },
    accept: [304],
  });
  if (response.status === 304) return unchanged({ response, cursor: expecting(cursor) });
  const document = readDocument(response, cursor);
  if (document === null) return unchanged({ response, cursor: expecting(cursor) });
  return nextPage(session, { document, cursor, request });
}

function nextPage(session: Session, wanted: Parameters<typeof pageOf>[0]): StreamPage {
  const page = pageOf(wanted);
  if (page.more) unfinished.set(session, wanted.document);
  return page;
}

/** Only who knows a document can be told that it did not change. */
function expecting(cursor: FeedCursor | null): FeedCursor {
  if (cursor === null || cursor.rest !== null) {
    throw new ConnectorError('bad-response', 'broken', { detail: '304 without a condition' });
  }
  return cursor;
}

/** None while a long document is still being read: its rest is wanted, changed or not. */
function conditions(cursor: FeedCursor | null): Record<string, string> {
  if (cursor === null || cursor.rest !== null) return {};
  return {
    ...(cursor.etag === null ? {} : { 'if-none-match': cursor.etag }),
    ...(cursor.modified === null ? {} : { 'if-modified-since': cursor.modified }),
  };
}

/** Reads the feed once. Given a web page that names a feed, it is that feed which becomes the account. */
async function verify(session: Session, account: AccountAddress): Promise<Profile> {
  const response = await read(session, account.address);
  try {
    return profileOf(parseFeed(documentOf(response)), response.movedTo ?? account.address);
  } catch (failure) {
    const named = isNoFeed(failure) ? discovered(response) : null;
    if (named === null) throw failure;
    const second = await read(session, named);
    return profileOf(parseFeed(documentOf(second)), second.movedTo ?? named);
  }
}

const read = (session: Session, url: string): Promise<SessionResponse> =>
  session.request({ url, headers: { accept: `${ACCEPT}, text/html;q=0.4` } });

const isNoFeed = (failure: unknown): boolean =>
  failure instanceof ConnectorError && failure.reason === 'not-a-feed';

const documentOf = ({ body, headers, url }: SessionResponse): FeedDocument => ({
  bytes: body,
  contentType: headers.get('content-type'),
  url,
});

function discovered(response: SessionResponse): string | null {
  const { bytes, contentType, url } = documentOf(response);
  const named = discoverFeed(decodeText(bytes, contentType), url);
  return named === url ? null : named;
}

function profileOf({ title, siteUrl, imageUrl }: ParsedFeed, address: string): Profile {
  const { host, href } = new URL(address.replace(/#.*$/, ''));
  return {
    // The same feed over http and https is one account.
    remoteId: href.replace(/^https?:\/\//, ''),
    name: title ?? host,
    handle: host,
    address: href,
    profileUrl: siteUrl,
    avatarUrl: imageUrl,
    followerCount: null,
  };
}
