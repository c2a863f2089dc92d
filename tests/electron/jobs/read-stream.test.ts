import type { FinishedRun } from '@shared/accounts/finished-run';
import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import { describe, expect, it } from 'vitest';
import type { StreamPage } from '../../../electron/connectors/connector';
import { ConnectorError, failureOf } from '../../../electron/connectors/errors';
import type { PageToApply } from '../../../electron/jobs/poller-types';
import { readStream } from '../../../electron/jobs/read-stream';
import { createFakeClock } from '../../helpers/fake-clock';
import { START, streamOf } from './fake-streams';

const pageOf = (cursor: string, more: Partial<StreamPage> = {}): StreamPage => ({
  messages: [],
  samples: [],
  deleted: [],
  cursor,
  more: false,
  backfill: false,
  nextPollMs: null,
  movedTo: null,
  ...more,
});

const applied = { received: 3, new: 2, updated: 1, fresh: 2 };

/** One run over pages that the test hands out; what the store was told. */
async function run(
  fetch: (cursor: string | null, signal: AbortController) => Promise<StreamPage>,
  stream = streamOf('a', { failureCount: 2, lastFoundAt: START - 2 * DAY }),
) {
  const clock = createFakeClock(START);
  const controller = new AbortController();
  const pages: PageToApply[] = [];
  const runs: FinishedRun[] = [];
  const result = await readStream(stream, {
    fetch: (cursor) => fetch(cursor, controller),
    toFailure: failureOf,
    signal: controller.signal,
    bytes: () => 1_234,
    writer: {
      apply: async (_, page) => {
        pages.push(page);
        return applied;
      },
      finish: async (_, finished) => {
        runs.push(finished);
      },
    },
    now: clock.now,
    monotonicMs: clock.monotonicMs,
    random: () => 0.5,
  });
  return { result, runs, cursors: pages.map(({ page }) => page.cursor) };
}

const finished: FinishedRun = {
  streamId: 'a',
  at: START,
  state: 'healthy',
  nextPollAt: START + 7.5 * MINUTE,
  failureCount: 0,
  failure: null,
  received: 9,
  newCount: 6,
  updated: 3,
  bytes: 1_234,
  milliseconds: 0,
};

describe('one run of a stream', () => {
  it('stores page by page, each with the cursor behind it', async () => {
    const seen: (string | null)[] = [];
    const { cursors, runs, result } = await run(async (cursor) => {
      seen.push(cursor);
      return pageOf(`${cursor ?? ''}+`, { more: seen.length < 3 });
    });
    expect(seen).toEqual([null, '+', '++']);
    expect(cursors).toEqual(['+', '++', '+++']);
    expect(runs).toEqual([finished]);
    expect(result).toEqual({
      clientId: 'client',
      client: 'Bakery',
      account: 'Account',
      stream: 'items',
      received: 9,
      new: 6,
      updated: 3,
      errors: 0,
      bytes: 1_234,
      milliseconds: 0,
      failure: null,
    });
  });

  it('keeps two pages when the third fails, and waits longer each time', async () => {
    const failure = new ConnectorError('transient', 'server-error', { detail: '503' });
    const { cursors, runs, result } = await run(async (cursor) => {
      if (cursor === '++') throw failure;
      return pageOf(`${cursor ?? ''}+`, { more: true });
    });
    expect(cursors).toEqual(['+', '++']);
    expect(runs).toEqual([
      {
        ...finished,
        state: 'failing',
        // The third failure in a row of a feed: 5, 10, 20 minutes.
        nextPollAt: START + 20 * MINUTE,
        failureCount: 3,
        failure: failure.toFailure(),
        received: 6,
        newCount: 4,
        updated: 2,
      },
    ]);
    expect([result.errors, result.new]).toEqual([1, 4]);
  });

  it('leaves no failure behind when it is stopped on purpose', async () => {
    const { cursors, runs, result } = await run(async (cursor, controller) => {
      if (cursor !== null) controller.abort();
      controller.signal.throwIfAborted();
      return pageOf('+', { more: true });
    });
    expect([cursors, runs, result.failure?.reason]).toEqual([['+'], [], 'aborted']);
  });

  it('gives others a turn after a hundred pages and goes on a second later', async () => {
    const { cursors, runs } = await run(async (cursor) =>
      pageOf(`${cursor ?? ''}+`, { more: true, backfill: true }),
    );
    expect(cursors).toHaveLength(100);
    expect(runs.map(({ state, nextPollAt }) => [state, nextPollAt])).toEqual([
      ['backfilling', START + 1_000],
    ]);
  });

  it('does not call a stream hot because of its history', async () => {
    const { runs } = await run(async () => pageOf('+', { backfill: true }));
    expect(runs.map(({ nextPollAt }) => nextPollAt)).toEqual([START + 30 * MINUTE]);
  });

  it('follows the wish of the platform', async () => {
    const { runs } = await run(async () => pageOf('+', { nextPollMs: 2 * HOUR }));
    expect(runs[0]?.nextPollAt).toBeGreaterThanOrEqual(START + 2 * HOUR);
  });

  it('stands still where a person has to sign in', async () => {
    const { runs } = await run(() => Promise.reject(new ConnectorError('revoked', 'unauthorised')));
    expect(runs.map(({ state, nextPollAt }) => [state, nextPollAt])).toEqual([['stopped', null]]);
  });

  it('names a defect of ours as a failure of the stream, too', async () => {
    const { runs } = await run(() => Promise.reject(new TypeError('x is not a function')));
    expect(runs.map(({ failure }) => failure)).toEqual([
      { kind: 'bad-response', reason: 'other', detail: 'TypeError: x is not a function', untilAt: null },
    ]);
  });
});
