import { fold } from './fold';

/** What a typed search asks for. Words are folded: lower case, without diacritics. */
export type Query = {
  /** Each must occur, as the beginning of a word. */
  readonly words: readonly string[];
  /** Each must occur as it stands. */
  readonly phrases: readonly (readonly string[])[];
  /** None may occur, as a whole word. */
  readonly excluded: readonly string[];
};

const PART = /(-?)"([^"]*)"?|(\S+)/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** More words than anybody types; a pasted page must not become a query of thousands. */
const MAX_TERMS = 24;

const wordsOf = (text: string): string[] => fold(text).text.match(WORD) ?? [];

/** Reads a search as people type it: words, "a phrase", -without. Never fails; what holds no word is left out. */
export function parseQuery(text: string): Query {
  const query = { words: [] as string[], phrases: [] as string[][], excluded: [] as string[] };
  let left = MAX_TERMS;
  for (const [, minus = '', quoted, plain = ''] of text.matchAll(PART)) {
    const excluding = quoted === undefined ? plain.startsWith('-') : minus === '-';
    const found = wordsOf(quoted ?? plain).slice(0, left);
    left -= found.length;
    if (found.length === 0) continue;
    if (excluding) query.excluded.push(...found);
    else if (quoted === undefined) query.words.push(...found);
    else query.phrases.push(found);
  }
  return query;
}

/** Whether anything is asked for; a search of exclusions alone would answer with everything. */
export const asksForSomething = ({ words, phrases }: Query): boolean => words.length + phrases.length > 0;

// Words hold letters and digits only, so quoting them is enough.
const quote = (words: readonly string[]): string => `"${words.join(' ')}"`;

/**
 * The FTS5 expression of a query. `facets` are words of the index's own column, each a list of alternatives.
 * Assumes `asksForSomething`.
 */
export function toFts(query: Query, facets: readonly (readonly string[])[]): string {
  const wanted = [...query.phrases.map(quote), ...query.words.map((word) => `${quote([word])} *`)];
  const text = `{author text} : (${wanted.join(' AND ')})`;
  const filters = facets.map((words) => `facets : (${words.map((word) => quote([word])).join(' OR ')})`);
  const positive = [text, ...filters].join(' AND ');
  if (query.excluded.length === 0) return positive;
  return `(${positive}) NOT {author text} : (${query.excluded.map((word) => quote([word])).join(' OR ')})`;
}
