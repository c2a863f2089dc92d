export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly host: string };

// Stops at white space, quotes and brackets that never stand in a written address.
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`„”“»«{}|\\^]+/giu;
const TRAILING = /[.,;:!?…)\]}]+$/u;

/** Punctuation after an address is the sentence's; a closing bracket belongs to it only if it opened inside. */
function withoutPunctuation(address: string): string {
  const tail = TRAILING.exec(address)?.[0] ?? '';
  let end = address.length - tail.length;
  for (const sign of tail) {
    if (sign !== ')' || !opensMore(address.slice(0, end))) break;
    end += 1;
  }
  return address.slice(0, end);
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
const opensMore = (text: string) => count(text, '(') > count(text, ')');

/**
 * Web addresses that may be opened: http and https with a host and without credentials in front of it,
 * which only serve to make an address look like another. `null`: not to be opened.
 */
export function safeUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return url;
}

/** Plain text cut into text and links. A link's text is always the address itself, so it cannot deceive. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const written = withoutPunctuation(match[0]);
    const url = safeUrl(written);
    if (url === null) continue;
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push({ kind: 'link', text: written, url: url.href, host: url.host });
    from = match.index + written.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}
