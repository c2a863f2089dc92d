import type { Features } from './features';
import { type Model, probabilityOf } from './model';

export type Sample = {
  readonly features: Features;
  readonly isComplaint: boolean;
  /** How often it counts. */
  readonly weight: number;
};

export type Training = {
  readonly epochs: number;
  /** The step of the first epoch; later ones are shorter. */
  readonly rate: number;
  /** How strongly every touched weight is drawn back to where it began: keeps one loud message from owning a word. */
  readonly pull: number;
};

/** For a seed, and for the few corrections of a team on top of it. Chosen by cross-validation on the seeds. */
export const seedTraining: Training = { epochs: 8, rate: 1, pull: 0.003 };
export const correctionTraining: Training = { epochs: 8, rate: 1, pull: 0.02 };

const BIAS_RATE = 0.1;

type Row = {
  readonly ids: Int32Array;
  readonly values: readonly number[];
  readonly y: number;
  readonly weight: number;
};

/**
 * Learns from samples, starting at what `from` knows. Deterministic: the same samples in the same order give the same
 * model.
 */
export function train(from: Model, samples: readonly Sample[], { epochs, rate, pull }: Training): Model {
  const ids = new Map<string, number>();
  const rows = samples.map((sample) => rowOf(sample, ids));
  const start = new Float64Array(ids.size);
  for (const [key, id] of ids) start[id] = from.weights.get(key) ?? 0;
  const weights = start.slice();
  let bias = from.bias;
  const next = dice(samples.length);
  const order = rows.slice();
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    const step = rate / (1 + epoch / 2);
    for (const row of order) bias = learn({ row, weights, start, bias, step, pull });
  }
  const learned = new Map(from.weights);
  for (const [key, id] of ids) learned.set(key, weights[id] ?? 0);
  return { bias, weights: learned };
}

function rowOf({ features, isComplaint, weight }: Sample, known: Map<string, number>): Row {
  const ids = new Int32Array(features.keys.length);
  for (const [at, key] of features.keys.entries()) {
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    ids[at] = id;
  }
  return { ids, values: features.values, y: isComplaint ? 1 : 0, weight };
}

type Step = {
  readonly row: Row;
  readonly weights: Float64Array;
  readonly start: Float64Array;
  readonly bias: number;
  readonly step: number;
  readonly pull: number;
};

/** One step down the gradient of the log loss; answers the new bias. */
function learn({ row: { ids, values, y, weight }, weights, start, bias, step, pull }: Step): number {
  let sum = bias;
  for (let at = 0; at < ids.length; at += 1) sum += (weights[ids[at] ?? 0] ?? 0) * (values[at] ?? 0);
  const error = (probabilityOf(sum) - y) * weight;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const present = weights[id] ?? 0;
    weights[id] = present - step * (error * (values[at] ?? 0) + pull * (present - (start[id] ?? 0)));
  }
  return bias - step * BIAS_RATE * error;
}

/** A small deterministic generator (mulberry32), 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fisher and Yates, in place. */
export function shuffle<T>(list: T[], next: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const [a, b] = [list[at], list[other]];
    if (a !== undefined && b !== undefined) [list[at], list[other]] = [b, a];
  }
}
