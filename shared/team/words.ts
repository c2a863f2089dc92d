import { foldText } from '../search/fold';

/** Characters of a text that are read for words: a text may be a megabyte, and what it wants stands near its beginning. */
export const READ_LENGTH = 20_000;

// Zero-width blanks and soft hyphens split a word for programs only.
const INVISIBLE = /\p{Cf}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
/** Written without blanks between words, so that a word is found wherever its characters stand. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const comparable = (text: string): string => foldText(text.replace(INVISIBLE, ''));
/** The words of a folded text with one blank before, between and behind them. */
const lineOf = (folded: string): string => ` ${folded.replace(BETWEEN_WORDS, ' ').trim()} `;

/** A text prepared once, however many lists of words are looked for in it. */
export type ReadText = { readonly folded: string; readonly line: string };

export function readText(text: string): ReadText {
  const folded = comparable(text.slice(0, READ_LENGTH));
  return { folded, line: lineOf(folded) };
}

/** A list of words as it is looked for. */
export type WordList = {
  /** In the line: a blank at the end closes a word. */
  readonly words: readonly string[];
  /** Anywhere in the text: signs such as 🔥, and scripts without blanks. */
  readonly pieces: readonly string[];
};

/**
 * Reads a list as people type it: whole words or phrases, `*` at the end of one for any ending. What holds nothing to
 * look for, such as a lone `*`, is found nowhere.
 */
export function compileWords(list: readonly string[]): WordList {
  const words: string[] = [];
  const pieces: string[] = [];
  for (const typed of list) {
    const open = typed.trimEnd().endsWith('*');
    const folded = comparable(typed)
      .replace(/\*\s*$/u, '')
      .trim();
    const line = lineOf(folded);
    if (folded === '') continue;
    if (line.trim() === '' || UNSPACED.test(folded)) pieces.push(folded);
    else words.push(open ? line.trimEnd() : line);
  }
  return { words, pieces };
}

/** Whether one of the list stands in the text. */
export const holdsAny = ({ words, pieces }: WordList, { line, folded }: ReadText): boolean =>
  words.some((word) => line.includes(word)) || pieces.some((piece) => folded.includes(piece));
