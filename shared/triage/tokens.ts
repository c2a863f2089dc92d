/** A text taken apart. The four lists run in parallel. */
export type Tokens = {
  /** Lower case without diacritics, as `shared/search/fold.ts` folds. An emoji is a word of its own. */
  readonly words: readonly string[];
  /** Where each word begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The number of the sentence in which each word stands. */
  readonly sentences: readonly number[];
  readonly questionCount: number;
  readonly exclamationCount: number;
  /** Words of four letters or more in capitals. */
  readonly shoutCount: number;
  readonly linkCount: number;
  /** Quotation marks: people put them around words that they doubt. */
  readonly quoteCount: number;
};

/** Nobody complains only on the second page, and a pasted megabyte must not cost a second. */
const MAX_CHARACTERS = 4_000;
/** What cannot be seen does not count above, but has to be looked at. */
const MAX_SCANNED = 20_000;
const MAX_WORD = 40;

const kinds = ['separator', 'word', 'invisible', 'emoji', 'stop', 'apostrophe', 'at', 'quote'] as const;
type Kind = (typeof kinds)[number];

function kindOf(character: string): Kind {
  if (/[\p{L}\p{N}]/u.test(character)) return 'word';
  if (/[\p{M}\p{Cf}\p{Emoji_Modifier}]/u.test(character)) return 'invisible';
  if (/['’ʼ‘`´]/u.test(character)) return 'apostrophe';
  if (/[.!?;:…。！？\n\r]/u.test(character)) return 'stop';
  if (character === '@') return 'at';
  if (/["“”„‟«»]/u.test(character)) return 'quote';
  return /\p{Extended_Pictographic}/u.test(character) ? 'emoji' : 'separator';
}

// An expression costs ten times a table, so each character is asked about once.
const UNKNOWN = 255;
const table = new Uint8Array(0x1_0000).fill(UNKNOWN);

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  const known = table[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return kinds[known] ?? 'separator';
  const isPaired = code >= 0xd800 && code < 0xe000;
  const kind = kindOf(isPaired ? String.fromCodePoint(text.codePointAt(at) ?? code) : (text[at] ?? ''));
  if (!isPaired) table[code] = kinds.indexOf(kind);
  return kind;
}

const isLower = (code: number): boolean => code >= 97 && code <= 122;
/** A to z and digits: most of most texts. */
const isPlain = (code: number): boolean =>
  isLower(code) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const unitsAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const PLAIN = /^[a-z0-9]*$/;
/** And apostrophes, which are left only within one word. */
const UNSEEN = /[\p{M}\p{Cf}\p{Emoji_Modifier}'’ʼ‘`´]/gu;

function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.slice(0, MAX_WORD);
  const folded = word.toLowerCase().normalize('NFD').replace(UNSEEN, '').replaceAll('ł', 'l');
  return folded.slice(0, MAX_WORD);
}

/** don’t, it’s, we’ve: one word. L’avocat, об’єкт: two. */
const CONTRACTED = /['’ʼ‘`´](?:t|s|m|d|re|ve|ll)(?![\p{L}\p{N}])/iuy;

/** Where the word ends that begins here. */
function endOfWord(text: string, from: number, until: number): number {
  let at = from;
  while (at < until) {
    while (isPlain(text.charCodeAt(at))) at += 1;
    if (at >= until) break;
    const kind = kindAt(text, at);
    if (kind === 'apostrophe') {
      CONTRACTED.lastIndex = at;
      return CONTRACTED.test(text) ? CONTRACTED.lastIndex : at;
    }
    if (kind !== 'word' && kind !== 'invisible') break;
    at += unitsAt(text, at);
  }
  return Math.min(at, until);
}

function endOfRun(text: string, from: number, until: number): number {
  let at = from;
  while (at < until && !/\s/.test(text[at] ?? ' ')) at += 1;
  return at;
}

const LINK = /(?:https?:\/\/|www\.)/iy;

function isLinkAt(text: string, at: number): boolean {
  const first = text[at];
  if (first !== 'h' && first !== 'w' && first !== 'H' && first !== 'W') return false;
  LINK.lastIndex = at;
  return LINK.test(text);
}

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const isShouted = (word: string): boolean =>
  word.length >= 4 && word === word.toUpperCase() && word !== word.toLowerCase();

type Found = {
  words: string[];
  starts: number[];
  ends: number[];
  sentences: number[];
  sentence: number;
  /** Characters that count. */
  seen: number;
  questionCount: number;
  exclamationCount: number;
  shoutCount: number;
  linkCount: number;
  quoteCount: number;
};

/** Takes the beginning of a text apart, without links, addresses and names of accounts. Never fails; its time is bounded. */
export function tokenize(text: string): Tokens {
  const until = Math.min(text.length, MAX_SCANNED);
  const found: Found = {
    words: [],
    starts: [],
    ends: [],
    sentences: [],
    sentence: 0,
    seen: 0,
    questionCount: 0,
    exclamationCount: 0,
    shoutCount: 0,
    linkCount: 0,
    quoteCount: 0,
  };
  let at = 0;
  while (at < until && found.seen < MAX_CHARACTERS) at = step(text, at, until, found);
  return found;
}

/** Takes what stands here; answers where the next thing begins. */
function step(text: string, at: number, until: number, found: Found): number {
  const kind = kindAt(text, at);
  if (kind === 'word') return takeWord(text, at, until, found);
  if (kind === 'invisible') return at + unitsAt(text, at);
  found.seen += 1;
  if (kind === 'emoji') push(text, at, at + unitsAt(text, at), found);
  else if (kind === 'stop') takeStop(text, at, found);
  else if (kind === 'quote') found.quoteCount += 1;
  else if (kind === 'at') return takeAddress(text, at, until, found);
  return at + unitsAt(text, at);
}

function takeWord(text: string, at: number, until: number, found: Found): number {
  if (isLinkAt(text, at)) {
    found.linkCount += 1;
    found.seen += 1;
    return endOfRun(text, at, until);
  }
  const end = endOfWord(text, at, until);
  found.seen += Math.min(end - at, MAX_WORD);
  if (!isLower(text.charCodeAt(at)) && isShouted(text.slice(at, Math.min(end, at + MAX_WORD))))
    found.shoutCount += 1;
  push(text, at, end, found);
  return end;
}

function push(text: string, start: number, end: number, found: Found): void {
  found.words.push(foldWord(text.slice(start, end)));
  found.starts.push(start);
  found.ends.push(end);
  found.sentences.push(found.sentence);
}

function takeStop(text: string, at: number, found: Found): void {
  const character = text[at];
  if (character === '?' || character === '？') found.questionCount += 1;
  if (character === '!' || character === '！') found.exclamationCount += 1;
  // Not within 8:15 or 4.60.
  if (!isDigitAt(text, at - 1) || !isDigitAt(text, at + 1)) found.sentence += 1;
}

/** `@name`, `@name@server`, and what stood before it in `mail@server`. */
function takeAddress(text: string, at: number, until: number, found: Found): number {
  if (at > 0 && found.ends.at(-1) === at)
    for (const list of [found.words, found.starts, found.ends, found.sentences]) list.pop();
  return endOfRun(text, at, until);
}
