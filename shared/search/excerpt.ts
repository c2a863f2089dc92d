import { fold } from './fold';
import type { Query } from './query';
import type { ExcerptPart } from './schema';

/** Characters of an excerpt, and of it before the first hit: a row of the list shows about forty of them. */
const LENGTH = 180;
const BEFORE = 16;
/** A text may be a megabyte: hits further in are found by the index, shown by the beginning of the text. */
const SEARCHED = 20_000;

const WORD = /[\p{L}\p{N}]+/gu;

const foldWord = (word: string): string => fold(word).text;

type Range = { readonly from: number; readonly to: number };

/** The part of a text around its first hit, with every hit in it marked. Concatenated, the parts are the excerpt. */
export function excerptOf(text: string, query: Query): ExcerptPart[] {
  const searched = text.slice(0, betweenCharacters(text, SEARCHED));
  const hits = findHits(searched, query);
  const first = hits[0]?.from ?? 0;
  const from = first <= BEFORE * 2 ? 0 : startOfWord(searched, betweenCharacters(text, first - BEFORE));
  const to = Math.min(searched.length, betweenCharacters(text, from + LENGTH));
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const hit of hits) {
    if (hit.to > to) break;
    if (hit.from < at) continue;
    if (hit.from > at) parts.push({ text: searched.slice(at, hit.from), hit: false });
    parts.push({ text: searched.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (at < to) parts.push({ text: searched.slice(at, to), hit: false });
  return trimmed(parts, { cutBefore: from > 0, cutAfter: to < text.length });
}

function findHits(text: string, query: Query): Range[] {
  const folded = fold(text);
  const exact = new Set(query.phrases.flat().map(foldWord));
  const beginnings = [...query.words, ...query.beginnings].map(foldWord);
  const original = (at: number): number => (folded.origin === null ? at : (folded.origin[at] ?? text.length));
  const hits: Range[] = [];
  for (const match of folded.text.matchAll(WORD)) {
    const word = match[0];
    if (!exact.has(word) && !beginnings.some((wanted) => word.startsWith(wanted))) continue;
    hits.push({ from: original(match.index), to: original(match.index + word.length) });
  }
  return hits;
}

/** The same place, or the one before it where that would part the halves of a character. */
const betweenCharacters = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;

function startOfWord(text: string, at: number): number {
  const blank = text.indexOf(' ', at);
  return blank === -1 || blank > at + BEFORE ? at : blank + 1;
}

function trimmed(
  parts: ExcerptPart[],
  { cutBefore, cutAfter }: { cutBefore: boolean; cutAfter: boolean },
): ExcerptPart[] {
  const oneLine = parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ') }));
  if (cutBefore) oneLine.unshift({ text: '…', hit: false });
  if (cutAfter) oneLine.push({ text: '…', hit: false });
  return oneLine;
}
