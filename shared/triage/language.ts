import { sectionsOf } from './phrases';
import { tokenize } from './tokens';

type Numbers = readonly number[];

/** What tells some languages apart: which small word, which letter speaks for which of them, by number. */
export type CommonWords = {
  readonly languages: readonly string[];
  readonly byWord: ReadonlyMap<string, Numbers>;
  readonly byLetter: ReadonlyMap<string, Numbers>;
};

const LETTERS = '= ';

/** Sections `[language]`, several words on a line; a line `= …` holds letters. */
export function readCommonWords(list: string): CommonWords {
  const sections = sectionsOf(list);
  const byWord = new Map<string, number[]>();
  const byLetter = new Map<string, number[]>();
  for (const [number, [, lines]] of sections.entries()) {
    const isLetters = (line: string): boolean => line.startsWith(LETTERS);
    const words = tokenize(lines.filter((line) => !isLetters(line)).join(' ')).words;
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), number]);
    for (const letter of lines.filter(isLetters).join(' ').replace(/[= ]/gu, ''))
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), number]);
  }
  return { languages: sections.map(([name]) => name), byWord, byLetter };
}

/** Longer texts do not become clearer. */
const MAX_WORDS = 80;
const MAX_LETTERS = 400;
/** A letter of one language only says as much as two such words. */
const LETTER = 2;
/** More than one word that no other language has. */
const ENOUGH = 1.5;
const CLEARLY = 1.7;

/**
 * The language of a text, where its small words or its letters leave no doubt; else `null`. Each counts by how few languages
 * have it.
 */
export function guessLanguage(text: string, words: readonly string[], common: CommonWords): string | null {
  const sums = new Float64Array(common.languages.length);
  const count = (numbers: Numbers | undefined, weight: number): void => {
    for (const number of numbers ?? []) sums[number] = (sums[number] ?? 0) + weight / (numbers?.length ?? 1);
  };
  for (let at = 0; at < Math.min(words.length, MAX_WORDS); at += 1)
    count(common.byWord.get(words[at] ?? ''), 1);
  const clear = clearest(sums);
  if (clear !== null) return common.languages[clear] ?? null;
  const letters = new Set(text.slice(0, MAX_LETTERS).toLowerCase().normalize('NFC'));
  for (const letter of letters) count(common.byLetter.get(letter), LETTER);
  const clearer = clearest(sums);
  return clearer === null ? null : (common.languages[clearer] ?? null);
}

/** The number with the largest sum, where it stands out. */
function clearest(sums: Float64Array): number | null {
  let best = 0;
  let second = 0;
  let number = -1;
  for (let at = 0; at < sums.length; at += 1) {
    const sum = sums[at] ?? 0;
    if (sum > best) {
      second = best;
      best = sum;
      number = at;
    } else if (sum > second) second = sum;
  }
  return best >= ENOUGH && best >= second * CLEARLY ? number : null;
}

/** Tags that name no language (BCP 47, ISO 639-2), and the codes of three letters that platforms use beside those of two. */
const NONE: ReadonlySet<string> = new Set(['', 'und', 'mul', 'zxx', 'mis', 'qaa']);
const SHORT: Readonly<Record<string, string>> = {
  eng: 'en',
  pol: 'pl',
  deu: 'de',
  ger: 'de',
  ukr: 'uk',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
};

/** `pl-PL` → `pl`. `null`: the tag names no language. */
export function primaryTag(tag: string | null): string | null {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/u)[0] ?? '';
  if (NONE.has(primary) || !/^[a-z]{2,3}$/.test(primary)) return null;
  return SHORT[primary] ?? primary;
}
