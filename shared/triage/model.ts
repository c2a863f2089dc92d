import { type Features, type Impression, visitFeatures } from './features';

/** A logistic regression: the log-odds of a complaint are the bias and the weights of what a text shows. */
export type Model = {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
};

export const emptyModel: Model = { bias: 0, weights: new Map() };

export function logOddsOf({ bias, weights }: Model, { keys, values }: Features): number {
  let sum = bias;
  for (let at = 0; at < keys.length; at += 1) sum += (weights.get(keys[at] ?? '') ?? 0) * (values[at] ?? 0);
  return sum;
}

export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A model that weighs texts one after another: the same numbers, without a list and without a new string for each pair. */
export function weigher({ bias, weights }: Model): (impression: Impression) => number {
  const pairs = pairsOf(weights);
  let sum = 0;
  const visitor = {
    feature: (key: string, value: number): void => {
      sum += (weights.get(key) ?? 0) * value;
    },
    pair: (first: string, second: string, value: number): void => {
      sum += (pairs.get(first)?.get(second) ?? 0) * value;
    },
  };
  return (impression) => {
    sum = bias;
    visitFeatures(impression, visitor);
    return sum;
  };
}

function pairsOf(weights: ReadonlyMap<string, number>): Pairs {
  const pairs = new Map<string, Map<string, number>>();
  for (const [key, weight] of weights) {
    const [first = '', second] = key.split(' ');
    if (second === undefined) continue;
    const followers = pairs.get(first) ?? new Map<string, number>();
    pairs.set(first, followers.set(second, weight));
  }
  return pairs;
}
