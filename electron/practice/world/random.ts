/** FNV-1a over UTF-16 units, 32 bits: the same on every machine and version. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return value >>> 0;
};

/** A reproducible source of chance: nothing here reads a clock or `Math.random`. */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number;
  readonly int: (below: number) => number;
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T;
  /** Long-tailed, as waiting times are. */
  readonly longTailed: (median: number, spread: number) => number;
  /** How often something happens that happens `mean` times on average. */
  readonly count: (mean: number) => number;
};

const mulberry32 = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const first = <T>(item: T | undefined): T => {
  if (item === undefined) throw new RangeError('There is nothing to pick from');
  return item;
};

const pickWeighted = <T>(list: readonly (readonly [T, number])[], roll: number): T => {
  let rest = roll * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of list) {
    rest -= weight;
    if (rest < 0) return item;
  }
  return first(list.at(-1))[0];
};

/** A source that depends on its key alone, so that one event never shifts the chance of another. */
export const randomOf = (...key: readonly (string | number)[]): Random => {
  const next = mulberry32(hash(key.join('/')));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const count = (mean: number) => {
    const limit = Math.exp(-mean);
    let product = next();
    let n = 0;
    for (; product > limit; n += 1) product *= next();
    return n;
  };
  return {
    next,
    int: (below) => Math.floor(next() * below),
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: (list) => first(list[Math.floor(next() * list.length)]),
    weighted: (list) => pickWeighted(list, next()),
    longTailed: (median, spread) => median * Math.exp(spread * normal()),
    count,
  };
};
