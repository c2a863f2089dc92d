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
  /** A read ended without leaving a plan in the store: a full disk, a defect of ours. */
  readonly onBroken: (stream: DueStream) => void;
  /** A place became free. */
  readonly onFree: () => void;
};

/** The reads that go on right now: never two of a stream, one an account at a time. */
export type Runs = {
  readonly start: (stream: DueStream) => Promise<PollResult>;
  readonly find: (streamId: string) => Promise<PollResult> | null;
  /** Whether the stream's account is free and there is a place. */
  readonly canStart: (stream: DueStream) => boolean;
  readonly ids: () => readonly string[];
  readonly abort: (wanted: (stream: DueStream) => boolean) => Promise<void>;
};

type Run = {
  readonly stream: DueStream;
  readonly done: Promise<PollResult>;
  readonly controller: AbortController;
};

export function createRuns({ logger, read, onStart, onResult, onBroken, onFree }: RunsOptions): Runs {
  const runs = new Map<string, Run>();
  const isFull = (): boolean => runs.size >= CONCURRENCY;

  const start = (stream: DueStream): Promise<PollResult> => {
    const controller = new AbortController();
    onStart(stream);
    const done = read(stream, controller.signal)
      .catch((thrown: unknown) => {
        logger.error('poll-failed', { stream: stream.id, reason: String(thrown) });
        onBroken(stream);
        return brokenResult(stream, thrown);
      })
      .then((result) => {
        onResult(stream, result);
        return result;
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
    ids: () => [...runs.keys()],
    abort: async (wanted) => {
      const chosen = [...runs.values()].filter(({ stream }) => wanted(stream));
      for (const { controller } of chosen) controller.abort();
      await Promise.all(chosen.map(({ done }) => done));
    },
  };
}

/** Whoever asked for the read learns that it failed, although the store could not. */
const brokenResult = (stream: DueStream, thrown: unknown): PollResult => ({
  clientId: stream.clientId,
  client: stream.clientName,
  account: stream.accountName,
  stream: stream.kind,
  received: 0,
  new: 0,
  updated: 0,
  errors: 1,
  bytes: 0,
  milliseconds: 0,
  failure: { kind: 'transient', reason: 'other', detail: String(thrown).slice(0, 500), untilAt: null },
});
