import { answer, type Route, startHttpServer } from './http-server';

export type FeedServer = {
  readonly url: (feed: number) => string;
  /** Answers so far, by status. */
  readonly answered: (status: 200 | 304) => number;
  readonly close: () => Promise<void>;
};

type Wanted = { readonly feeds: number; readonly items: number };

const WORDS =
  'oven flour rye dough crust queue morning street market honey basket water salt window Saturday żurek chleb świeży'.split(
    ' ',
  );
const PARAGRAPH = 24;

/**
 * Serves generated feeds of 1 to 2 kB an item, always the same, with ETag and 304; every third is Atom, every
 * other writes its markup escaped rather than in CDATA.
 */
export async function startFeedServer({ feeds, items }: Wanted): Promise<FeedServer> {
  const answers = new Map<number, number>();
  const documents = Array.from({ length: feeds }, (_, feed) => Buffer.from(feedDocument(feed, items)));
  const route: Route = (request, response) => {
    const feed = Number(/^\/feeds\/(\d+)\.xml$/.exec(request.url)?.[1] ?? -1);
    const body = documents[feed];
    if (body === undefined) return answer({ status: 404 })(request, response);
    const etag = `"feed-${feed}-${items}"`;
    const status = request.headers['if-none-match'] === etag ? 304 : 200;
    answers.set(status, (answers.get(status) ?? 0) + 1);
    const headers = { etag, 'content-type': 'application/xml; charset=utf-8' };
    return answer(status === 304 ? { status, headers } : { headers, body })(request, response);
  };
  const server = await startHttpServer({ '*': route });
  return {
    url: (feed) => server.url(`/feeds/${feed}.xml`),
    answered: (status) => answers.get(status) ?? 0,
    close: server.close,
  };
}

/** One feed as text; its items are five minutes apart and newest first. */
export function feedDocument(feed: number, items: number): string {
  const all = Array.from({ length: items }, (_, index) =>
    (feed % 3 === 2 ? atomEntry : rssItem)(feed, index),
  ).join('\n');
  const site = `http://feed-${feed}.example.org/`;
  return feed % 3 === 2
    ? `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed ${feed}</title><id>${site}</id><link href="${site}"/>\n${all}\n</feed>\n`
    : `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed ${feed}</title><link>${site}</link><description>Generated</description>\n${all}\n</channel></rss>\n`;
}

function rssItem(feed: number, index: number): string {
  const link = `http://feed-${feed}.example.org/items/${index}`;
  const markup = prose(feed, index);
  const body =
    index % 2 === 0
      ? `<content:encoded><![CDATA[${markup}]]></content:encoded>`
      : `<description>${escaped(markup)}</description>`;
  const date = new Date(dateOf(index)).toUTCString();
  return `<item><title>${titleOf(feed, index)}</title><link>${link}</link><guid isPermaLink="false">feed-${feed}-${index}</guid><pubDate>${date}</pubDate>${body}</item>`;
}

function atomEntry(feed: number, index: number): string {
  const link = `http://feed-${feed}.example.org/items/${index}`;
  const date = new Date(dateOf(index)).toISOString();
  return `<entry><title>${titleOf(feed, index)}</title><id>tag:feed-${feed},${index}</id><link href="${link}"/><updated>${date}</updated><author><name>Author ${index % 7}</name></author><content type="html">${escaped(prose(feed, index))}</content></entry>`;
}

const dateOf = (index: number): number => Date.UTC(2026, 9, 1) - index * 5 * 60_000;

const titleOf = (feed: number, index: number): string => `Item ${index} of feed ${feed} &amp; more`;

function prose(feed: number, index: number): string {
  let seed = feed * 7_919 + index + 1;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const words = Array.from({ length: 140 + next(120) }, (_, place) => {
    const word = WORDS[next(WORDS.length)] ?? '';
    if (place % PARAGRAPH === PARAGRAPH - 1) return `${word}.</p>\n<p>`;
    return place % 50 === 17 ? `<a href="http://example.org/${word}">${word}</a>` : word;
  });
  return `<p>${words.join(' ')}</p>`;
}

const escaped = (markup: string): string =>
  markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
