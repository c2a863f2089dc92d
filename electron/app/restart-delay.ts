const FIRST_MS = 250;
const LONGEST_MS = 15_000;

/** An engine that was ready for so long is well again: its next death starts the count anew. */
export const HEALTHY_AFTER_MS = 60_000;

/** The pause before the nth start in a row: 250 ms, doubled each time, at most 15 s. */
export const retryDelayMs = (attempt: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
