import type { Knowledge, Word } from './knowledge';
import { matchPhrases, type PhraseMatch } from './phrases';
import type { Tokens } from './tokens';

/** What a text shows, before anything is weighed. */
export type Impression = {
  readonly tokens: Tokens;
  readonly words: readonly Word[];
  /** The phrases that it holds; more than one may stand behind a cue. */
  readonly cues: readonly PhraseMatch<string>[];
  /** The words that sound good or bad, by number, and how much so. */
  readonly good: readonly number[];
  readonly bad: readonly number[];
  readonly goodSum: number;
  readonly badSum: number;
};

/**
 * Who is told of each feature. `from` and `to` are the words that show it, by number; -1: the text as a whole. Words and pairs
 * share one unit of length each, so that a long text does not outweigh a short one.
 */
export type Visitor = {
  /** `word`, `begin*` (words that begin so), `^first` (the text's first word), `=judgement` (of the lexicon), `!cue`. */
  readonly feature: (key: string, value: number, from: number, to: number) => void;
  /** Two words in a row, by their beginnings. */
  readonly pair: (first: string, second: string, value: number, from: number) => void;
};

/** How much cues count beside words, by cross-validation on the seeds. */
const CUE = 0.9;
const SIGN = 0.5;
const FIRST_WORD = 0.3;
const JUDGEMENT = 0.3;
/** A negation turns what follows it within so many words. */
const NEGATED_WITHIN = 3;
const NEGATED = -0.8;

export function impressionOf(tokens: Tokens, { wordOf, cues }: Knowledge): Impression {
  const words = tokens.words.map(wordOf);
  return { tokens, words, cues: matchPhrases(cues, tokens), ...judgementsOf(words, tokens.sentences) };
}

function judgementsOf(words: readonly Word[], sentences: readonly number[]) {
  const good: number[] = [];
  const bad: number[] = [];
  let goodSum = 0;
  let badSum = 0;
  let negatedAt = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < words.length; at += 1) {
    const { value = 0, isNegation = false } = words[at] ?? {};
    if (isNegation) negatedAt = at;
    if (isNegation || value === 0) continue;
    const isNegated = at - negatedAt <= NEGATED_WITHIN && sentences[at] === sentences[negatedAt];
    const meant = isNegated ? value * NEGATED : value;
    (meant > 0 ? good : bad).push(at);
    if (meant > 0) goodSum += meant;
    else badSum -= meant;
  }
  return { good, bad, goodSum, badSum };
}

/** Tells every feature of a text, in the same order each time. */
export function visitFeatures(impression: Impression, visitor: Visitor): void {
  visitWords(impression, visitor);
  visitPairs(impression, visitor);
  visitJudgements(impression, visitor);
  visitCues(impression, visitor);
  visitSigns(impression, visitor);
}

const shareOf = (count: number): number => 1 / Math.sqrt(Math.max(1, count));

function visitWords({ words }: Impression, { feature }: Visitor): void {
  let count = words.length;
  for (const { stemKey } of words) if (stemKey !== null) count += 1;
  const value = shareOf(count);
  for (let at = 0; at < words.length; at += 1) {
    const { key = '', stemKey = null } = words[at] ?? {};
    feature(key, value, at, at);
    if (stemKey !== null) feature(stemKey, value, at, at);
  }
  if (words[0] !== undefined) feature(words[0].firstKey, FIRST_WORD, 0, 0);
}

function visitPairs({ words, tokens: { sentences } }: Impression, { pair }: Visitor): void {
  let count = 0;
  for (let at = 1; at < words.length; at += 1) if (sentences[at] === sentences[at - 1]) count += 1;
  const value = shareOf(count);
  for (let at = 1; at < words.length; at += 1) {
    if (sentences[at] === sentences[at - 1])
      pair(words[at - 1]?.stem ?? '', words[at]?.stem ?? '', value, at - 1);
  }
}

const strengthOf = (sum: number): number => JUDGEMENT * (0.5 + Math.min(1, Math.sqrt(sum) / 3));

function visitJudgements({ goodSum, badSum }: Impression, { feature }: Visitor): void {
  const half = JUDGEMENT / 2;
  if (badSum > 0) feature('=bad', strengthOf(badSum), -1, -1);
  if (goodSum > 0) feature('=good', strengthOf(goodSum), -1, -1);
  if (badSum > goodSum) feature('=worse', half, -1, -1);
  if (goodSum > badSum) feature('=better', half, -1, -1);
  if (badSum === 0 && goodSum === 0) feature('=neutral', half, -1, -1);
}

function visitCues({ cues }: Impression, { feature }: Visitor): void {
  const seen = new Set<string>();
  for (const { name, words } of cues) {
    if (seen.has(name)) continue;
    seen.add(name);
    feature(`!${name}`, CUE, words[0] ?? -1, words.at(-1) ?? -1);
  }
}

function visitSigns({ tokens }: Impression, { feature }: Visitor): void {
  const sign = (key: string): void => feature(key, SIGN, -1, -1);
  if (tokens.questionCount > 0) {
    sign('!?');
    // One sentence that asks is a question more often than a story that ends in one.
    if (tokens.sentences.at(-1) === tokens.sentences[0]) sign('!only?');
  }
  if (tokens.exclamationCount > 0) sign('!!');
  if (tokens.shoutCount > 0) sign('!capitals');
  if (tokens.quoteCount > 0) sign('!quotes');
  if (tokens.linkCount > 0) sign('!link');
}

/** Features as parallel lists: what a model learns from. */
export type Features = { readonly keys: readonly string[]; readonly values: readonly number[] };

export const pairKey = (first: string, second: string): string => `${first} ${second}`;

export function featuresOf(impression: Impression): Features {
  const keys: string[] = [];
  const values: number[] = [];
  const feature = (key: string, value: number): void => {
    keys.push(key);
    values.push(value);
  };
  visitFeatures(impression, {
    feature,
    pair: (first, second, value) => feature(pairKey(first, second), value),
  });
  return { keys, values };
}
