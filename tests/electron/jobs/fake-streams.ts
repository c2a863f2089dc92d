import type { PollResult } from '@shared/accounts/schema';
import { MINUTE } from '@shared/platforms/platform';
import { type Poller, startPoller } from '../../../electron/jobs/poller';
import type { DueStream } from '../../../electron/jobs/poller-types';
import { silentLogger } from '../../../electron/lib/logger';
import { createFakeClock, type FakeClock, settled } from '../../helpers/fake-clock';

export const START = Date.UTC(2026, 10, 20, 12);

export const streamOf = (id: string, more: Partial<DueStream> = {}): DueStream => ({
  clientId: 'client',
  clientName: 'Bakery',
  id,
  accountId: `account of ${id}`,
  accountName: 'Account',
  platform: 'feed',
  kind: 'items',
  cursor: null,
  nextPollAt: START,
  lastFoundAt: null,
  failureCount: 0,
  address: 'https://example.org/feed.xml',
  remoteId: 'example.org/feed.xml',
  handle: '',
  ...more,
});

export const resultOf = (stream: DueStream): PollResult => ({
  clientId: stream.clientId,
  client: stream.clientName,
  account: stream.accountName,
  stream: stream.kind,
  received: 0,
  new: 0,
  updated: 0,
  errors: 0,
  bytes: 0,
  milliseconds: 0,
  failure: null,
});

type Reading = { readonly stream: DueStream; readonly signal: AbortSignal; readonly finish: () => void };

export type Scene = {
  readonly clock: FakeClock;
  readonly poller: Poller;
  /** Reads that go on. */
  readonly reading: () => string[];
  /** Every read that was begun, in order. */
  readonly begun: readonly string[];
  /** Ends a read as the program would: its plan is in the store before its place is free. */
  readonly finish: (id: string) => Promise<void>;
  readonly signalOf: (id: string) => AbortSignal | undefined;
  readonly results: readonly PollResult[];
  readonly streams: Map<string, DueStream>;
};

type Options = {
  readonly automatic?: boolean;
  readonly everyMs?: number;
  /** Instead of waiting to be finished. */
  readonly read?: (stream: DueStream) => Promise<PollResult>;
};

/** The real poller over streams in memory; reads wait until the test ends them. */
export function sceneOf(list: readonly DueStream[], options: Options = {}): Scene {
  const { automatic = true, everyMs = 30 * MINUTE, read } = options;
  const clock = createFakeClock(START);
  const streams = new Map(list.map((stream) => [stream.id, stream]));
  const open = new Map<string, Reading>();
  const begun: string[] = [];
  const results: PollResult[] = [];
  const wait = (stream: DueStream, signal: AbortSignal): Promise<PollResult> =>
    new Promise((resolve) => {
      if (open.has(stream.id)) throw new Error(`two reads of ${stream.id}`);
      const finish = (): void => {
        open.delete(stream.id);
        resolve(resultOf(stream));
      };
      open.set(stream.id, { stream, signal, finish });
      signal.addEventListener('abort', finish);
    });
  const poller = startPoller({
    clock,
    logger: silentLogger,
    automatic,
    streams: () => [...streams.values()],
    fresh: ({ id }) => streams.get(id) ?? null,
    read: (stream, signal) => {
      begun.push(stream.id);
      return read === undefined ? wait(stream, signal) : read(stream);
    },
    onStart: () => undefined,
    onResult: (_, result) => results.push(result),
  });
  return {
    clock,
    poller,
    streams,
    results,
    begun,
    reading: () => [...open.keys()],
    signalOf: (id) => open.get(id)?.signal,
    finish: async (id) => {
      const stream = streams.get(id);
      if (stream !== undefined) streams.set(id, { ...stream, nextPollAt: clock.now() + everyMs });
      open.get(id)?.finish();
      await settled();
    },
  };
}
