import type { OpenInterval } from './schema';

/** Counts time only while a client is open. Times are epoch ms. */
export type BusinessClock = {
  /** Open ms from `a` to `b`; negative where `b` is earlier, so that parts always add up. */
  readonly openMsBetween: (a: number, b: number) => number;
  /** The earliest time at which so many open ms have passed since `at`; `null`: not as far as hours are known. */
  readonly after: (at: number, ms: number) => number | null;
  readonly isOpen: (at: number) => boolean;
  /** When it opens or closes next; `null`: not as far as hours are known. */
  readonly nextChange: (at: number) => number | null;
};

/**
 * A clock over sorted intervals that are apart from each other (`openIntervals`, or the contract's `calendar`). Outside of
 * them it stands still: of what lies before the first, nothing is counted. Every answer is a binary search.
 */
export function createBusinessClock(intervals: readonly OpenInterval[]): BusinessClock {
  const froms = intervals.map(({ from }) => from);
  const untils = intervals.map(({ until }) => until);
  /** Open ms up to the end of each interval. */
  const sums: number[] = [];
  for (const { from, until } of intervals) sums.push((sums.at(-1) ?? 0) + until - from);

  const openMsUntil = (at: number): number => {
    const nth = countUpTo(froms, at) - 1;
    const until = untils[nth];
    if (until === undefined) return 0;
    return (sums[nth] ?? 0) - Math.max(0, until - at);
  };
  const isOpen = (at: number): boolean => at < (untils[countUpTo(froms, at) - 1] ?? at);

  return {
    openMsBetween: (a, b) => openMsUntil(b) - openMsUntil(a),
    after: (at, ms) => {
      if (ms <= 0) return at;
      const wanted = openMsUntil(at) + ms;
      const nth = countBelow(sums, wanted);
      const [until, sum] = [untils[nth], sums[nth]];
      return until === undefined || sum === undefined ? null : until - (sum - wanted);
    },
    isOpen,
    nextChange: (at) => {
      const begun = countUpTo(froms, at);
      return (isOpen(at) ? untils[begun - 1] : froms[begun]) ?? null;
    },
  };
}

/** How many of the ascending `values` satisfy `holds`, which holds for a first part of them. */
function countWhile(values: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
const countUpTo = (values: readonly number[], limit: number) => countWhile(values, (value) => value <= limit);
const countBelow = (values: readonly number[], limit: number) => countWhile(values, (value) => value < limit);

/** A promise that runs: when it ends, and how long it was, in business ms. */
export type RunningPromise = { readonly dueAt: number; readonly promiseMs: number };

/** Business ms that are left of a promise, at most all of it (a clock may be set back); below 0: that much over it. */
const leftMsOf = ({ dueAt, promiseMs }: RunningPromise, clock: BusinessClock, now: number): number =>
  Math.min(promiseMs, clock.openMsBetween(now, dueAt));

/** The figure of four beats: a promise in quarters. */
export type Quarters = {
  /** Quarters that are used up, 0 to 4. */
  readonly used: number;
  /** How much of the running one is, 0 to 1; 0 when none runs. */
  readonly part: number;
  readonly leftMs: number;
};

/** How far a promise has run out at `now`. It stands still while the client is closed. */
export function quartersOf(promise: RunningPromise, clock: BusinessClock, now: number): Quarters {
  const leftMs = leftMsOf(promise, clock, now);
  if (leftMs <= 0) return { used: 4, part: 0, leftMs };
  const quarters = 4 * (1 - leftMs / promise.promiseMs);
  const used = Math.min(3, Math.floor(quarters));
  return { used, part: quarters - used, leftMs };
}

/** `at-risk`: the last quarter runs; `missed`: the time is over. */
export type PromiseState = 'none' | 'running' | 'at-risk' | 'missed';

/** How a promise stands; `null`: nothing is promised. `paused`: the client is closed, so the clock stands still. */
export function stateOf(
  promise: RunningPromise | null,
  clock: BusinessClock,
  now: number,
): { readonly state: PromiseState; readonly paused: boolean } {
  const paused = !clock.isOpen(now);
  if (promise === null) return { state: 'none', paused };
  // By the clock on the wall: what was due at the end of the day is over although the business clock stands still.
  if (now > promise.dueAt) return { state: 'missed', paused };
  const atRisk = leftMsOf(promise, clock, now) <= promise.promiseMs / 4;
  return { state: atRisk ? 'at-risk' : 'running', paused };
}
