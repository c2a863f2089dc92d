/** The only source of time. Rules get `now` as a value; things that run get a clock. */
export type Clock = {
  /** Epoch ms, as the wall clock shows it: may jump. */
  readonly now: () => number;
  /** Ms that only grow: for durations and time-outs. */
  readonly monotonicMs: () => number;
  /** Calls back once after `ms`; the answer cancels. */
  readonly after: (ms: number, callback: () => void) => () => void;
};

// Node's timers overflow above 2^31-1 ms and then fire at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};
