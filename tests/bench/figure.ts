/** One measured number. `floor` was measured in the same run; `ratio` is value / floor for times, and likewise for rates. */
export type Figure = {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number | null;
  readonly ratio: number | null;
};

const rounded = (value: number): number => Number(value.toPrecision(4));

export const figure = (
  measure: string,
  unit: string,
  value: number,
  floor: number | null = null,
): Figure => ({
  measure,
  value: rounded(value),
  unit,
  floor: floor === null ? null : rounded(floor),
  ratio: floor === null || floor === 0 ? null : rounded(value / floor),
});

/** The value below which a share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

/** Ms of one call. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
