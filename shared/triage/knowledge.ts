import { keptByWord } from './kept';
import { indexPhrases, linesOf, type PhraseIndex, sectionsOf } from './phrases';
import { tokenize } from './tokens';

/** What is known of a folded word of a language. */
export type Word = {
  /** Itself, but all numbers of two digits or more are alike. */
  readonly key: string;
  /** Where it is the first of a text. */
  readonly firstKey: string;
  /** The beginning that it shares with words of the same meaning. */
  readonly stem: string;
  /** `null`: the word is no longer than its stem. */
  readonly stemKey: string | null;
  /** How good or bad it sounds, -5 to 5; 0: neither. */
  readonly value: number;
  readonly isNegation: boolean;
};

/** What is known of a language before anything is learned. */
export type Knowledge = {
  /** Looked up for every word of every message, so what was worked out is kept. */
  readonly wordOf: (word: string) => Word;
  readonly cues: PhraseIndex<string>;
};

/** Letters of a stem, by cross-validation on the seeds: Polish has more endings than English. */
const STEM_LENGTHS: Readonly<Record<string, number>> = { en: 6, pl: 5 };
const DEFAULT_STEM_LENGTH = 6;

/**
 * Reads the shipped lists. The lexicon is lines `word number`, its words folded; the cues are sections `[name]` of phrases,
 * of which `negation` holds single words.
 */
export function readKnowledge(language: string, lists: { lexicon: string; cues: string }): Knowledge {
  const stemLength = STEM_LENGTHS[language] ?? DEFAULT_STEM_LENGTH;
  const lexicon = new Map<string, number>();
  for (const line of linesOf(lists.lexicon)) {
    const blank = line.lastIndexOf(' ');
    lexicon.set(line.slice(0, blank), Number(line.slice(blank + 1)));
  }
  const cues = sectionsOf(lists.cues);
  const negations = cues.filter(([name]) => name === 'negation').flatMap(([, lines]) => lines);
  const known: Lists = {
    stemLength,
    lexicon,
    stems: stemsOf(lexicon, stemLength),
    negations: new Set(tokenize(negations.join('\n')).words),
  };
  return { wordOf: keptByWord((word) => describe(word, known)), cues: indexPhrases(cues) };
}

type Lists = {
  readonly stemLength: number;
  readonly lexicon: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  readonly negations: ReadonlySet<string>;
};

const NUMBER = /^\d{2,}$/;

function describe(word: string, { stemLength, lexicon, stems, negations }: Lists): Word {
  const key = NUMBER.test(word) ? '00' : word;
  const stem = key.slice(0, stemLength);
  return {
    key,
    firstKey: `^${key}`,
    stem,
    stemKey: key === stem ? null : `${stem}*`,
    value: lexicon.get(word) ?? stems.get(stem) ?? 0,
    isNegation: negations.has(word),
  };
}

/** The mean of all words with one beginning; none where they disagree. Languages with many endings need it. */
function stemsOf(lexicon: ReadonlyMap<string, number>, length: number): Map<string, number> {
  const groups = Map.groupBy(
    [...lexicon].filter(([word]) => word.length >= length),
    ([word]) => word.slice(0, length),
  );
  const stems = new Map<string, number>();
  for (const [stem, words] of groups) {
    const sum = words.reduce((total, [, value]) => total + value, 0);
    if (words.every(([, value]) => value * sum > 0)) stems.set(stem, sum / words.length);
  }
  return stems;
}
