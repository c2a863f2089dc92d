import type { Model } from './model';

/** What ships for a language, or what a team's model stands on. */
export type SeedModel = {
  /** Changes with every seed: differences to another seed mean nothing beside this one. */
  readonly id: string;
  readonly sentenceCount: number;
  readonly model: Model;
};

/** Smaller weights of a seed are left out: half of the size, and the area under the curve moves by less than 0.002. */
const LEAST_OF_SEED = 0.2;
const LEAST_LEARNED = 0.0005;
const DECIMALS = 4;

const rounded = (weight: number): number => Number(weight.toFixed(DECIMALS));

type Weights = readonly (readonly [string, number])[];

function linesOfWeights(bias: number, weights: Weights, least: number): string[] {
  const kept = weights.filter(([, weight]) => Math.abs(weight) >= least);
  return [`${rounded(bias)}`, ...kept.map(([key, weight]) => `${key}\t${rounded(weight)}`)];
}

/** `null`: no such text. */
function parseWeights(lines: readonly string[]): Model | null {
  const [first = '', ...others] = lines;
  const weights = new Map<string, number>();
  for (const line of others) {
    const tab = line.lastIndexOf('\t');
    if (tab > 0) weights.set(line.slice(0, tab), Number(line.slice(tab + 1)));
  }
  const bias = Number(first);
  return first === '' || [bias, ...weights.values()].some(Number.isNaN) ? null : { bias, weights };
}

/** A line `id count`, a line with the bias, then a line `key TAB weight` each. */
export function writeSeed({ id, sentenceCount, model }: SeedModel): string {
  const sorted = [...model.weights].sort(([a], [b]) => (a < b ? -1 : 1));
  return [`${id} ${sentenceCount}`, ...linesOfWeights(model.bias, sorted, LEAST_OF_SEED), ''].join('\n');
}

/** Throws where the text is none: it ships with the program. */
export function readSeed(text: string): SeedModel {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const [id = '', count] = head.split(' ');
  const model = parseWeights(lines);
  if (model === null || id === '') throw new Error(`not a model: ${head.slice(0, 80)}`);
  return { id, sentenceCount: Number(count), model };
}

/** A team's model as its differences to the seed: a line with the seed's id, then as above. */
export function writeLearned(model: Model, seed: SeedModel): string {
  const differences = [...model.weights].map(
    ([key, weight]) => [key, weight - (seed.model.weights.get(key) ?? 0)] as const,
  );
  return [seed.id, ...linesOfWeights(model.bias - seed.model.bias, differences, LEAST_LEARNED)].join('\n');
}

/** `null`: it stands on another seed, or is damaged, and has to be learned anew. */
export function readLearned(text: string, seed: SeedModel): Model | null {
  const [id, ...lines] = text.split('\n');
  const differences = id === seed.id ? parseWeights(lines) : null;
  if (differences === null) return null;
  const weights = new Map(seed.model.weights);
  for (const [key, difference] of differences.weights) weights.set(key, (weights.get(key) ?? 0) + difference);
  return { bias: seed.model.bias + differences.bias, weights };
}
