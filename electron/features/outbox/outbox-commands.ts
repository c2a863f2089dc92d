import type { PublicationState } from '@shared/outbox/schema';
import { type ApprovalStage, asksOthers } from '@shared/posting/rules';
import type { WriteStore } from '../../db/store';
import type { Written } from '../team/audit-store';
import { contentHashOf } from './content-hash';
import { type ActingMember, joinDrafts } from './draft-commands';
import { addAttempt, type Fields, insertDraft, move, needsApproval } from './outbox-store';
import { isPaused } from './pause-store';
import { postingRulesOf } from './posting-rules-store';
import { findPublication, type PublicationRow } from './publication-store';
import { isDoubted } from './sending-store';

/** What came of a person's wish. `stale`: something or somebody was quicker. */
export type Wished =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'stale'; readonly state: PublicationState }
  | { readonly kind: 'not-approved' }
  /** Posts are paused: said now, it would only be held again. */
  | { readonly kind: 'paused' };

type Wish = {
  readonly id: string;
  readonly by: ActingMember;
  /** Whether this member's own word is a consent. */
  readonly consents: boolean;
};

const refused = (result: Wished): Written<Wished> => ({ result, audit: [], conversationIds: [] });

/** Its row of the inbox shows the state of its newest unsent answer. */
const done = (row: PublicationRow, what: string, detail: Record<string, unknown> = {}): Written<Wished> => ({
  result: { kind: 'done', id: row.id },
  audit: [{ conversationId: row.conversationId, what, detail: { publicationId: row.id, ...detail } }],
  conversationIds: row.conversationId === null ? [] : [row.conversationId],
});

/** A manager's own word, noted where one was needed. */
const consent = ({ by }: Wish, contentHash: string): Fields => ({
  approvedById: by.memberId,
  approvedHash: contentHash,
  approvedAt: by.now,
});

/**
 * Sends a draft, or submits it where a rule asks for a consent that this text does not have. `written`: the text as it
 * stands in the draft; `text`: as it leaves, filled in.
 */
export function sendDraft(
  store: WriteStore,
  wish: Wish & { readonly written: string; readonly text: string; readonly sendAt: number },
): Written<Wished> {
  const { id, text, sendAt, by } = wish;
  const { now } = by;
  const row = findPublication(store, id);
  if (row === undefined) return refused({ kind: 'missing' });
  if (row.state !== 'draft' || row.text !== wish.written) return refused({ kind: 'stale', state: row.state });
  const contentHash = contentHashOf({ ...row, text });
  const lacking = needsApproval(store, row.conversationId) && row.approvedHash !== contentHash;
  const fields = { text, contentHash, returnNote: null, failure: null };
  if (lacking && !wish.consents) {
    move(store, { publication: row, event: 'submit', fields: { ...fields, sendAt: null }, now });
    return done(row, 'reply-submitted');
  }
  const consented = lacking ? consent(wish, contentHash) : {};
  move(store, { publication: row, event: 'schedule', fields: { ...fields, ...consented, sendAt }, now });
  return done(row, 'reply-scheduled');
}

/** Takes back what has not left. After a retry of what may be out it is unknown again, not a draft. */
export function cancelReply(store: WriteStore, { id, by }: Omit<Wish, 'consents'>): Written<Wished> {
  const row = findPublication(store, id);
  if (row === undefined) return refused({ kind: 'missing' });
  const event = row.state === 'scheduled' && isDoubted(store, id) ? 'cancel-retry' : 'cancel';
  if (!move(store, { publication: row, event, fields: { sendAt: null }, now: by.now }))
    return refused({ kind: 'stale', state: row.state });
  if (event === 'cancel') joinDrafts(store, id, by.now);
  return done(row, 'reply-cancelled');
}

export type Decision =
  | { readonly as: 'approve'; readonly sendAt: number }
  | { readonly as: 'return'; readonly note: string };

/** `text`: what was read, so that nobody consents to what was written later. */
export function decideReply(
  store: WriteStore,
  wish: Wish & { readonly text: string; readonly decision: Decision },
): Written<Wished> {
  const { id, decision, by } = wish;
  const { now } = by;
  const row = findPublication(store, id);
  if (row === undefined) return refused({ kind: 'missing' });
  if (row.state !== 'in-review' || row.text !== wish.text)
    return refused({ kind: 'stale', state: row.state });
  if (decision.as === 'return') {
    move(store, { publication: row, event: 'return', fields: { returnNote: decision.note }, now });
    joinDrafts(store, id, now);
    return done(row, 'reply-returned', { text: row.text });
  }
  const fields = { ...consent(wish, contentHashOf(row)), sendAt: decision.sendAt };
  move(store, { publication: row, event: 'approve', fields, now });
  return done(row, 'reply-approved', { text: row.text });
}

export type Settling = Wish & {
  readonly as: 'retry' | 'published' | 'dropped' | 'draft';
  /** Of a draft that has to be made. */
  readonly newId: string;
};

/** What a person says of a reply that is held, failed or unknown. */
export function settleReply(store: WriteStore, wish: Settling): Written<Wished> {
  const row = findPublication(store, wish.id);
  if (row === undefined) return refused({ kind: 'missing' });
  switch (wish.as) {
    case 'retry':
      return retry(store, row, wish);
    case 'published':
      return settle(store, {
        row,
        wish,
        event: 'vouch',
        fields: { publishedAt: wish.by.now, failure: null },
      });
    case 'dropped':
      return settle(store, { row, wish, event: 'drop' });
    case 'draft':
      return writeAnew(store, row, wish);
  }
}

type Settled = {
  readonly row: PublicationRow;
  readonly wish: Settling;
  readonly event: 'retry' | 'vouch' | 'drop' | 'rewrite';
  readonly fields?: Fields;
};

function settle(store: WriteStore, { row, wish, event, fields = {} }: Settled): Written<Wished> {
  const { as, by } = wish;
  const { memberId, now } = by;
  // A draft is dropped by emptying it: nothing is settled there.
  if (row.state === 'draft' || !move(store, { publication: row, event, fields, now }))
    return refused({ kind: 'stale', state: row.state });
  addAttempt(store, { publicationId: row.id, at: now, step: 'settled', memberId, detail: { as } });
  return done(row, 'reply-settled', { as });
}

function retry(store: WriteStore, row: PublicationRow, wish: Settling): Written<Wished> {
  const contentHash = contentHashOf(row);
  const stages = stagesFor(store, row);
  const lacking = stages.length > 0 && row.approvedHash !== contentHash;
  if (lacking && asksOthers(stages, wish.consents)) return refused({ kind: 'not-approved' });
  const { now } = wish.by;
  if (row.kind === 'post' && isPaused(store, row.accountId, now)) return refused({ kind: 'paused' });
  // Of a post: its time is now, because a person says so.
  const due = row.kind === 'post' ? { dueAt: now } : {};
  const fields = { sendAt: now, ...due, ...(lacking ? consent(wish, contentHash) : {}) };
  return settle(store, { row, wish, event: 'retry', fields });
}

/** Whose consent it takes. */
function stagesFor(store: WriteStore, { kind, conversationId }: PublicationRow): readonly ApprovalStage[] {
  if (kind === 'post') return postingRulesOf(store).stages;
  return needsApproval(store, conversationId) ? ['team'] : [];
}

/**
 * A text that may be out under its id never changes under it: the platform knows the id, and would give back the old
 * text for the new one. So it is given up and written anew.
 */
function writeAnew(store: WriteStore, row: PublicationRow, wish: Settling): Written<Wished> {
  const { newId, by } = wish;
  const mayBeOut = row.state === 'unknown';
  const settled = settle(store, {
    row,
    wish,
    event: mayBeOut ? 'drop' : 'rewrite',
    fields: mayBeOut ? {} : { sendAt: null },
  });
  if (settled.result.kind !== 'done') return settled;
  const id = mayBeOut ? newId : row.id;
  if (mayBeOut) insertDraft(store, { ...row, id, now: by.now });
  joinDrafts(store, id, by.now);
  return { ...settled, result: { kind: 'done', id } };
}
