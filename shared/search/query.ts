/** What a typed search asks for. Words are as typed: the index folds them as it folded the texts. */
export type Query = {
  /** Each must occur: as a whole word or, where that finds little, as the beginning of one. */
  readonly words: readonly string[];
  /** Each must occur as the beginning of a word: typed as `word*`. */
  readonly beginnings: readonly string[];
  /** Each must occur as it stands. */
  readonly phrases: readonly (readonly string[])[];
  /** None may occur as it stands: a whole word, or a phrase. */
  readonly excluded: readonly (readonly string[])[];
};

const PART = /(-?)"([^"]*)"?|(\S+)/g;
// A mark belongs to the letter before it: Hindi and Thai words hold them, and a mark alone is no word.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** More words than anybody types; a pasted page must not become a query of thousands. */
const MAX_TERMS = 24;

// The index knows no ł, and letters like й or 한 only as one character: typed on a Mac they may come as two.
const wordsOf = (text: string): string[] =>
  text.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFC').match(WORD) ?? [];

/** Reads a search as people type it: words, beginn*, "a phrase", -without. Never fails; what holds no word is left out. */
export function parseQuery(text: string): Query {
  const query: Draft = { words: [], beginnings: [], phrases: [], excluded: [] };
  let left = MAX_TERMS;
  for (const [, minus = '', quoted, plain = ''] of text.matchAll(PART)) {
    const found = wordsOf(quoted ?? plain).slice(0, left);
    left -= found.length;
    if (found.length > 0)
      addPart(query, found, { plain, quoted: quoted !== undefined, minus: minus === '-' });
  }
  return query;
}

type Draft = { words: string[]; beginnings: string[]; phrases: string[][]; excluded: string[][] };

function addPart(
  query: Draft,
  found: string[],
  part: { plain: string; quoted: boolean; minus: boolean },
): void {
  const { plain, quoted, minus } = part;
  if (quoted) (minus ? query.excluded : query.phrases).push(found);
  else if (plain.startsWith('-')) query.excluded.push(...found.map((word) => [word]));
  else (plain.endsWith('*') ? query.beginnings : query.words).push(...found);
}

/** Whether anything is asked for; a search of exclusions alone would answer with everything. */
export const asksForSomething = ({ words, beginnings, phrases }: Query): boolean =>
  words.length + beginnings.length + phrases.length > 0;

// Words hold letters, marks and digits only, so quoting them is enough.
const quote = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** How plain words are matched. Whole words cost the page, beginnings all of their hits. */
export type WordMatch = 'whole' | 'beginning';

const matching = (words: readonly string[], match: WordMatch): string[] =>
  words.map((word) => (match === 'whole' ? quote([word]) : `${quote([word])} *`));

/** Words of a name, as the index folds them. */
export const nameWords = (name: string): readonly string[] => wordsOf(name).slice(0, MAX_TERMS);

/** What is asked for beside the words: parts of the index's own columns. */
export type Facets = {
  /** Words of `facets`: of each list one is enough. */
  readonly wanted: readonly (readonly string[])[];
  /** Words of `facets` of which there may be none. */
  readonly unwanted: readonly string[];
  /** Names of whom one wrote the message, and of whom none did. */
  readonly authors: readonly (readonly string[])[];
  readonly notAuthors: readonly (readonly string[])[];
};

/** Every message has one of these: a search for operators alone needs something to begin with. */
const ANY_DIRECTION = ['din', 'dout'];

/** The FTS5 expression of a query. */
export function toFts(query: Query, facets: Facets, match: WordMatch): string {
  const { phrases, words, beginnings } = query;
  const wanted = [...phrases.map(quote), ...matching(words, match), ...matching(beginnings, 'beginning')];
  const anyOf = (column: string, terms: readonly string[]): string => `${column} : (${terms.join(' OR ')})`;
  const parts = [
    ...(wanted.length === 0 ? [] : [`{author text} : (${wanted.join(' AND ')})`]),
    ...facets.wanted.map((words) =>
      anyOf(
        'facets',
        words.map((word) => quote([word])),
      ),
    ),
    ...(facets.authors.length === 0 ? [] : [anyOf('author', facets.authors.map(asBeginning))]),
  ];
  const positive = parts.length === 0 ? anyOf('facets', ANY_DIRECTION) : parts.join(' AND ');
  const without = [
    ...(query.excluded.length === 0 ? [] : [anyOf('{author text}', query.excluded.map(quote))]),
    ...(facets.unwanted.length === 0
      ? []
      : [
          anyOf(
            'facets',
            facets.unwanted.map((word) => quote([word])),
          ),
        ]),
    ...(facets.notAuthors.length === 0 ? [] : [anyOf('author', facets.notAuthors.map(asBeginning))]),
  ];
  return without.reduce((expression, part) => `(${expression}) NOT ${part}`, positive);
}

const asBeginning = (words: readonly string[]): string => `${quote(words)} *`;
