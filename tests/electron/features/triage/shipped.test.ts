import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hardRules } from '@shared/triage/labels';
import { readSeed, writeSeed } from '@shared/triage/model-text';
import { ruleWordsSchema } from '@shared/triage/schema';
import { learnSeed, readSentences } from '@shared/triage/seed';
import { describe, expect, it } from 'vitest';
import {
  modelLanguages,
  ruleLanguages,
  shippedExpert,
  shippedRuleWords,
} from '../../../../electron/features/triage/shipped';
import { reviews } from '../../../fixtures/triage/reviews';

const fileOf = (path: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../../resources/triage', path), 'utf8');

describe('what ships', () => {
  it('are hard rules for six languages and models for two', () => {
    expect(ruleLanguages()).toEqual(['de', 'en', 'es', 'fr', 'pl', 'uk']);
    expect(modelLanguages()).toEqual(['en', 'pl']);
    expect(shippedExpert('de')).toBeNull();
    expect(shippedRuleWords('xx', 'safety')).toEqual([]);
  });

  it.each(ruleLanguages().flatMap((language) => hardRules.map((rule) => [language, rule] as const)))(
    'is a list that can be edited: %s, %s',
    (language, rule) => {
      const words = shippedRuleWords(language, rule);
      expect(words.length).toBeGreaterThan(10);
      expect(new Set(words).size).toBe(words.length);
      expect(ruleWordsSchema.parse({ language, rule, words }).words).toEqual(words);
    },
  );

  // After a change of cues, sentences or features: node scripts/triage-seed.mjs
  it.each([
    ['en', reviews],
    ['pl', []],
  ] as const)('is learned from its sentences and from nothing else: %s', (language, others) => {
    const expert = shippedExpert(language);
    if (expert === null) throw new Error('no model');
    const sentences = [...readSentences(fileOf(`seed/${language}.txt`)), ...others];
    const model = learnSeed(sentences, expert.knowledge);
    const { id } = readSeed(fileOf(`weights/${language}.txt`));
    expect(writeSeed({ id, sentenceCount: sentences.length, model })).toBe(fileOf(`weights/${language}.txt`));
  });
});
