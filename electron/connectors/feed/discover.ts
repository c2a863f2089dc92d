import { Parser } from 'htmlparser2';
import { webLink } from './links';

const FEED_TYPE = /^application\/(rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i;
/** Links stand in a page's head. */
const MAX_PAGE = 500_000;

/** The first feed that a web page names (rssboard.org, RSS Autodiscovery), absolute, or null. */
export function discoverFeed(html: string, url: string): string | null {
  let base = url;
  let found: string | null = null;
  const parser: Parser = new Parser({
    onopentag: (name, { rel, type, href }) => {
      if (name === 'base') base = webLink(href, url) ?? base;
      const names = (rel ?? '').toLowerCase().split(/\s+/);
      if (name === 'link' && names.includes('alternate') && FEED_TYPE.test(type?.trim() ?? ''))
        found = webLink(href, base);
      // What follows is not needed, and a page's depth is nobody's business here.
      if (found !== null || name === 'body') parser.pause();
    },
  });
  parser.write(html.slice(0, MAX_PAGE));
  parser.end();
  return found;
}
