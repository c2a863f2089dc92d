import type { TextLimit, Visibility } from './platform';
import { type PlatformId, platformOf } from './registry';

export type TextLength = {
  readonly length: number;
  readonly limit: number;
  readonly over: boolean;
};

/**
 * How long an answer is as the platform counts, of how many, the prefix included by the caller (`answerText`). Where a
 * platform also limits bytes and these alone are too many, both numbers are bytes. A platform that takes no answers has
 * no limit: everything is over.
 */
export function lengthOf(id: PlatformId, text: string, visibility: Visibility = 'public'): TextLength {
  return measured(text, platformOf(id).reply?.limits[visibility] ?? null);
}

/** The same for a post. */
export const postLengthOf = (id: PlatformId, text: string): TextLength => measured(text, platformOf(id).post);

function measured(text: string, limit: TextLimit | null): TextLength {
  if (limit === null) return { length: graphemesIn(text), limit: 0, over: true };
  const length = counters[limit.count](text);
  const bytes = limit.mostBytes === null ? 0 : bytesIn(text);
  if (limit.mostBytes !== null && bytes > limit.mostBytes && length <= limit.most)
    return { length: bytes, limit: limit.mostBytes, over: true };
  return { length, limit: limit.most, over: length > limit.most };
}

/** What the platform needs before an answer to somebody, so that it reaches them: `@name@server `, or nothing. */
export const replyPrefix = (id: PlatformId, handle: string): string =>
  platformOf(id).reply?.namesWhom === true && handle !== '' ? `${handle} ` : '';

/** An answer as it leaves. Somebody who is named at its beginning already is not named twice. */
export function answerText(id: PlatformId, { handle, text }: { handle: string; text: string }): string {
  const prefix = replyPrefix(id, handle);
  const named = prefix !== '' && startsWithName(text, prefix.trimEnd());
  return named ? text : prefix + text;
}

/** The name has to end there: `@anna@town.example` does not stand at the beginning of `@anna@town.example.org`. */
const startsWithName = (text: string, name: string): boolean =>
  text.toLowerCase().startsWith(name.toLowerCase()) && !/^[\w.-]*\w/.test(text.slice(name.length));

const counters: Readonly<Record<TextLimit['count'], (text: string) => number>> = {
  graphemes: graphemesIn,
  mastodon: (text) => graphemesIn(withShortEntities(text)),
};

let segmenter: Intl.Segmenter | null = null;
/** Made when a text first needs it: it costs tens of milliseconds, and most of a start counts nothing. */
function graphemeSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}
/** Every character of these is a grapheme of its own; a line end of two characters would be one. */
const PLAIN = /^[\x20-\x7e\n]*$/;

/** Characters as people count them. Both platforms count these (Ruby's `each_grapheme_cluster`; lexicon `maxGraphemes`). */
function graphemesIn(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemeSegmenter().segment(text)) count += 1;
  return count;
}

const encoder = new TextEncoder();
const bytesIn = (text: string): number => encoder.encode(text).byteLength;

/** `characters_reserved_per_url`, the same on every server. */
const LINK = 'x'.repeat(23);
/** With a scheme and a host that has a dot; what closes a sentence or a bracket does not belong to it. */
const LINKS =
  /(?<![\w@#$/=])https?:\/\/[^\s/?#]+\.[^\s/?#<>"']{2,}(?:[/?#][^\s<>"']*)?(?<![.,;:!?'")\]}»”…])/gi;
/** Mastodon's Account::MENTION_RE, with a server. */
const MENTIONS = /(?<![=/\w])@(\w+(?:[.-]+\w+)*)@[\p{L}\p{N}_.-]+[\p{L}\p{N}_]/giu;

/** A link counts as 23 characters whatever its length, and a mention without its server. */
const withShortEntities = (text: string): string => text.replace(LINKS, LINK).replace(MENTIONS, '@$1');
