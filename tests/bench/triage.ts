import { crossValidate } from '@shared/triage/cross-validation';
import { emptyModel } from '@shared/triage/model';
import { sampleOf } from '@shared/triage/seed';
import { shippedTriage } from '../../electron/features/triage/client-triage';
import { shippedExpert } from '../../electron/features/triage/shipped';
import { reviews } from '../fixtures/triage/reviews';
import { type Figure, figure, timed } from './figure';

/**
 * How well complaints are told among 3,000 sentences of reviews, each judged by a model that has not seen it, and what the
 * whole verdict on a message costs: language, hard rules, score, label.
 */
export async function triageBench(rows: number): Promise<Figure[]> {
  const expert = shippedExpert('en');
  if (expert === null) throw new Error('no English model ships');
  const samples = reviews.map((sentence) => sampleOf(sentence, expert.knowledge));
  const { auc, f1 } = crossValidate(emptyModel, samples);
  const triage = shippedTriage();
  const judge = (count: number): void => {
    for (let nth = 0; nth < count; nth += 1) {
      const text = reviews[nth % reviews.length]?.text ?? '';
      triage.verdict({ text, subject: null, language: 'en', kind: 'comment' });
    }
  };
  judge(reviews.length);
  return [
    figure('triage.auc', 'area', auc ?? Number.NaN),
    figure('triage.f1', 'share', f1 ?? Number.NaN),
    figure('triage.ms-per-message', 'ms', timed(() => judge(rows)) / rows),
  ];
}
