import { logOddsOf, type Model, probabilityOf } from './model';
import { type Quality, qualityOf } from './quality';
import { correctionTraining, type Sample, train } from './training';

/** Of the corrections, the newest share that a model is judged by before it learns from them. */
const HELD_OUT = 0.2;
/** Fewer say nothing: no numbers then, and the corrections are believed. */
export const MIN_HELD_OUT = 10;
/** So many corrections hold back as many as a judgement needs. */
export const NEEDED_CORRECTIONS = MIN_HELD_OUT / HELD_OUT;
/** A loss that two messages make is chance; of many, one in fifty is none. */
const CHANCE = 2;
const TOLERANCE = 0.02;

export type Learned = {
  /** Learned from all corrections. */
  readonly model: Model;
  readonly heldOutCount: number;
  /** Of a model that learned from the older ones, on the newest; `null`: they are too few. */
  readonly quality: Quality | null;
  /** Whether what was learned may be used: on the newest corrections it was not worse than the seed alone. */
  readonly taken: boolean;
};

/** What a team's corrections teach, on top of a seed. Oldest first; deterministic. */
export function learnFrom(seed: Model, corrections: readonly Sample[]): Learned {
  const heldOutCount = Math.floor(corrections.length * HELD_OUT);
  const model = train(seed, corrections, correctionTraining);
  if (heldOutCount < MIN_HELD_OUT) return { model, heldOutCount, quality: null, taken: true };
  const older = corrections.slice(0, corrections.length - heldOutCount);
  const newest = corrections.slice(corrections.length - heldOutCount);
  const quality = judge(train(seed, older, correctionTraining), newest);
  return { model, heldOutCount, quality, taken: !isWorse(quality, judge(seed, newest)) };
}

export const judge = (model: Model, samples: readonly Sample[]): Quality =>
  qualityOf(
    samples.map(({ features, isComplaint }) => ({
      score: probabilityOf(logOddsOf(model, features)),
      isComplaint,
    })),
  );

/** Worse in order or in calls. Without complaints, none called is right. */
function isWorse(now: Quality, before: Quality): boolean {
  const calls = ({ f1 }: Quality): number => f1 ?? 1;
  const order = ({ auc }: Quality): number => auc ?? 1;
  const tolerance = Math.max(TOLERANCE, CHANCE / now.n);
  return order(now) < order(before) - tolerance || calls(now) < calls(before) - tolerance;
}
