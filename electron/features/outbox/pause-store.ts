import type { Pause } from '@shared/posting/pause';
import type { ReadStore, WriteStore } from '../../db/store';

/** Running at `@now`. */
const RUNNING = 'p.ended_at IS NULL AND (p.until_at IS NULL OR p.until_at > @now)';

type PauseRow = Omit<Pause, 'clientId' | 'memberName'> & { memberName: string | null };

/** The pauses that run, the newest first; a handful. */
export const listPauses = (store: ReadStore, now: number): PauseRow[] =>
  store.all(
    'pause.list',
    `SELECT p.id, p.account_id AS accountId, a.name AS accountName, p.reason, m.name AS memberName,
       p.from_at AS fromAt, p.until_at AS untilAt,
       (SELECT count(*) FROM publication AS h
        WHERE h.state NOT IN ('published', 'dropped') AND h.state = 'held' AND h.hold_reason = 'paused'
          AND h.deleted_at IS NULL AND h.updated_at >= p.from_at
          AND (p.account_id IS NULL OR h.account_id = p.account_id)) AS heldCount
     FROM pause AS p
     LEFT JOIN account AS a ON a.id = p.account_id
     LEFT JOIN member AS m ON m.id = p.member_id
     WHERE ${RUNNING} ORDER BY p.from_at DESC, p.id DESC`,
    { now },
  );

/** Whether a pause keeps posts of an account from leaving. */
export const isPaused = (store: ReadStore, accountId: string, now: number): boolean =>
  store.get(
    'pause.running',
    `SELECT 1 FROM pause AS p WHERE ${RUNNING} AND (p.account_id IS NULL OR p.account_id = @accountId) LIMIT 1`,
    { accountId, now },
  ) !== undefined;

type NewPause = {
  readonly id: string;
  readonly accountId: string | null;
  readonly reason: string;
  readonly untilAt: number | null;
  readonly memberId: string | null;
  readonly now: number;
};

export const insertPause = (store: WriteStore, pause: NewPause): number =>
  store.run(
    'pause.insert',
    `INSERT INTO pause (id, account_id, reason, member_id, from_at, until_at)
     VALUES (@id, @accountId, @reason, @memberId, @now, @untilAt)`,
    {
      id: pause.id,
      accountId: pause.accountId,
      reason: pause.reason,
      untilAt: pause.untilAt,
      memberId: pause.memberId,
      now: pause.now,
    },
  );

/** Ends a pause that runs; answers how many did. */
export const endPause = (
  store: WriteStore,
  ended: { readonly id: string; readonly memberId: string | null; readonly now: number },
): number =>
  store.run(
    'pause.end',
    `UPDATE pause AS p SET ended_at = @now, ended_by_id = @memberId WHERE p.id = @id AND ${RUNNING}`,
    { id: ended.id, memberId: ended.memberId, now: ended.now },
  );

/** An account that is there, or every one. */
export const canBePaused = (store: ReadStore, accountId: string | null): boolean =>
  accountId === null ||
  store.get('pause.account', 'SELECT 1 FROM account WHERE id = ? AND deleted_at IS NULL', [accountId]) !==
    undefined;
