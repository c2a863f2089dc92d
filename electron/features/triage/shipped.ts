import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Knowledge } from '@shared/triage/knowledge';
import { readKnowledge } from '@shared/triage/knowledge';
import type { HardRule } from '@shared/triage/labels';
import { type CommonWords, readCommonWords } from '@shared/triage/language';
import { readSeed, type SeedModel } from '@shared/triage/model-text';
import { linesOf } from '@shared/triage/phrases';

const TEXTS = 'resources/triage';
let folder: string | null = null;

/**
 * Where the texts lie: below a folder that this file lies in too, among the sources, in a build and in a packed program.
 * They are files and no part of the program's code, because every thread would have to read and to keep half a megabyte
 * of it, the one that makes the first page too.
 */
function textsFolder(): string {
  let above = import.meta.dirname;
  while (folder === null) {
    if (existsSync(join(above, TEXTS))) folder = join(above, TEXTS);
    else if (above === dirname(above)) throw new Error(`the program is not whole: there is no ${TEXTS}`);
    else above = dirname(above);
  }
  return folder;
}

const textOf = (path: string): string => readFileSync(join(textsFolder(), path), 'utf8');

const namesIn = (path: string): string[] => readdirSync(join(textsFolder(), path)).sort();

let rules: readonly string[] | null = null;
let models: readonly string[] | null = null;

/** Languages with hard rules. */
export function ruleLanguages(): readonly string[] {
  rules ??= namesIn('rules');
  return rules;
}

/** Languages with a model. */
export function modelLanguages(): readonly string[] {
  models ??= namesIn('weights').map((name) => basename(name, '.txt'));
  return models;
}

/** The lines of a hard rule as shipped, without comments; none where the language has no such list. */
export const shippedRuleWords = (language: string, rule: HardRule): readonly string[] =>
  ruleLanguages().includes(language) ? linesOf(textOf(`rules/${language}/${rule}.txt`)) : [];

let commonWords: CommonWords | null = null;

/** The small words by which languages are told. Read once, when first asked for. */
export function shippedCommonWords(): CommonWords {
  commonWords ??= readCommonWords(textOf('common-words.txt'));
  return commonWords;
}

export type ShippedExpert = { readonly knowledge: Knowledge; readonly seed: SeedModel };
const experts = new Map<string, ShippedExpert>();

/** What ships for a language, or `null`. Read once a language, when first asked for: it costs milliseconds. */
export function shippedExpert(language: string): ShippedExpert | null {
  const known = experts.get(language);
  if (known !== undefined) return known;
  // What a language calls itself comes from strangers: it becomes part of a path only where it is one of these.
  if (!modelLanguages().includes(language)) return null;
  const text = (kind: 'lexicon' | 'cues' | 'weights'): string => textOf(`${kind}/${language}.txt`);
  const expert = {
    knowledge: readKnowledge(language, { lexicon: text('lexicon'), cues: text('cues') }),
    seed: readSeed(text('weights')),
  };
  experts.set(language, expert);
  return expert;
}
