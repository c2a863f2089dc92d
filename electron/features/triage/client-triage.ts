import { readLearned } from '@shared/triage/model-text';
import { createTriage, type Triage } from '@shared/triage/triage';
import type { ReadStore } from '../../db/store';
import { listModels, listOwnWords } from './model-store';
import { shippedCommonWords, shippedExpert, shippedRuleWords } from './shipped';

/** Triage as it ships, for a client that changed and taught nothing. */
export const shippedTriage = (): Triage => triageWith({ own: new Map(), learned: new Map() });

/** Triage as a client has it: what ships, its own words, and what it taught. What a language needs is read when it occurs. */
export function triageOf(store: ReadStore): Triage {
  const own = new Map(listOwnWords(store).map(({ language, rule, words }) => [`${language}/${rule}`, words]));
  const learned = new Map(listModels(store).map(({ language, weights }) => [language, weights]));
  return triageWith({ own, learned });
}

type Own = {
  /** By `language/rule`. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** Weights by language. */
  readonly learned: ReadonlyMap<string, string>;
};

function triageWith({ own, learned }: Own): Triage {
  return createTriage({
    commonWords: shippedCommonWords,
    ruleWords: (language, rule) => own.get(`${language}/${rule}`) ?? shippedRuleWords(language, rule),
    expert: (language) => {
      const shipped = shippedExpert(language);
      if (shipped === null) return null;
      const { knowledge, seed } = shipped;
      const weights = learned.get(language);
      const model = weights === undefined ? null : readLearned(weights, seed);
      return { knowledge, model: model ?? seed.model };
    },
  });
}
