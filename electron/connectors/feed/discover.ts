import { decodeAttribute } from '../entities';
import { readTags } from '../tags';
import { webLink } from './links';

const FEED_TYPE = /^\s*application\/(rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i;
/** Links stand in a page's head. */
const MAX_PAGE = 500_000;

/** The first feed that a web page names (rssboard.org, RSS Autodiscovery), absolute, or null. */
export function discoverFeed(html: string, url: string): string | null {
  let base = url;
  let found: string | null = null;
  const ignore = () => undefined;
  readTags(html.slice(0, MAX_PAGE), 'html', {
    ...{ text: ignore, literal: ignore, close: ignore },
    open: ({ name, attributes }) => {
      if (found !== null || (name !== 'link' && name !== 'base')) return;
      const { rel = '', type = '', href = '' } = attributes();
      const address = decodeAttribute(href);
      if (name === 'base') base = webLink(address, url) ?? base;
      else if (/(^|\s)alternate(\s|$)/i.test(rel) && FEED_TYPE.test(type)) found = webLink(address, base);
    },
  });
  return found;
}
