import type { Attempt, PublicationKind, PublicationState } from '@shared/outbox/schema';
import { next, type PublicationEvent } from '@shared/outbox/states';
import type { Visibility } from '@shared/platforms/platform';
import type { ReadStore, Value, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';

/** What may be set along with a change of state. */
const COLUMNS = {
  parentId: 'parent_id',
  parentRemoteId: 'parent_remote_id',
  visibility: 'visibility',
  text: 'text',
  contentHash: 'content_hash',
  sendAt: 'send_at',
  approvedById: 'approved_by_id',
  approvedHash: 'approved_hash',
  approvedAt: 'approved_at',
  returnNote: 'return_note',
  claimedAt: 'claimed_at',
  attemptCount: 'attempt_count',
  chosenKey: 'chosen_key',
  remoteId: 'remote_id',
  remoteUrl: 'remote_url',
  publishedAt: 'published_at',
  failure: 'failure',
  dueAt: 'due_at',
  holdReason: 'hold_reason',
} as const;

export type Fields = Readonly<Partial<Record<keyof typeof COLUMNS, Value>>>;

const isField = (name: string): name is keyof typeof COLUMNS => name in COLUMNS;
const assignmentsOf = (fields: Fields): string =>
  Object.keys(fields)
    .map((name) => (isField(name) ? `, ${COLUMNS[name]} = @${name}` : ''))
    .join('');

type Change = {
  readonly publication: { readonly id: string; readonly state: PublicationState };
  readonly event: PublicationEvent;
  readonly fields?: Fields;
  readonly now: number;
};

/**
 * The one way from state to state: what the table of states does not know does not happen, nor what happened to it
 * meanwhile. Answers whether it happened.
 */
export function move(store: WriteStore, { publication, event, fields = {}, now }: Change): boolean {
  const { id, state } = publication;
  const to = next(state, event);
  if (to === null) return false;
  const changed = store.run(
    'publication.move',
    `UPDATE publication SET state = @to, updated_at = @now${assignmentsOf(fields)} WHERE id = @id AND state = @state`,
    { ...fields, id, state, to, now },
  );
  return changed > 0;
}

/** Changes a draft where it stands. */
export const rewriteDraft = (store: WriteStore, id: string, fields: Fields, now: number): number =>
  store.run(
    'publication.rewrite',
    `UPDATE publication SET updated_at = @now${assignmentsOf(fields)} WHERE id = @id AND state = 'draft'`,
    { ...fields, id, now },
  );

/** Gives something that is scheduled another time. */
export const reschedule = (store: WriteStore, id: string, at: number, now: number): number =>
  store.run(
    'publication.reschedule',
    `UPDATE publication SET send_at = @at, due_at = @at, updated_at = @now WHERE id = @id AND state = 'scheduled'`,
    { id, at, now },
  );

type NewDraft = {
  readonly id: string;
  readonly kind: PublicationKind;
  /** `null`: a reply. */
  readonly postId: string | null;
  readonly accountId: string;
  readonly conversationId: string | null;
  readonly parentId: string | null;
  readonly parentRemoteId: string | null;
  readonly visibility: Visibility;
  readonly text: string;
  readonly contentHash: string;
  readonly memberId: string | null;
  readonly now: number;
};

export const insertDraft = (store: WriteStore, draft: NewDraft): number =>
  store.run(
    'publication.insert',
    `INSERT INTO publication (id, kind, post_id, account_id, conversation_id, parent_id, parent_remote_id, visibility, text, state,
       content_hash, member_id, created_at, updated_at)
     VALUES (@id, @kind, @postId, @accountId, @conversationId, @parentId, @parentRemoteId, @visibility, @text, 'draft',
       @contentHash, @memberId, @now, @now)`,
    {
      id: draft.id,
      kind: draft.kind,
      postId: draft.postId,
      accountId: draft.accountId,
      conversationId: draft.conversationId,
      parentId: draft.parentId,
      parentRemoteId: draft.parentRemoteId,
      visibility: draft.visibility,
      text: draft.text,
      contentHash: draft.contentHash,
      memberId: draft.memberId,
      now: draft.now,
    },
  );

type Step = {
  readonly publicationId: string;
  readonly at: number;
  readonly step: Attempt['step'];
  readonly memberId?: string | null;
  /** Kept as JSON. */
  readonly detail?: unknown;
};

/** Notes a step, for good. */
export const addAttempt = (store: WriteStore, step: Step): number =>
  store.run(
    'publication.attempt',
    'INSERT INTO publication_attempt (id, publication_id, at, step, member_id, detail) VALUES (?, ?, ?, ?, ?, ?)',
    [
      uuidv7(step.at),
      step.publicationId,
      step.at,
      step.step,
      step.memberId ?? null,
      step.detail === undefined ? null : JSON.stringify(step.detail),
    ],
  );

/** Whether a rule asks for somebody's consent before an answer in this conversation leaves. */
export const needsApproval = (store: ReadStore, conversationId: string | null): boolean =>
  store.get(
    'publication.needs-approval',
    'SELECT 1 FROM conversation_state WHERE id = ? AND needs_approval = 1',
    [conversationId],
  ) !== undefined;

export type Answered = {
  readonly id: string;
  readonly remoteId: string;
  readonly accountId: string;
  readonly at: number;
};

const ANSWERED = 'SELECT id, remote_id AS remoteId, account_id AS accountId, at FROM message';

/** A message of a conversation. */
export const findAnswered = (
  store: ReadStore,
  { conversationId, messageId }: { readonly conversationId: string; readonly messageId: string },
): Answered | undefined =>
  store.get('outbox.answered', `${ANSWERED} WHERE id = ? AND conversation_id = ?`, [
    messageId,
    conversationId,
  ]);

/** The newest message that came in, or where none did, as in a conversation that we began, the newest. */
export const findNewest = (store: ReadStore, conversationId: string): Answered | undefined =>
  store.get(
    'outbox.newest-in',
    `${ANSWERED} WHERE conversation_id = ? AND direction = 'in' ORDER BY at DESC, id DESC LIMIT 1`,
    [conversationId],
  ) ??
  store.get('outbox.newest', `${ANSWERED} WHERE conversation_id = ? ORDER BY at DESC, id DESC LIMIT 1`, [
    conversationId,
  ]);

export const conversationExists = (store: ReadStore, id: string): boolean =>
  store.get('outbox.conversation', 'SELECT 1 FROM conversation WHERE id = ?', [id]) !== undefined;
