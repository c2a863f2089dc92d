/// <reference types="vite/client" />

import type { Knowledge } from '@shared/triage/knowledge';
import { readKnowledge } from '@shared/triage/knowledge';
import type { HardRule } from '@shared/triage/labels';
import { type CommonWords, readCommonWords } from '@shared/triage/language';
import { readSeed, type SeedModel } from '@shared/triage/model-text';
import { linesOf } from '@shared/triage/phrases';

// As strings, so that they work in a packed app, in a thread, on the command line and in tests alike.
const files = import.meta.glob<string>(
  [
    '../../../resources/triage/common-words.txt',
    '../../../resources/triage/{rules,lexicon,cues,weights}/**/*.txt',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const ROOT = '../../../resources/triage/';

const fileOf = (path: string): string | undefined => files[`${ROOT}${path}`];

/** Languages with hard rules. */
export const ruleLanguages: readonly string[] = [
  ...new Set(Object.keys(files).flatMap((path) => /\/rules\/([^/]+)\//.exec(path)?.[1] ?? [])),
].sort();

/** Languages with a model. */
export const modelLanguages: readonly string[] = Object.keys(files)
  .flatMap((path) => /\/weights\/([^/]+)\.txt$/.exec(path)?.[1] ?? [])
  .sort();

/** The lines of a hard rule as shipped, without comments; none where the language has no such list. */
export const shippedRuleWords = (language: string, rule: HardRule): readonly string[] =>
  linesOf(fileOf(`rules/${language}/${rule}.txt`) ?? '');

let commonWords: CommonWords | null = null;

/** The small words by which languages are told. Read once, when first asked for. */
export function shippedCommonWords(): CommonWords {
  commonWords ??= readCommonWords(fileOf('common-words.txt') ?? '');
  return commonWords;
}

export type ShippedExpert = { readonly knowledge: Knowledge; readonly seed: SeedModel };
const experts = new Map<string, ShippedExpert | null>();

/** What ships for a language, or `null`. Read once a language, when first asked for: it costs milliseconds. */
export function shippedExpert(language: string): ShippedExpert | null {
  const known = experts.get(language);
  if (known !== undefined) return known;
  const [lexicon, cues, weights] = ['lexicon', 'cues', 'weights'].map((kind) =>
    fileOf(`${kind}/${language}.txt`),
  );
  const expert =
    lexicon === undefined || cues === undefined || weights === undefined
      ? null
      : { knowledge: readKnowledge(language, { lexicon, cues }), seed: readSeed(weights) };
  experts.set(language, expert);
  return expert;
}
