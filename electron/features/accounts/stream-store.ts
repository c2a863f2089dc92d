import type { FinishedRun } from '@shared/accounts/finished-run';
import type { StreamKind } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';

export type StreamState = 'new' | 'backfilling' | 'healthy' | 'failing' | 'stopped';

/** A stream with what is needed to read it. */
export type StreamRow = {
  id: string;
  accountId: string;
  kind: StreamKind;
  cursor: string | null;
  state: StreamState;
  nextPollAt: number | null;
  lastPollAt: number | null;
  lastGoodAt: number | null;
  lastFoundAt: number | null;
  failureCount: number;
  failure: string | null;
  messageCount: number;
  platform: PlatformId;
  remoteId: string;
  handle: string;
  address: string;
  accountName: string;
};

const STREAMS = `
  SELECT s.id, s.account_id AS accountId, s.kind, s.cursor, s.state, s.next_poll_at AS nextPollAt,
    s.last_poll_at AS lastPollAt, s.last_good_at AS lastGoodAt, s.last_found_at AS lastFoundAt,
    s.failure_count AS failureCount, s.failure, s.message_count AS messageCount,
    a.platform, a.remote_id AS remoteId, a.handle, a.address, a.name AS accountName
  FROM stream AS s JOIN account AS a ON a.id = s.account_id
  WHERE a.deleted_at IS NULL`;

export const listStreams = (store: ReadStore): StreamRow[] =>
  store.all('stream.list', `${STREAMS} ORDER BY s.account_id, s.kind`);

export const findStream = (store: ReadStore, id: string): StreamRow | undefined =>
  store.get('stream.find', `${STREAMS} AND s.id = ?`, [id]);

export type RunRow = {
  streamId: string;
  at: number;
  outcome: 'found' | 'nothing' | 'failed';
  newCount: number;
};

/** The last twelve reads of every stream, oldest first. */
export const listRuns = (store: ReadStore): RunRow[] =>
  store.all(
    'stream.runs',
    `SELECT stream_id AS streamId, at, outcome, new_count AS newCount FROM (
       SELECT *, row_number() OVER (PARTITION BY stream_id ORDER BY at DESC) AS nth FROM stream_run
     ) WHERE nth <= 12 ORDER BY stream_id, at`,
  );

/** Remote ids of the newest own posts of an account. */
export const listRecentPosts = (store: ReadStore, accountId: string, limit: number): string[] =>
  store
    .all<{ remoteId: string }>(
      'stream.recent-posts',
      `SELECT remote_id AS remoteId FROM message WHERE account_id = ? AND kind = 'post' ORDER BY at DESC LIMIT ?`,
      [accountId, limit],
    )
    .map(({ remoteId }) => remoteId);

/** Moves the cursor. In the same transaction as the page that it stands behind. */
export const moveCursor = (
  store: WriteStore,
  move: { streamId: string; cursor: string; newCount: number; backfill: boolean; now: number },
): number =>
  store.run(
    'stream.move-cursor',
    `UPDATE stream SET cursor = @cursor, message_count = message_count + @newCount,
       last_found_at = CASE WHEN @newCount > 0 AND NOT @backfill THEN @now ELSE last_found_at END,
       state = CASE WHEN @backfill THEN 'backfilling' ELSE state END
     WHERE id = @streamId`,
    { ...move, backfill: move.backfill ? 1 : 0 },
  );

/** Kept of each stream; the screens show the last twelve. */
const RUNS_KEPT = 48;

export function finishRun(store: WriteStore, run: FinishedRun): void {
  store.run(
    'stream.finish',
    `UPDATE stream SET state = @state, next_poll_at = @nextPollAt, last_poll_at = @at, failure_count = @failureCount,
       failure = @failure, last_good_at = CASE WHEN @failure IS NULL THEN @at ELSE last_good_at END
     WHERE id = @streamId`,
    {
      streamId: run.streamId,
      state: run.state,
      nextPollAt: run.nextPollAt,
      at: run.at,
      failureCount: run.failureCount,
      failure: run.failure === null ? null : JSON.stringify(run.failure),
    },
  );
  const outcome = run.failure !== null ? 'failed' : run.newCount > 0 ? 'found' : 'nothing';
  store.run(
    'stream.run',
    `INSERT INTO stream_run (id, stream_id, at, outcome, received, new_count, updated, bytes, milliseconds)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      uuidv7(run.at),
      run.streamId,
      run.at,
      outcome,
      run.received,
      run.newCount,
      run.updated,
      run.bytes,
      run.milliseconds,
    ],
  );
  store.run(
    'stream.forget-runs',
    `DELETE FROM stream_run WHERE stream_id = @streamId AND at < (
       SELECT at FROM stream_run WHERE stream_id = @streamId ORDER BY at DESC LIMIT 1 OFFSET @kept)`,
    { streamId: run.streamId, kept: RUNS_KEPT },
  );
}
