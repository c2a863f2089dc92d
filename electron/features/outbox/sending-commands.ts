import type { Failure } from '@shared/app/errors';
import type { HoldReason } from '@shared/outbox/schema';
import { isLate } from '@shared/outbox/send-plan';
import type { PublicationEvent } from '@shared/outbox/states';
import type { PlatformId } from '@shared/platforms/registry';
import type { RemoteMessage } from '../../connectors/connector';
import { StoreError } from '../../db/errors';
import type { WriteStore } from '../../db/store';
import type { OutgoingPublication, SendOutcome, Since } from '../../jobs/sender-types';
import type { ActedBy, Written } from '../team/audit-store';
import { contentHashOf } from './content-hash';
import { addAttempt, move, needsApproval } from './outbox-store';
import { isPaused } from './pause-store';
import { postingRulesOf } from './posting-rules-store';
import { findOutgoing, listClaimed, listMissed, type OutgoingRow, PROOF, toOutgoing } from './sending-store';
import { failureIn } from './stored-failure';

const touched = ({ conversationId }: { readonly conversationId: string | null }): string[] =>
  conversationId === null ? [] : [conversationId];

/**
 * The claim: from now on a request may be under way. It has to be on disk before the request leaves, so it runs by
 * `durably`. `null`: it is not to leave (taken back, or what allowed it does no more and it is held).
 */
export function claimPublication(
  store: WriteStore,
  claim: {
    readonly clientId: string;
    readonly id: string;
    /** Taken where none was chosen before. */
    readonly chosenKey: string | null;
    readonly by: ActedBy;
  },
): Written<OutgoingPublication | null> {
  const { clientId, id, by } = claim;
  const { now } = by;
  const row = findOutgoing(store, id);
  if (row?.state !== 'scheduled') return unclaimed([]);
  const publication = { id, state: row.state };
  const conversationIds = touched(row);
  const holdReason = whatHolds(store, row, now);
  if (holdReason !== null) {
    const event = row.doubted === 1 ? 'hold-retry' : 'hold';
    move(store, { publication, event, fields: { holdReason }, now });
    return unclaimed(conversationIds);
  }
  const chosenKey = row.chosenKey ?? claim.chosenKey;
  const attemptCount = row.attemptCount + 1;
  const fields = { claimedAt: now, attemptCount, chosenKey, failure: null };
  move(store, { publication, event: 'claim', fields, now });
  addAttempt(store, { publicationId: id, at: now, step: 'claimed' });
  const firstClaimedAt = row.firstClaimedAt ?? now;
  const outgoing = toOutgoing(store, clientId, { ...row, chosenKey, attemptCount, firstClaimedAt });
  return { result: outgoing, audit: [], conversationIds };
}

const unclaimed = (conversationIds: readonly string[]): Written<null> => ({
  result: null,
  audit: [],
  conversationIds,
});

/**
 * Why it is not to leave, asked again at the last moment: the account may be gone, posts paused, this one too late, and a
 * consent holds for one text and one text alone. `null`: it may.
 */
function whatHolds(store: WriteStore, row: OutgoingRow, now: number): HoldReason | null {
  if (row.accountDeletedAt !== null) return 'account-removed';
  const isApproved = row.approvedHash === contentHashOf(row);
  if (row.kind === 'post') {
    const { stages, lateMs } = postingRulesOf(store);
    if (isPaused(store, row.accountId, now)) return 'paused';
    if (stages.length > 0 && !isApproved) return 'not-approved';
    return isLate(row, now, lateMs[row.accountId]) ? 'late' : null;
  }
  if (row.parentRemoteId === null) return 'nothing-to-answer';
  return isApproved || !needsApproval(store, row.conversationId) ? null : 'not-approved';
}

/** Puts a published answer among the messages, as a poll would. Throws what storing throws. */
export type IngestOne = (
  store: WriteStore,
  published: {
    readonly clientId: string;
    readonly accountId: string;
    readonly platform: PlatformId;
    readonly message: RemoteMessage;
    readonly receivedAt: number;
  },
) => void;

type OutcomeInput = {
  readonly clientId: string;
  readonly id: string;
  readonly outcome: SendOutcome;
  /** Whose answer it is. */
  readonly by: ActedBy;
};

/** Notes what an attempt or a look told. What the state does not allow (a person was quicker) changes nothing. */
export function recordOutcome(
  store: WriteStore,
  input: OutcomeInput,
  ingestOne: IngestOne,
): Written<boolean> {
  const row = findOutgoing(store, input.id);
  if (row === undefined || !apply(store, { row, input, ingestOne }))
    return { result: false, audit: [], conversationIds: [] };
  const { kind } = input.outcome;
  const isOut = kind === 'published' || kind === 'found';
  const { conversationId } = row;
  const audit = isOut ? [{ conversationId, what: 'sent', detail: { publicationId: row.id } }] : [];
  return { result: true, audit, conversationIds: touched(row) };
}

type Applied = { readonly row: OutgoingRow; readonly input: OutcomeInput; readonly ingestOne: IngestOne };

function apply(store: WriteStore, { row, input, ingestOne }: Applied): boolean {
  const { outcome } = input;
  switch (outcome.kind) {
    case 'published':
      return publish(store, { row, input, ingestOne }, { event: 'publish', message: outcome.message });
    case 'found':
      return publish(store, { row, input, ingestOne }, { event: 'find', message: outcome.message });
    case 'postpone':
      return fail(store, { row, input, event: 'postpone', step: 'failed', ...outcome });
    case 'refuse':
      // The platform refuses this attempt; the earlier one, which nobody could find, may be out all the same.
      return row.doubted === 1
        ? fail(store, { row, input, event: 'lose', step: 'unknown', failure: outcome.failure })
        : fail(store, { row, input, event: 'refuse', step: 'failed', failure: outcome.failure });
    case 'lose':
      return fail(store, { row, input, event: 'lose', step: 'unknown', failure: outcome.failure });
    case 'not-seen':
      if (row.state !== 'unknown') return false;
      addAttempt(store, { publicationId: row.id, at: input.by.now, step: 'not-found' });
      return true;
    case 'rule-out':
      return ruleOut(store, row, input.by.now);
  }
}

type Out = { readonly event: 'publish' | 'find'; readonly message: RemoteMessage };

function publish(store: WriteStore, { row, input, ingestOne }: Applied, { event, message }: Out): boolean {
  const { clientId, id, by } = input;
  const { now } = by;
  const fields = {
    remoteId: message.remoteId,
    remoteUrl: message.url,
    publishedAt: message.at,
    failure: null,
    sendAt: null,
  };
  if (!moved(store, { row, event, fields, now })) return false;
  addAttempt(store, { publicationId: id, at: now, step: event === 'find' ? 'found' : 'published' });
  const { accountId, platform } = row;
  show(store, () => ingestOne(store, { clientId, accountId, platform, message, receivedAt: now }));
  return true;
}

/** That it is out must be stored whatever becomes of the thread: a poll brings the message too. */
function show(store: WriteStore, ingest: () => void): void {
  try {
    store.inTransaction(ingest);
  } catch (thrown) {
    // A full disk breaks the whole transaction, which is tried again.
    if (thrown instanceof StoreError) throw thrown;
  }
}

type Failed = {
  readonly row: OutgoingRow;
  readonly input: OutcomeInput;
  readonly event: 'postpone' | 'refuse' | 'lose';
  readonly step: 'failed' | 'unknown';
  readonly failure: Failure;
  readonly sendAt?: number;
};

function fail(store: WriteStore, { row, input, event, step, failure, sendAt }: Failed): boolean {
  const { id, by } = input;
  const { now } = by;
  const fields = { failure: JSON.stringify(failure), sendAt: sendAt ?? null };
  if (!moved(store, { row, event, fields, now })) return false;
  addAttempt(store, { publicationId: id, at: now, step, detail: failure });
  return true;
}

function ruleOut(store: WriteStore, row: OutgoingRow, now: number): boolean {
  const lost = failureIn(row.failure);
  // Why the answer did not come is still what a person wants to know; that it is not out is certain now.
  const failure = lost === null ? null : JSON.stringify({ ...lost, kind: 'transient' } satisfies Failure);
  if (!moved(store, { row, event: 'rule-out', fields: { failure }, now })) return false;
  addAttempt(store, { publicationId: row.id, at: now, step: 'not-found', detail: PROOF });
  return true;
}

type Moved = {
  readonly row: OutgoingRow;
  readonly event: PublicationEvent;
  readonly fields: Parameters<typeof move>[1]['fields'] & object;
  readonly now: number;
};

const moved = (store: WriteStore, { row, event, fields, now }: Moved): boolean =>
  move(store, { publication: row, event, fields, now });

const ENDED: Failure = {
  kind: 'outcome-unknown',
  reason: 'aborted',
  detail: 'the program ended during the request',
  untilAt: null,
};

/**
 * After a start, or a sleep of the computer. What was claimed by nobody who still runs may be out; what should have
 * left meanwhile, or was in its time to undo, is held: nothing goes out late, or past an undo that nobody could press,
 * without a person's word.
 */
export function recoverOutbox(
  store: WriteStore,
  { running, startedAt, by }: Since & { readonly by: ActedBy },
): Written<number> {
  const { now } = by;
  const conversationIds = new Set<string>();
  const take = (id: string, change: (row: OutgoingRow) => boolean): void => {
    const row = findOutgoing(store, id);
    if (row !== undefined && change(row))
      for (const touchedId of touched(row)) conversationIds.add(touchedId);
  };
  const lost = listClaimed(store, running);
  for (const id of lost) {
    take(id, (row) => {
      const input = { clientId: '', id, outcome: { kind: 'lose', failure: ENDED }, by } as const;
      return fail(store, { row, input, event: 'lose', step: 'unknown', failure: ENDED });
    });
  }
  const { lateMs } = postingRulesOf(store);
  // What may go out later on an account was said by a person, in advance.
  const isMissed = (row: OutgoingRow): boolean => {
    const allowedMs = row.kind === 'post' ? lateMs[row.accountId] : undefined;
    return allowedMs === undefined || isLate(row, now, allowedMs);
  };
  const fields = { holdReason: 'late' } as const;
  const missed = listMissed(store, { now, startedAt });
  for (const id of missed)
    take(id, (row) => isMissed(row) && moved(store, { row, event: 'hold', fields, now }));
  return { result: lost.length + missed.length, audit: [], conversationIds: [...conversationIds] };
}
