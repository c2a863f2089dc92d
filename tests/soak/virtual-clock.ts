import type { Clock } from '../../electron/lib/clock';

type Timer = { readonly dueMs: number; readonly callback: () => void };

/** Time that jumps from one thing that is to happen to the next. */
export type VirtualClock = Clock & {
  /** Time as it passes for everybody else, ms since the beginning: also while this computer sleeps. */
  readonly worldMs: () => number;
  /** Goes on to the next timer, or until the world's `untilMs` where that is earlier; answers whether a timer went off. */
  readonly step: (untilMs: number) => boolean;
  /** Somebody sets the wall clock; what runs, runs on. */
  readonly set: (ms: number) => void;
  readonly sleep: (ms: number) => void;
  /** Whoever waited is gone. */
  readonly forget: () => void;
};

export function createVirtualClock(startAt: number): VirtualClock {
  let wallMs = startAt;
  let runningMs = 0;
  let sleptMs = 0;
  const timers = new Set<Timer>();
  const pass = (ms: number): void => {
    runningMs += ms;
    wallMs += ms;
  };
  const first = (): Timer | undefined => {
    let found: Timer | undefined;
    for (const timer of timers) if (found === undefined || timer.dueMs < found.dueMs) found = timer;
    return found;
  };
  return {
    now: () => wallMs,
    monotonicMs: () => runningMs,
    worldMs: () => runningMs + sleptMs,
    after: (ms, callback) => {
      const timer = { dueMs: runningMs + Math.ceil(Math.max(0, ms)), callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    step: (untilMs) => {
      const timer = first();
      if (timer === undefined || timer.dueMs + sleptMs > untilMs) {
        pass(Math.max(untilMs - runningMs - sleptMs, 0));
        return false;
      }
      timers.delete(timer);
      pass(Math.max(timer.dueMs - runningMs, 0));
      timer.callback();
      return true;
    },
    set: (ms) => {
      wallMs += ms;
    },
    sleep: (ms) => {
      wallMs += ms;
      sleptMs += ms;
    },
    forget: () => timers.clear(),
  };
}
