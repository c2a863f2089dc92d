import type { Clock } from '../../electron/lib/clock';

export type FakeClock = Clock & {
  /** Time passes: timers fire in their order, and what they start gets its turn. */
  readonly advance: (ms: number) => Promise<void>;
  /** The wall clock is set; nothing else happens, and running time is not touched. */
  readonly set: (at: number) => void;
};

type Timer = { readonly dueMs: number; readonly callback: () => void };

/** A clock that stands still until it is told. */
export function createFakeClock(start = Date.UTC(2026, 10, 20, 12)): FakeClock {
  let wallAt = start;
  let runningMs = 0;
  const timers = new Set<Timer>();

  const next = (untilMs: number): Timer | undefined =>
    [...timers].filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0];

  const advance = async (ms: number): Promise<void> => {
    const untilMs = runningMs + ms;
    await settled();
    for (let timer = next(untilMs); timer !== undefined; timer = next(untilMs)) {
      timers.delete(timer);
      wallAt += timer.dueMs - runningMs;
      runningMs = timer.dueMs;
      timer.callback();
      await settled();
    }
    wallAt += untilMs - runningMs;
    runningMs = untilMs;
  };

  return {
    now: () => wallAt,
    monotonicMs: () => runningMs,
    after: (ms, callback) => {
      const timer = { dueMs: runningMs + Math.max(0, ms), callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance,
    set: (at) => {
      wallAt = at;
    },
  };
}

/** Everything that waits for nothing but its turn has had it. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
