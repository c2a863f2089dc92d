import type { AnswerStats } from './schema';

/** The middle one of some numbers, or the mean of the middle two; `null` of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted(ascending);
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[half - 1], sorted[half]];
  if (above === undefined) return null;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}

/**
 * The smallest of some numbers that at least nine tenths of them do not exceed (nearest rank): always one that was
 * measured, never one in between; `null` of none.
 */
export const p90 = (values: readonly number[]): number | null =>
  values.toSorted(ascending)[Math.ceil((values.length * 9) / 10) - 1] ?? null;

const ascending = (a: number, b: number): number => a - b;

/** One answer, or one end of a matter, as it is measured. */
export type Measured = {
  /** Business ms that somebody waited, and ms on the wall. */
  readonly ms: number;
  readonly wallMs: number;
  /** Whether it came within its promise; `null`: nothing was promised. */
  readonly kept: boolean | null;
};

/** The numbers of a group. The share that kept its promise is `kept / promised`. */
export function statsOf(key: string | null, measured: readonly Measured[], unanswered: number): AnswerStats {
  const ms = measured.map((one) => one.ms);
  const wall = measured.map((one) => one.wallMs);
  return {
    key,
    n: measured.length,
    medianMs: median(ms),
    p90Ms: p90(ms),
    wallMedianMs: median(wall),
    wallP90Ms: p90(wall),
    promised: measured.filter(({ kept }) => kept !== null).length,
    kept: measured.filter(({ kept }) => kept === true).length,
    unanswered,
  };
}

/**
 * The numbers of each group that has any: most answers first, then most unanswered; of two alike by name, nobody's last.
 */
export function statsBy<Answer extends Measured, Open>(
  { answers, unanswered }: { readonly answers: readonly Answer[]; readonly unanswered: readonly Open[] },
  keyOf: (one: Answer | Open) => string | null,
): AnswerStats[] {
  const answersBy = Map.groupBy(answers, keyOf);
  const unansweredBy = Map.groupBy(unanswered, keyOf);
  return [...new Set([...answersBy.keys(), ...unansweredBy.keys()])]
    .map((key) => statsOf(key, answersBy.get(key) ?? [], unansweredBy.get(key)?.length ?? 0))
    .sort((a, b) => b.n - a.n || b.unanswered - a.unanswered || byName(a.key, b.key));
}

const byName = (a: string | null, b: string | null): number =>
  a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
