import { featuresOf, impressionOf } from '@shared/triage/features';
import { guessLanguage, primaryTag } from '@shared/triage/language';
import { learnFrom } from '@shared/triage/learning';
import { readLearned, writeLearned } from '@shared/triage/model-text';
import { tokenize } from '@shared/triage/tokens';
import type { Sample } from '@shared/triage/training';
import type { WriteStore } from '../../db/store';
import type { ActedBy, Written } from '../team/audit-store';
import { deleteModel, listModels, type ModelRow, writeModel } from './model-store';
import { modelLanguages, type ShippedExpert, shippedCommonWords, shippedExpert } from './shipped';
import { type Corrected, listCorrected } from './triage-store';

/** The newest corrections are learned from: so many take a tenth of a second, and older ones speak of other times. */
const MAX_LEARNED = 2_000;

/** Learns anew from the seed and all corrections. Answers the languages whose model changed. */
export function retrainTriage(
  store: WriteStore,
  { by }: { readonly by: ActedBy },
): Written<readonly string[]> {
  const corrected = Map.groupBy(listCorrected(store, MAX_LEARNED), languageOf);
  const before = new Map(listModels(store).map((row) => [row.language, row]));
  const changed = modelLanguages().filter((language) => {
    const expert = shippedExpert(language);
    if (expert === null) return false;
    return learn(store, {
      language,
      expert,
      corrected: corrected.get(language) ?? [],
      before: before.get(language),
      now: by.now,
    });
  });
  return { result: changed, audit: [], conversationIds: [] };
}

/** As triage itself tells it. */
function languageOf({ subject, text, language }: Corrected): string | null {
  const whole = subject === null ? text : `${subject}\n${text}`;
  return guessLanguage(whole, tokenize(whole).words, shippedCommonWords()) ?? primaryTag(language);
}

type Learning = {
  readonly language: string;
  readonly expert: ShippedExpert;
  readonly corrected: readonly Corrected[];
  readonly before: ModelRow | undefined;
  readonly now: number;
};

/** Whether the weights are others now. A model that is not taken leaves the one in use, with the numbers that say why. */
function learn(store: WriteStore, { language, expert, corrected, before, now }: Learning): boolean {
  if (corrected.length === 0) {
    if (before !== undefined) deleteModel(store, language);
    return before !== undefined;
  }
  const { seed, knowledge } = expert;
  const samples = corrected.map(({ subject, text, said }): Sample => {
    const whole = subject === null ? text : `${subject}\n${text}`;
    return {
      features: featuresOf(impressionOf(tokenize(whole), knowledge)),
      isComplaint: said === 'complaint',
      weight: 1,
    };
  });
  const { model, heldOutCount, quality, taken } = learnFrom(seed.model, samples);
  const inUse = before !== undefined && readLearned(before.weights, seed) !== null ? before.weights : null;
  const weights = taken ? writeLearned(model, seed) : (inUse ?? writeLearned(seed.model, seed));
  writeModel(store, {
    language,
    weights,
    correctionCount: corrected.length,
    trainedAt: now,
    precision: quality?.precision ?? null,
    recall: quality?.recall ?? null,
    auc: quality?.auc ?? null,
    heldOutCount,
  });
  return weights !== before?.weights;
}
