/** An address as people may open it, absolute, or null. Escaped twice is common, as is white space within. */
export function webLink(written: string | null | undefined, base: string | null): string | null {
  const text = (written ?? '')
    .replace(/[\r\n\t]+/g, '')
    .trim()
    .replaceAll('&amp;', '&');
  if (text === '' || text.length > 8_000) return null;
  const url = parsed(text, base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** Tried rather than asked first: canParse parses too, and a feed is full of addresses. */
function parsed(text: string, base: string | null): URL | null {
  try {
    return new URL(text, base ?? undefined);
  } catch {
    return null;
  }
}

/** What an alert's link really leads to: Google wraps it as `https://www.google.com/url?…&url=…`. */
export function unwrapped(link: string): string {
  const url = new URL(link);
  if (!/(^|\.)google\.[a-z.]+$/.test(url.hostname) || url.pathname !== '/url') return link;
  return webLink(url.searchParams.get('url') ?? url.searchParams.get('q'), null) ?? link;
}

/** What relative links count from: xml:base, else the site that the feed is of, else where the feed was read. */
export function baseFor(place: {
  readonly xmlBase: string | null;
  readonly site: string | null;
  readonly url: string;
}): string {
  const { xmlBase, site, url } = place;
  return webLink(xmlBase, site ?? url) ?? webLink(site, url) ?? url;
}
