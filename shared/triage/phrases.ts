import { keptByWord } from './kept';
import { type Tokens, tokenize } from './tokens';

type Part = {
  readonly word: string;
  /** Whether any ending may follow. */
  readonly open: boolean;
  /** Whether a few other words may stand before it. */
  readonly gap: boolean;
};

type Phrase<Name> = {
  readonly name: Name;
  readonly parts: readonly [Part, ...Part[]];
  readonly except: boolean;
};

/** Phrases by their first word, so that a text is looked through once, however many there are. */
export type PhraseIndex<Name> = {
  /** Those that a folded word may begin. */
  readonly startingWith: (word: string) => readonly Phrase<Name>[];
};

export type PhraseMatch<Name> = {
  readonly name: Name;
  /** The words of the text that it matched, by their number, ascending. */
  readonly words: readonly number[];
};

const MAX_GAP = 6;
const GAPS: ReadonlySet<string> = new Set(['...', '…']);

/** The lines of a list without its comments, which begin with `#`. */
export const linesOf = (list: string): string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** A list in parts, each under a line `[name]`. */
export function sectionsOf(list: string): (readonly [string, readonly string[]])[] {
  const sections: [string, string[]][] = [];
  for (const line of linesOf(list)) {
    const name = /^\[(.+)\]$/u.exec(line)?.[1];
    if (name !== undefined) sections.push([name, []]);
    else sections.at(-1)?.[1].push(line);
  }
  return sections;
}

/** `null` where nothing of the line is a word. */
function partsOf(line: string): readonly [Part, ...Part[]] | null {
  const parts: Part[] = [];
  let gap = false;
  for (const piece of line.split(/\s+/u)) {
    if (GAPS.has(piece)) gap = parts.length > 0;
    else {
      const { words } = tokenize(piece);
      for (const [nth, word] of words.entries()) {
        parts.push({ word, open: piece.endsWith('*') && nth === words.length - 1, gap });
        gap = false;
      }
    }
  }
  const [first, ...others] = parts;
  return first === undefined ? null : [first, ...others];
}

/**
 * Reads phrases: words in order within one sentence; `*` at the end of a word matches any ending, `...` up to six other
 * words, `!` at the beginning makes the line an exception to the others of its name. Lines without a word are left out.
 */
export function indexPhrases<Name>(lists: Iterable<readonly [Name, readonly string[]]>): PhraseIndex<Name> {
  const whole = new Map<string, Phrase<Name>[]>();
  const open = new Map<string, Phrase<Name>[]>();
  for (const [name, lines] of lists) {
    for (const line of lines) {
      const except = line.startsWith('!');
      const parts = partsOf(except ? line.slice(1) : line);
      if (parts === null) continue;
      const [first] = parts;
      const map = first.open ? open : whole;
      map.set(first.word, [...(map.get(first.word) ?? []), { name, parts, except }]);
    }
  }
  const none: readonly Phrase<Name>[] = [];
  const find = (word: string): readonly Phrase<Name>[] => {
    const beginnings = Array.from(
      { length: word.length },
      (_, at) => open.get(word.slice(0, at + 1)) ?? none,
    );
    const found = [...(whole.get(word) ?? none), ...beginnings.flat()];
    return found.length === 0 ? none : found;
  };
  return { startingWith: keptByWord(find) };
}

/** Every phrase that a text holds, by where it begins. An exception takes away what shares a word with it. */
export function matchPhrases<Name>(index: PhraseIndex<Name>, tokens: Tokens): PhraseMatch<Name>[] {
  const { words } = tokens;
  const found: PhraseMatch<Name>[] = [];
  const exceptions: PhraseMatch<Name>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const { name, parts, except } of index.startingWith(words[at] ?? '')) {
      const matched = matchAt(parts, tokens, at);
      if (matched !== null) (except ? exceptions : found).push({ name, words: matched });
    }
  }
  if (exceptions.length === 0) return found;
  return found.filter((match) => !exceptions.some((exception) => overlap(match, exception)));
}

const overlap = <Name>(match: PhraseMatch<Name>, exception: PhraseMatch<Name>): boolean =>
  match.name === exception.name && match.words.some((word) => exception.words.includes(word));

/** The numbers of the words that a phrase matches from here, each part as early as it can. */
function matchAt(parts: readonly Part[], { words, sentences }: Tokens, from: number): number[] | null {
  const matched: number[] = [];
  let at = from;
  for (const part of parts) {
    const until = Math.min(words.length - 1, part.gap ? at + MAX_GAP : at);
    while (at <= until && !fits(part, words[at] ?? '')) at += 1;
    if (at > until || sentences[at] !== sentences[from]) return null;
    matched.push(at);
    at += 1;
  }
  return matched;
}

const fits = ({ word, open }: Part, given: string): boolean =>
  open ? given.startsWith(word) : given === word;
