import type { PollResult } from '@shared/accounts/schema';
import type { Logger } from '../lib/logger';
import type { DueStream } from './poller-types';

/** Streams that are read at the same time, over all accounts. */
const CONCURRENCY = 8;

export type RunsOptions = {
  readonly logger: Logger;
  readonly read: (stream: DueStream, signal: AbortSignal) => Promise<PollResult>;
  readonly onStart: (stream: DueStream) => void;
  readonly onResult: (stream: DueStream, result: PollResult) => void;
  /** A place became free. */
  readonly onFree: () => void;
};

/** The reads that go on right now: never two of a stream, one an account at a time. */
export type Runs = {
  readonly start: (stream: DueStream) => Promise<PollResult | null>;
  readonly find: (streamId: string) => Promise<PollResult | null> | null;
  /** Whether the stream's account is free and there is a place. */
  readonly canStart: (stream: DueStream) => boolean;
  readonly isFull: () => boolean;
  readonly ids: () => readonly string[];
  readonly abort: (wanted: (stream: DueStream) => boolean) => Promise<void>;
};

type Run = {
  readonly stream: DueStream;
  readonly done: Promise<PollResult | null>;
  readonly controller: AbortController;
};

export function createRuns({ logger, read, onStart, onResult, onFree }: RunsOptions): Runs {
  const runs = new Map<string, Run>();
  const isFull = (): boolean => runs.size >= CONCURRENCY;

  const start = (stream: DueStream): Promise<PollResult | null> => {
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
        onFree();
      });
    runs.set(stream.id, { stream, done, controller });
    return done;
  };

  return {
    start,
    find: (streamId) => runs.get(streamId)?.done ?? null,
    canStart: ({ accountId }) =>
      !isFull() && ![...runs.values()].some(({ stream }) => stream.accountId === accountId),
    isFull,
    ids: () => [...runs.keys()],
    abort: async (wanted) => {
      const chosen = [...runs.values()].filter(({ stream }) => wanted(stream));
      for (const { controller } of chosen) controller.abort();
      await Promise.all(chosen.map(({ done }) => done));
    },
  };
}
