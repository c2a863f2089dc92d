type Link = { readonly href: string; readonly text: string; readonly base: string | null };

/** ` (address)` after a link's text, or nothing where the text shows it already or the address is not for reading. */
export function linkSuffix({ href, text, base }: Link): string {
  const address = readable(href.trim(), base);
  if (address === null || text.trim() === '') return '';
  // Words are no address, and need no closer look.
  if (!text.includes('.')) return ` (${address})`;
  return bare(text) === bare(address) || bare(text) === bare(href) ? '' : ` (${address})`;
}

const PLAIN = /^https?:\/\/[\w.-]+(:\d+)?(\/[\w./?=&;%#+~,:@!-]*)?$/;

/** Only what a person could open: never `javascript:` or `data:`, nor a place within the page. */
function readable(href: string, base: string | null): string | null {
  if (href === '' || href.startsWith('#')) return null;
  // Parsing an address costs as much as all else that is done to a link, and most are ready to be shown.
  if (PLAIN.test(href)) return href;
  if (!URL.canParse(href, base ?? undefined)) return null;
  const url = new URL(href, base ?? undefined);
  if (url.protocol === 'mailto:') return url.pathname;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.href.replaceAll('<', '%3C').replaceAll('>', '%3E');
}

/** What people mean by "the same address": scheme, `www.` and a last slash do not count. */
const bare = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?/, '')
    .replace(/\/$/, '');
