/** How the network misbehaves right now. Times are epoch ms by the network's own clock; 0: not at all. */
export type Failures = {
  rateLimitedUntil: number;
  hangingUntil: number;
  slowUntil: number;
  slowMs: number;
  /** By account: its token is refused until then. */
  readonly unauthorizedUntil: [number, number];
  /** How many of the next posts are stored and then not confirmed, and how. */
  acceptThenFail: { count: number; how: 'error' | 'cut' };
};

export const createFailures = (): Failures => ({
  rateLimitedUntil: 0,
  hangingUntil: 0,
  slowUntil: 0,
  slowMs: 0,
  unauthorizedUntil: [0, 0],
  acceptThenFail: { count: 0, how: 'error' },
});

export const clearFailures = (failures: Failures): void => {
  Object.assign(failures, { rateLimitedUntil: 0, hangingUntil: 0, slowUntil: 0, slowMs: 0 });
  failures.unauthorizedUntil.fill(0);
  failures.acceptThenFail = { count: 0, how: 'error' };
};

/** Uses up one accepted-then-failed post, if one is due. */
export const takeAcceptThenFail = (failures: Failures): 'error' | 'cut' | null => {
  const { count, how } = failures.acceptThenFail;
  if (count === 0) return null;
  failures.acceptThenFail = { count: count - 1, how };
  return how;
};
