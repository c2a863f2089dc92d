import { isDue } from '@shared/accounts/poll-plan';
import type { PollResult } from '@shared/accounts/schema';
import { streamKinds } from '@shared/platforms/platform';
import type { Clock } from '../lib/clock';
import type { Logger } from '../lib/logger';
import type { DueStream } from './poller-types';
import { createRuns, type Runs } from './runs';

/** Looks at the plan at least this often, because other processes and a changed clock move it too. */
const LONGEST_SLEEP_MS = 30_000;
/** A stream whose read left no plan is still due: without a rest it would be read again at once, for ever. */
const REST_MS = 60_000;

export type PollerOptions = {
  readonly clock: Clock;
  readonly logger: Logger;
  /** All streams of all clients that are in use. */
  readonly streams: () => readonly DueStream[];
  /** One stream as it stands now, its cursor above all; `null`: removed meanwhile. */
  readonly fresh: (stream: DueStream) => DueStream | null;
  readonly read: (stream: DueStream, signal: AbortSignal) => Promise<PollResult>;
  /** Whether due streams are read by themselves; else only what is asked for. */
  readonly automatic: boolean;
  readonly onStart: (stream: DueStream) => void;
  readonly onResult: (stream: DueStream, result: PollResult) => void;
};

export type Poller = {
  /** Looks now: something was added, mended, or the computer woke up. */
  readonly wake: () => void;
  /** Reads these streams now, due or not, and waits for them; a run that goes on already is joined. */
  readonly readNow: (wanted: (stream: DueStream) => boolean) => Promise<readonly PollResult[]>;
  /** No automatic reading until then; `null`: go on. */
  readonly pause: (untilAt: number | null) => void;
  readonly reading: () => readonly string[];
  /** Stops the reads of some streams and waits for them. */
  readonly abort: (wanted: (stream: DueStream) => boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const orderOf = (stream: DueStream): number => streamKinds.indexOf(stream.kind);

/**
 * The one scheduler. Never two runs of a stream at once, and one run an account at a time: platforms count requests
 * per account, and a busy stream must not starve the others. The next look is planned from the end of a run.
 */
export function startPoller(options: PollerOptions): Poller {
  const { clock, streams } = options;
  let pausedUntilAt: number | null = null;
  let cancelTimer: () => void = () => undefined;
  let stopped = false;

  const resting = new Map<string, number>();
  const isResting = (id: string): boolean => (resting.get(id) ?? 0) > clock.monotonicMs();

  const runs = createRuns({
    ...options,
    onBroken: ({ id }) => resting.set(id, clock.monotonicMs() + REST_MS),
    onFree: () => {
      asked.startWhatFits();
      look();
    },
  });
  const asked = createAsked(runs, options.fresh);

  function look(): void {
    cancelTimer();
    if (stopped || !options.automatic) return;
    const now = clock.now();
    if (pausedUntilAt !== null && pausedUntilAt > now) {
      cancelTimer = clock.after(Math.min(pausedUntilAt - now, LONGEST_SLEEP_MS), look);
      return;
    }
    cancelTimer = clock.after(startDue({ ...options, runs, isResting, now }), look);
  }

  look();
  return {
    wake: look,
    readNow: async (wanted) => {
      if (stopped) return [];
      const chosen = streams()
        .filter(wanted)
        .sort((a, b) => orderOf(a) - orderOf(b));
      const results = await asked.add(chosen);
      return results.filter((result) => result !== null);
    },
    pause: (untilAt) => {
      pausedUntilAt = untilAt;
      look();
    },
    reading: runs.ids,
    abort: runs.abort,
    stop: async () => {
      stopped = true;
      cancelTimer();
      asked.giveUp();
      await runs.abort(() => true);
    },
  };
}

/** Starts what is due, as far as places are free. Answers how long to sleep, in ms. */
function startDue(
  options: PollerOptions & {
    readonly runs: Runs;
    readonly isResting: (streamId: string) => boolean;
    readonly now: number;
  },
): number {
  const { streams, logger, runs, isResting, now } = options;
  let nextAt = now + LONGEST_SLEEP_MS;
  try {
    const idle = streams().filter(({ id }) => runs.find(id) === null && !isResting(id));
    const due = idle
      .filter((stream) => isDue(stream.nextPollAt, now))
      .sort((a, b) => orderOf(a) - orderOf(b) || (a.nextPollAt ?? 0) - (b.nextPollAt ?? 0));
    for (const stream of due) if (runs.canStart(stream)) void runs.start(stream);
    for (const { nextPollAt } of idle) if (nextPollAt !== null) nextAt = Math.min(nextAt, nextPollAt);
  } catch (thrown) {
    logger.error('poller-look-failed', { reason: String(thrown) });
  }
  // What is due but waits for its account or a free place is started by the end of that run.
  return Math.max(nextAt - now, 1_000);
}

/** A person asked for this read and waits for it. */
type Asked = { readonly stream: DueStream; readonly answer: (result: PollResult | null) => void };

function createAsked(runs: Runs, fresh: PollerOptions['fresh']) {
  let waiting: Asked[] = [];

  /** Answers whether it needs to wait no longer. */
  const begin = ({ stream, answer }: Asked): boolean => {
    const running = runs.find(stream.id);
    if (running === null && !runs.canStart(stream)) return false;
    const current = running === null ? fresh(stream) : null;
    void (running ?? (current === null ? Promise.resolve(null) : runs.start(current))).then(answer);
    return true;
  };

  const startWhatFits = (): void => {
    const left: Asked[] = [];
    for (const one of waiting) {
      if (!begin(one)) left.push(one);
    }
    waiting = left;
  };

  return {
    startWhatFits,
    add: (streams: readonly DueStream[]): Promise<(PollResult | null)[]> => {
      const answers = streams.map(
        (stream) => new Promise<PollResult | null>((answer) => waiting.push({ stream, answer })),
      );
      startWhatFits();
      return Promise.all(answers);
    },
    giveUp: (): void => {
      for (const { answer } of waiting.splice(0)) answer(null);
    },
  };
}
