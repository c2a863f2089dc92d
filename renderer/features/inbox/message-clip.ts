/** Characters of a text that are shown at first; more on demand, so that a megabyte does not hold up the thread. */
const FIRST = 2_000;
/** Each demand shows so many times as much, but never adds more than can be laid out at once. */
const GROWTH = 10;
const MOST_AT_ONCE = 200_000;
/** So near to the end nothing is held back, and so far back a blank is looked for. */
const SLACK = 200;

export type Clip = {
  readonly shown: string;
  /** UTF-16 units that are held back. */
  readonly rest: number;
};

/** The limit after a text's limit was raised `times` times. */
export function clipLength(times: number): number {
  let length = FIRST;
  for (let nth = 0; nth < times; nth += 1) length += Math.min(length * (GROWTH - 1), MOST_AT_ONCE);
  return length;
}

/** The beginning of a text, ended between words where there are words, and never inside of what is one sign to the eye. */
export function clipText(text: string, length: number): Clip {
  if (text.length <= length + SLACK) return { shown: text, rest: 0 };
  const cut = wordEnd(text, length) ?? signEnd(text, length);
  return { shown: text.slice(0, cut), rest: text.length - cut };
}

/** So much is laid out as one block: what is out of sight of a long text then costs nothing. */
const BLOCK = 8_000;

/** A text in blocks that end at a line break where there is one near, else between words. Together they are the text. */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let from = 0;
  while (text.length - from > BLOCK + SLACK) {
    const until = from + blockEnd(text.slice(from, from + BLOCK + SLACK));
    blocks.push(text.slice(from, until));
    from = until;
  }
  blocks.push(text.slice(from));
  return blocks;
}

/** Behind the break or the blank, which would else be drawn at the beginning of the next block. */
function blockEnd(text: string): number {
  const line = text.lastIndexOf('\n', BLOCK - 1);
  if (line > BLOCK / 2) return line + 1;
  const word = wordEnd(text, BLOCK - 1);
  return word === null ? signEnd(text, BLOCK) : word + 1;
}

/** The end of the last word that ends in reach before `at`. */
function wordEnd(text: string, at: number): number | null {
  const near = text.slice(at - SLACK, at + 1);
  const blank = Math.max(near.lastIndexOf(' '), near.lastIndexOf('\n'));
  return blank < 0 ? null : at - SLACK + blank;
}

// Marks, joiners and the second half of a pair belong to what stands before them.
const CONTINUES = /^(?:\p{M}|\u200c|\u200d)/u;

/** The nearest place before `at` where a new sign begins; where a flood reaches back too far, `at` between code points. */
function signEnd(text: string, at: number): number {
  for (let place = at; place > at - SLACK; place -= 1) {
    if (!continuesAt(text, place)) return place;
  }
  return isInsidePair(text, at) ? at - 1 : at;
}

const isInsidePair = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at, at + 1));

const continuesAt = (text: string, at: number): boolean =>
  isInsidePair(text, at) || CONTINUES.test(text.slice(at, at + 2)) || /\u200d$/.test(text.slice(at - 1, at));
