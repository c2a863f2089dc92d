import { crossValidate } from '@shared/triage/cross-validation';
import { guessLanguage } from '@shared/triage/language';
import { judge } from '@shared/triage/learning';
import { emptyModel } from '@shared/triage/model';
import type { Quality } from '@shared/triage/quality';
import { sampleOf } from '@shared/triage/seed';
import { tokenize } from '@shared/triage/tokens';
import { shippedTriage } from './client-triage';
import type { LabelledText } from './labelled-file';
import { modelLanguages, shippedCommonWords, shippedExpert } from './shipped';

export type Evaluation = {
  readonly language: string;
  /** Of the model that ships, which may have learned from these very texts. */
  readonly shipped: Quality;
  /** Of models that learned from nine tenths of the texts alone, on the tenth; `null`: too few texts. */
  readonly folded: Quality | null;
  /** Of everything that is done to a message when it comes in. */
  readonly msPerMessage: number;
};

/** Fewer texts, or fewer of one kind, cannot be parted in ten. */
const MIN_TEXTS = 100;
const MIN_OF_A_KIND = 20;

/** The language with a model that most of the texts are in; `null`: none of them is. */
export function languageOfTexts(texts: readonly LabelledText[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    const language = guessLanguage(text, tokenize(text).words, shippedCommonWords());
    if (language !== null && modelLanguages().includes(language))
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** How well triage tells the complaints among labelled texts. `null`: no model for the language. `nowMs`: a clock that only grows. */
export function evaluate(
  texts: readonly LabelledText[],
  language: string,
  nowMs: () => number,
): Evaluation | null {
  const expert = shippedExpert(language);
  if (expert === null) return null;
  const { knowledge, seed } = expert;
  const samples = texts.map(({ text, label }) =>
    sampleOf({ text, isComplaint: label === 'complaint', weight: 1 }, knowledge),
  );
  const shipped = judge(seed.model, samples);
  const rarer = Math.min(shipped.complaintCount, shipped.n - shipped.complaintCount);
  const isEnough = shipped.n >= MIN_TEXTS && rarer >= MIN_OF_A_KIND;
  return {
    language,
    shipped,
    folded: isEnough ? crossValidate(emptyModel, samples) : null,
    msPerMessage: timeOf(texts, language, nowMs),
  };
}

function timeOf(texts: readonly LabelledText[], language: string, nowMs: () => number): number {
  const triage = shippedTriage();
  const judgeAll = (): void => {
    for (const { text } of texts) triage.verdict({ text, subject: null, language, kind: 'comment' });
  };
  // Once before, so that reading the lists and warming up are not measured.
  judgeAll();
  const startedMs = nowMs();
  judgeAll();
  return (nowMs() - startedMs) / texts.length;
}
