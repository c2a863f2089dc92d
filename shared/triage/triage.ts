import type { ConversationKind } from '../inbox/kinds';
import { explainFeatures } from './explanation';
import { type Impression, impressionOf } from './features';
import type { Knowledge } from './knowledge';
import { type HardRule, hardRules, type Verdict } from './labels';
import { type CommonWords, guessLanguage, primaryTag } from './language';
import { type Model, probabilityOf, weigher } from './model';
import { indexPhrases, matchPhrases, type PhraseIndex, type PhraseMatch } from './phrases';
import type { Feature } from './schema';
import { type Tokens, tokenize } from './tokens';
import { verdictOf } from './verdict';

/** What triage is made of. Each function is asked once a language, when a message of it comes. */
export type TriageParts = {
  readonly commonWords: () => CommonWords;
  /** `null`: there is no model for it. */
  readonly expert: (language: string) => { readonly knowledge: Knowledge; readonly model: Model } | null;
  /** The lines of a hard rule; none where the language has no such list. */
  readonly ruleWords: (language: string, rule: HardRule) => readonly string[];
};

export type TriageInput = {
  readonly text: string;
  /** A heading or a content warning, which counts as the beginning of the text. */
  readonly subject: string | null;
  /** As the platform says it (BCP 47), which is often the language of the author's device. */
  readonly language: string | null;
  /** An entry of a feed is of the press by its nature, which is no reason to hurry. */
  readonly kind: ConversationKind;
};

export type TriageResult = { readonly verdict: Verdict; readonly language: string | null };

export type TriageReasons = TriageResult & {
  /** What the hard rule found, as it stands in the text: words beside each other are one. */
  readonly ruleWords: readonly string[];
  /** Strongest first; they and the bias add up to the log-odds of the score. */
  readonly features: readonly Feature[];
};

export type Triage = {
  readonly verdict: (input: TriageInput) => TriageResult;
  readonly explain: (input: TriageInput) => TriageReasons;
};

type Expert = {
  readonly knowledge: Knowledge;
  readonly model: Model;
  /** The log-odds of a complaint. */
  readonly weigh: (impression: Impression) => number;
};

/** What reads the texts of one language. */
type Reader = { readonly rules: PhraseIndex<HardRule>; readonly expert: Expert | null };

type Reading = {
  readonly tokens: Tokens;
  readonly language: string | null;
  readonly matches: readonly PhraseMatch<HardRule>[];
  readonly hardRule: HardRule | null;
  /** `null`: no model for the language. */
  readonly expert: Expert | null;
  readonly impression: Impression | null;
};

/** A pure function of its parts, costing nothing until a message comes. */
export function createTriage(parts: TriageParts): Triage {
  const readers = new Map<string, Reader>();
  const readerOf = (language: string): Reader => {
    const known = readers.get(language);
    if (known !== undefined) return known;
    const rules = indexPhrases(hardRules.map((rule) => [rule, parts.ruleWords(language, rule)] as const));
    const expert = parts.expert(language);
    const reader = { rules, expert: expert === null ? null : { ...expert, weigh: weigher(expert.model) } };
    readers.set(language, reader);
    return reader;
  };

  const languageOf = (tokens: Tokens, text: string, tag: string | null): string | null =>
    guessLanguage(text, tokens.words, parts.commonWords()) ?? primaryTag(tag);

  const read = (input: TriageInput): Reading => {
    const text = textOf(input);
    const tokens = tokenize(text);
    const language = languageOf(tokens, text, input.language);
    const reader = language === null ? null : readerOf(language);
    const counts = ({ name }: PhraseMatch<HardRule>): boolean => input.kind !== 'item' || name !== 'press';
    const matches = reader === null ? [] : matchPhrases(reader.rules, tokens).filter(counts);
    const expert = reader?.expert ?? null;
    return {
      tokens,
      language,
      matches,
      hardRule: hardRules.find((rule) => matches.some(({ name }) => name === rule)) ?? null,
      expert,
      impression: expert === null ? null : impressionOf(tokens, expert.knowledge),
    };
  };

  return {
    verdict: (input) => resultOf(read(input)),
    explain: (input) => reasonsOf(read(input), textOf(input)),
  };
}

const textOf = ({ subject, text }: TriageInput): string => (subject === null ? text : `${subject}\n${text}`);

function resultOf({ tokens, language, expert, hardRule, impression }: Reading): TriageResult {
  const score = expert === null || impression === null ? null : probabilityOf(expert.weigh(impression));
  return { language, verdict: verdictOf({ tokens, hardRule, impression, score }) };
}

function reasonsOf(reading: Reading, text: string): TriageReasons {
  const { tokens, matches, hardRule, expert, impression } = reading;
  const numbers = new Set(matches.filter(({ name }) => name === hardRule).flatMap(({ words }) => words));
  return {
    ...resultOf(reading),
    ruleWords: [...new Set(runsOf([...numbers], tokens).map(([from, to]) => text.slice(from, to)))],
    features:
      expert === null || impression === null
        ? []
        : explainFeatures({ text, impression, model: expert.model }),
  };
}

/** Words that stand beside each other are one quotation: where each begins and ends in the text. */
function runsOf(numbers: readonly number[], { starts, ends }: Tokens): (readonly [number, number])[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const firsts = sorted.filter((at, nth) => at - 1 !== sorted[nth - 1]);
  const lasts = sorted.filter((at, nth) => at + 1 !== sorted[nth + 1]);
  return firsts.map((first, nth) => [starts[first] ?? 0, ends[lasts[nth] ?? first] ?? 0] as const);
}
