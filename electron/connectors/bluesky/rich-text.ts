import type { Facet } from './bluesky-schema';

type Link = { readonly start: number; readonly end: number; readonly uri: string };

/**
 * Plain text in which every link can be followed: clients shorten what they show (`example.com/a-lo...`) and keep the
 * address beside it, at UTF-8 byte offsets (app.bsky.richtext.facet). Offsets that cut a character are ignored.
 */
export function withFullLinks(text: string, facets: readonly Facet[]): string {
  const bytes = new TextEncoder().encode(text);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, uri } of linksOf(facets)) {
    if (start < done || end <= start || end > bytes.length) continue;
    const before = decoded(bytes.subarray(done, start));
    const shown = decoded(bytes.subarray(start, end));
    if (before === null || shown === null) continue;
    parts.push(before, shownInFull(shown, uri));
    done = end;
  }
  return parts.join('') + new TextDecoder().decode(bytes.subarray(done));
}

const linksOf = (facets: readonly Facet[]): Link[] =>
  facets
    .flatMap(({ index, features }) => {
      const uri = features.find(({ $type }) => $type === 'app.bsky.richtext.facet#link')?.uri;
      return uri === undefined ? [] : [{ start: index.byteStart, end: index.byteEnd, uri }];
    })
    .sort((a, b) => a.start - b.start);

/** `null` where the cut went through a character. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function shownInFull(shown: string, uri: string): string {
  if (bare(shown) === bare(uri)) return shown;
  const stem = bare(shown.replace(/(…|\.\.\.)$/, ''));
  const shortened = stem !== bare(shown) && bare(uri).startsWith(stem);
  return shortened ? uri : `${shown} <${uri}>`;
}

const bare = (address: string): string => address.replace(/^(https?:\/\/)?(www\.)?/i, '').replace(/\/$/, '');
