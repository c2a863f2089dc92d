import { answer, type HttpServer, type Route, startHttpServer } from './http-server';

export type FeedItem = { readonly id: string; readonly title: string; readonly text?: string };

export type Feeds = Pick<HttpServer, 'origin' | 'url' | 'received' | 'count' | 'close'> & {
  /** What a path says from now on: items of a feed, or anything else. */
  readonly say: (path: string, what: readonly FeedItem[] | Route) => void;
};

/** A server of feeds that a test can change between two reads. */
export async function startFeeds(): Promise<Feeds> {
  const said = new Map<string, Route>();
  const server = await startHttpServer({
    '*': (request, response) => (said.get(request.url) ?? answer({ status: 404 }))(request, response),
  });
  const say: Feeds['say'] = (path, what) => {
    said.set(path, typeof what === 'function' ? what : answer({ body: rssOf(path, what) }));
  };
  return { ...server, say };
}

/** A feed named after its path; its items are an hour apart, newest first. */
export const rssOf = (path: string, items: readonly FeedItem[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed ${path}</title>` +
  items.map(itemOf).join('') +
  '</channel></rss>';

const itemOf = ({ id, title, text = `About ${title}` }: FeedItem, nth: number): string => {
  const date = new Date(Date.UTC(2026, 9, 1) - nth * 3_600_000).toUTCString();
  return `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><pubDate>${date}</pubDate><description>${text}</description></item>`;
};
