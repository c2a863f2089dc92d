import type { PublicationKind, PublicationState } from '@shared/outbox/schema';
import type { Visibility } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore } from '../../db/store';
import type { DuePublication, OutgoingPublication } from '../../jobs/sender-types';

/** The newest time when it became unknown whether it is out. */
const UNKNOWN = `
  LEFT JOIN publication_attempt AS u ON u.rowid = (
    SELECT max(rowid) FROM publication_attempt WHERE publication_id = p.id AND step = 'unknown')`;

const lookedAt = (which: 'min' | 'max'): string => `(
  SELECT ${which}(n.at) FROM publication_attempt AS n
  WHERE n.publication_id = p.id AND n.step = 'not-found' AND n.rowid > u.rowid)`;

/** It may be out, and no look has ruled that out since. */
const DOUBTED = `(u.rowid IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM publication_attempt AS n
  WHERE n.publication_id = p.id AND n.step = 'not-found' AND n.rowid > u.rowid AND n.detail IS NOT NULL))`;

/** What is written into `detail` of the look that ruled it out; other looks have none. */
export const PROOF = { proof: true };

type DueRow = Omit<DuePublication, 'clientId' | 'state'> & {
  state: 'scheduled' | 'unknown';
  sendAt: number | null;
  unknownAt: number | null;
  firstAt: number | null;
  lastAt: number | null;
};

/**
 * What is to leave, and what has to be looked for, in the order in which it was written. Of posts those alone that are
 * planned until then: a year of them is not walked with each look.
 */
export const listDue = (store: ReadStore, clientId: string, untilAt: number): DuePublication[] =>
  store
    .all<DueRow>(
      'outbox.due',
      `SELECT p.id, p.kind, p.account_id AS accountId, a.platform, a.address, a.handle, p.conversation_id AS conversationId,
         p.state, p.send_at AS sendAt, p.created_at AS createdAt, p.updated_at AS updatedAt, u.at AS unknownAt,
         ${lookedAt('min')} AS firstAt, ${lookedAt('max')} AS lastAt
       FROM publication AS p JOIN account AS a ON a.id = p.account_id ${UNKNOWN}
       WHERE p.state NOT IN ('published', 'dropped') AND p.deleted_at IS NULL
         AND ((p.state = 'scheduled' AND (p.kind = 'reply' OR p.send_at <= ?)) OR (p.state = 'unknown' AND a.deleted_at IS NULL))
       ORDER BY p.created_at, p.id`,
      [untilAt],
    )
    .map(({ state, sendAt, unknownAt, firstAt, lastAt, ...row }) =>
      state === 'scheduled'
        ? { ...row, clientId, state, sendAt: sendAt ?? 0 }
        : { ...row, clientId, state, unknownAt: unknownAt ?? row.updatedAt, firstAt, lastAt },
    );

export type OutgoingRow = {
  id: string;
  kind: PublicationKind;
  state: PublicationState;
  accountId: string;
  platform: PlatformId;
  address: string;
  accountRemoteId: string;
  accountHandle: string;
  accountDeletedAt: number | null;
  conversationId: string | null;
  memberId: string | null;
  parentId: string | null;
  parentRemoteId: string | null;
  contactRemoteId: string | null;
  contactHandle: string | null;
  language: string | null;
  visibility: Visibility;
  text: string;
  approvedHash: string | null;
  chosenKey: string | null;
  attemptCount: number;
  dueAt: number | null;
  doubted: number;
  failure: string | null;
  firstClaimedAt: number | null;
};

/** A publication with all that sending it takes. */
export const findOutgoing = (store: ReadStore, id: string): OutgoingRow | undefined =>
  store.get(
    'outbox.outgoing',
    `SELECT p.id, p.kind, p.state, p.account_id AS accountId, a.platform, a.address, a.remote_id AS accountRemoteId,
       a.handle AS accountHandle, a.deleted_at AS accountDeletedAt, p.conversation_id AS conversationId,
       p.member_id AS memberId, p.parent_id AS parentId, p.parent_remote_id AS parentRemoteId,
       w.remote_id AS contactRemoteId, w.handle AS contactHandle, q.language, p.visibility, p.text,
       p.approved_hash AS approvedHash, p.chosen_key AS chosenKey, p.attempt_count AS attemptCount,
       p.due_at AS dueAt, ${DOUBTED} AS doubted, p.failure,
       (SELECT min(at) FROM publication_attempt WHERE publication_id = p.id AND step = 'claimed') AS firstClaimedAt
     FROM publication AS p
     JOIN account AS a ON a.id = p.account_id
     LEFT JOIN message AS q ON q.id = p.parent_id
     LEFT JOIN contact AS w ON w.id = q.contact_id
     ${UNKNOWN}
     WHERE p.id = ? AND p.deleted_at IS NULL`,
    [id],
  );

/** Remote ids of what else we said there in the same words: those are not this one. */
const listOthers = (store: ReadStore, { id, accountId, conversationId, text }: OutgoingRow): string[] =>
  store
    .all<{ remoteId: string }>(
      'outbox.others',
      `SELECT remote_id AS remoteId FROM publication
       WHERE conversation_id IS ? AND account_id = ? AND id <> ? AND text = ? AND remote_id IS NOT NULL`,
      [conversationId, accountId, id, text],
    )
    .map(({ remoteId }) => remoteId);

const parentOf = (row: OutgoingRow): OutgoingPublication['parent'] =>
  row.parentRemoteId === null
    ? null
    : {
        remoteId: row.parentRemoteId,
        contact: { remoteId: row.contactRemoteId ?? '', handle: row.contactHandle ?? '' },
        language: row.language,
      };

/** As its connector takes it; null where what it answers is not known at the platform. */
export function toOutgoing(store: ReadStore, clientId: string, row: OutgoingRow): OutgoingPublication | null {
  const parent = parentOf(row);
  if (parent === null && row.kind === 'reply') return null;
  return {
    clientId,
    id: row.id,
    accountId: row.accountId,
    platform: row.platform,
    memberId: row.memberId,
    account: { address: row.address, remoteId: row.accountRemoteId, handle: row.accountHandle },
    parent,
    visibility: row.visibility,
    text: row.text,
    chosenKey: row.chosenKey,
    attemptCount: row.attemptCount,
    doubted: row.doubted === 1,
    claimedAt: row.firstClaimedAt ?? 0,
    others: listOthers(store, row),
  };
}

/** Whether an earlier attempt may be out. */
export const isDoubted = (store: ReadStore, id: string): boolean => findOutgoing(store, id)?.doubted === 1;

/** What may be out, to be looked for; null where it is not unknown any more. */
export function findUnknown(store: ReadStore, clientId: string, id: string): OutgoingPublication | null {
  const row = findOutgoing(store, id);
  return row?.state === 'unknown' ? toOutgoing(store, clientId, row) : null;
}

/** What was claimed by nobody who still runs. */
export const listClaimed = (store: ReadStore, running: readonly string[]): string[] =>
  store
    .all<{ id: string }>(
      'outbox.claimed',
      `SELECT p.id FROM publication AS p WHERE p.state NOT IN ('published', 'dropped') AND p.state = 'claimed'
         AND p.id NOT IN (SELECT value FROM json_each(?)) ORDER BY p.created_at, p.id`,
      [JSON.stringify(running)],
    )
    .map(({ id }) => id);

/**
 * What should have left while nobody looked: its time is over and it was not tried once. After a start also an answer
 * whose time to undo had begun before and is not over: who closed the program has no undo to press any more. What waits
 * behind an earlier answer that was tried is not late but queued.
 */
export const listMissed = (
  store: ReadStore,
  { now, startedAt }: { readonly now: number; readonly startedAt: number | null },
): string[] =>
  store
    .all<{ id: string }>(
      'outbox.missed',
      `SELECT p.id FROM publication AS p
       WHERE p.state NOT IN ('published', 'dropped') AND p.state = 'scheduled' AND p.attempt_count = 0
         AND (p.send_at <= @now OR (p.conversation_id IS NOT NULL AND p.updated_at < @startedAt))
         AND NOT EXISTS (
           SELECT 1 FROM publication AS e WHERE e.conversation_id = p.conversation_id AND e.state = 'scheduled'
             AND e.attempt_count > 0 AND (e.created_at, e.id) < (p.created_at, p.id))
       ORDER BY p.created_at, p.id`,
      { now, startedAt },
    )
    .map(({ id }) => id);
