import { EXPECTING_BELOW, sections, URGENT_BELOW } from '@shared/inbox/order';
import type { StreamKind } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore } from '../../db/store';
import { OVERDUE, talliedWhere } from '../../db/tally';

const FIRST_UNEXPECTING = sections.indexOf('kind');

// What was put on top although nobody waits is among the first, and is no person who waits.
const FACTS = `
  SELECT (SELECT count(*) FROM account WHERE deleted_at IS NULL) AS accountCount,
    ${talliedWhere(`status = 'open' AND section < ${FIRST_UNEXPECTING} AND (section > 0 OR waits = 1)`)} AS waitingCount,
    ${OVERDUE} AS overdueCount,
    (SELECT max(at) FROM stream_run WHERE outcome = 'failed') AS lastTroubleAt`;

export type Facts = {
  accountCount: number;
  waitingCount: number;
  overdueCount: number;
  /** As far as runs are kept. */
  lastTroubleAt: number | null;
};

export const readFacts = (store: ReadStore, now: number): Facts =>
  store.get<Facts>('today.facts', FACTS, { now }) ?? {
    accountCount: 0,
    waitingCount: 0,
    overdueCount: 0,
    lastTroubleAt: null,
  };

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Who waits, in the default order; praise and what needs no answer wait for none. */
export const listWaiting = (store: ReadStore, limit: number): string[] =>
  idsOf(
    store.all(
      'today.waiting',
      `SELECT id FROM conversation
       WHERE status = 'open' AND order_key < ${EXPECTING_BELOW} AND waiting_since_at IS NOT NULL
       ORDER BY order_key, id LIMIT ?`,
      [limit],
    ),
  );

type Axis = { readonly fromAt: number; readonly untilAt: number; readonly limit: number };

/** Promises that end within the axis, the first ones first. */
export const listDue = (store: ReadStore, axis: Axis): { id: string; dueAt: number }[] =>
  store.all(
    'today.due',
    `SELECT id, due_at AS dueAt FROM conversation
     WHERE status = 'open' AND due_at IS NOT NULL AND due_at >= @fromAt AND due_at < @untilAt
     ORDER BY due_at LIMIT @limit`,
    axis,
  );

/** Conversations that come back from their snooze, and those that came back and in which nobody waits. */
export const listComingBack = (store: ReadStore, { untilAt, limit }: Omit<Axis, 'fromAt'>): string[] =>
  idsOf(
    store.all(
      'today.coming-back',
      `SELECT id FROM (
         SELECT id, snoozed_until_at FROM conversation
         WHERE status = 'open' AND order_key < ${URGENT_BELOW} AND returned = 1 AND waiting_since_at IS NULL
         UNION ALL
         SELECT id, snoozed_until_at FROM conversation WHERE status = 'snoozed' AND snoozed_until_at < @untilAt
       ) ORDER BY snoozed_until_at, id LIMIT @limit`,
      { untilAt, limit },
    ),
  );

/** What other desks gave back to a member who has not seen it yet, newest first. */
export const listReturned = (
  store: ReadStore,
  { memberId, limit }: { readonly memberId: string; readonly limit: number },
): { conversationId: string; outcome: string }[] =>
  store.all(
    'today.returned',
    `SELECT conversation_id AS conversationId, coalesce(outcome, '') AS outcome FROM handover
     WHERE member_id = ? AND returned_at IS NOT NULL AND seen_at IS NULL ORDER BY returned_at DESC LIMIT ?`,
    [memberId, limit],
  );

export type StoppedStream = {
  accountId: string;
  accountName: string;
  stream: StreamKind;
  /** JSON. */
  failure: string;
  /** The first failed read since the last good one that is still kept. */
  sinceAt: number | null;
};

export const listStopped = (store: ReadStore): StoppedStream[] =>
  store.all(
    'today.stopped',
    `SELECT s.account_id AS accountId, a.name AS accountName, s.kind AS stream, s.failure,
       coalesce((SELECT min(at) FROM stream_run WHERE stream_id = s.id AND at > coalesce(s.last_good_at, 0)),
         s.last_poll_at) AS sinceAt
     FROM stream AS s JOIN account AS a ON a.id = s.account_id
     WHERE a.deleted_at IS NULL AND s.state IN ('failing', 'stopped') AND s.failure IS NOT NULL
     ORDER BY a.created_at, a.id, s.kind`,
  );

/** The last read of a stream before the program started, and the first good one since. */
export type StreamGap = {
  kind: StreamKind;
  platform: PlatformId;
  beforeAt: number | null;
  /** `null`: not read since. */
  at: number | null;
  received: number | null;
  newCount: number | null;
};

export const listGaps = (store: ReadStore, startedAt: number): StreamGap[] =>
  store.all(
    'today.gaps',
    `SELECT s.kind, a.platform, r.at, r.received, r.new_count AS newCount,
       (SELECT max(at) FROM stream_run WHERE stream_id = s.id AND at < @startedAt) AS beforeAt
     FROM stream AS s
     JOIN account AS a ON a.id = s.account_id
     LEFT JOIN stream_run AS r ON r.id = (
       SELECT id FROM stream_run WHERE stream_id = s.id AND at >= @startedAt AND outcome <> 'failed' ORDER BY at LIMIT 1)
     WHERE a.deleted_at IS NULL`,
    { startedAt },
  );
