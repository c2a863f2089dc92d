import { isDue } from '@shared/accounts/poll-plan';
import type { PollResult } from '@shared/accounts/schema';
import { streamKinds } from '@shared/platforms/platform';
import type { Clock } from '../lib/clock';
import type { Logger } from '../lib/logger';
import type { DueStream } from './poller-types';

/** Streams that are read at the same time, over all accounts. */
const CONCURRENCY = 8;
/** Looks at the plan at least this often, because other processes and a changed clock move it too. */
const LONGEST_SLEEP_MS = 30_000;

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
  /** Stops reads of a client, or of one account, and waits for them. */
  readonly abort: (wanted: (stream: DueStream) => boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Run = {
  readonly stream: DueStream;
  readonly done: Promise<PollResult | null>;
  readonly controller: AbortController;
};

/** A person asked for this read and waits for it. */
type Asked = { readonly stream: DueStream; readonly answer: (result: PollResult | null) => void };

const orderOf = (stream: DueStream): number => streamKinds.indexOf(stream.kind);

/**
 * The one scheduler. Never two runs of a stream at once, and one run an account at a time: platforms count requests
 * per account, and a busy stream must not starve the others. The next look is planned from the end of a run.
 */
export function startPoller(options: PollerOptions): Poller {
  const { clock, logger, streams, fresh, read, automatic, onStart, onResult } = options;
  const runs = new Map<string, Run>();
  const asked: Asked[] = [];
  let pausedUntilAt: number | null = null;
  let cancelTimer: () => void = () => undefined;
  let stopped = false;

  const accountIsBusy = (accountId: string): boolean =>
    [...runs.values()].some(({ stream }) => stream.accountId === accountId);

  const start = (stream: DueStream): Run => {
    const controller = new AbortController();
    onStart(stream);
    const done = read(stream, controller.signal)
      .then((result) => {
        onResult(stream, result);
        return result;
      })
      .catch((thrown: unknown) => {
        logger.error('poll-failed', { stream: stream.id, reason: String(thrown) });
        return null;
      })
      .finally(() => {
        runs.delete(stream.id);
        startAsked();
        look();
      });
    const run = { stream, done, controller };
    runs.set(stream.id, run);
    return run;
  };

  const startDue = (all: readonly DueStream[], now: number): void => {
    const due = all
      .filter((stream) => isDue(stream.nextPollAt, now) && !runs.has(stream.id))
      .sort((a, b) => orderOf(a) - orderOf(b) || (a.nextPollAt ?? 0) - (b.nextPollAt ?? 0));
    for (const stream of due) {
      if (runs.size >= CONCURRENCY) return;
      if (!accountIsBusy(stream.accountId)) start(stream);
    }
  };

  function look(): void {
    cancelTimer();
    if (stopped || !automatic) return;
    const now = clock.now();
    if (pausedUntilAt !== null && pausedUntilAt > now) {
      cancelTimer = clock.after(Math.min(pausedUntilAt - now, LONGEST_SLEEP_MS), look);
      return;
    }
    pausedUntilAt = null;
    let all: readonly DueStream[] = [];
    try {
      all = streams();
      startDue(all, now);
    } catch (thrown) {
      logger.error('poller-look-failed', { reason: String(thrown) });
    }
    cancelTimer = clock.after(untilNext(all, now, runs), look);
  }

  /** Starts what was asked for, as far as places are free. */
  const startAsked = (): void => {
    for (let at = 0; at < asked.length && runs.size < CONCURRENCY; ) {
      const { stream, answer } = asked[at] as Asked;
      const same = runs.get(stream.id);
      if (same === undefined && accountIsBusy(stream.accountId)) {
        at += 1;
        continue;
      }
      asked.splice(at, 1);
      const current = same === undefined ? fresh(stream) : null;
      const done = same?.done ?? (current === null ? Promise.resolve(null) : start(current).done);
      void done.then(answer);
    }
  };

  const abort = async (wanted: (stream: DueStream) => boolean): Promise<void> => {
    const chosen = [...runs.values()].filter(({ stream }) => wanted(stream));
    for (const { controller } of chosen) controller.abort();
    await Promise.all(chosen.map(({ done }) => done));
  };

  look();
  return {
    wake: look,
    readNow: async (wanted) => {
      const chosen = streams()
        .filter(wanted)
        .sort((a, b) => orderOf(a) - orderOf(b));
      const waiting = chosen.map(
        (stream) => new Promise<PollResult | null>((answer) => asked.push({ stream, answer })),
      );
      startAsked();
      const results = await Promise.all(waiting);
      return results.filter((result) => result !== null);
    },
    pause: (untilAt) => {
      pausedUntilAt = untilAt;
      look();
    },
    reading: () => [...runs.keys()],
    abort,
    stop: async () => {
      stopped = true;
      cancelTimer();
      for (const { answer } of asked.splice(0)) answer(null);
      await abort(() => true);
    },
  };
}

function untilNext(all: readonly DueStream[], now: number, runs: ReadonlyMap<string, Run>): number {
  let next = now + LONGEST_SLEEP_MS;
  for (const { id, nextPollAt } of all) {
    if (nextPollAt !== null && !runs.has(id)) next = Math.min(next, nextPollAt);
  }
  // What is due but waits for its account or a free place is started by the end of that run.
  return Math.max(next - now, 1_000);
}
