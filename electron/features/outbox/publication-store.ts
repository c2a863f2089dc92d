import type { ConversationKind } from '@shared/inbox/kinds';
import type { Attempt, PublicationKind, PublicationState } from '@shared/outbox/schema';
import type { Visibility } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore } from '../../db/store';

export type PublicationRow = {
  id: string;
  kind: PublicationKind;
  postId: string | null;
  accountId: string;
  accountName: string;
  platform: PlatformId;
  accountDeletedAt: number | null;
  conversationId: string | null;
  /** Whom it speaks to; null: the message is not stored any more. */
  contactName: string | null;
  contactHandle: string | null;
  parentId: string | null;
  parentRemoteId: string | null;
  parentKind: ConversationKind | null;
  parentDirection: 'in' | 'out' | null;
  visibility: Visibility;
  text: string;
  state: PublicationState;
  contentHash: string;
  memberId: string | null;
  memberName: string | null;
  sendAt: number | null;
  attemptCount: number;
  approvedHash: string | null;
  approvedByName: string | null;
  returnNote: string | null;
  /** JSON. */
  failure: string | null;
  remoteUrl: string | null;
  createdAt: number;
  updatedAt: number;
  publishedAt: number | null;
};

const PUBLICATIONS = `
  SELECT p.id, p.kind, p.post_id AS postId, p.account_id AS accountId, a.name AS accountName, a.platform, a.deleted_at AS accountDeletedAt,
    p.conversation_id AS conversationId, w.name AS contactName, w.handle AS contactHandle, p.parent_id AS parentId,
    p.parent_remote_id AS parentRemoteId, q.kind AS parentKind, q.direction AS parentDirection, p.visibility, p.text,
    p.state, p.content_hash AS contentHash, p.member_id AS memberId, m.name AS memberName, p.send_at AS sendAt,
    p.attempt_count AS attemptCount, p.approved_hash AS approvedHash, c.name AS approvedByName,
    p.return_note AS returnNote, p.failure, p.remote_url AS remoteUrl, p.created_at AS createdAt,
    p.updated_at AS updatedAt, p.published_at AS publishedAt
  FROM publication AS p
  JOIN account AS a ON a.id = p.account_id
  LEFT JOIN message AS q ON q.id = p.parent_id
  LEFT JOIN contact AS w ON w.id = q.contact_id
  LEFT JOIN member AS m ON m.id = p.member_id
  LEFT JOIN member AS c ON c.id = p.approved_by_id`;

/** A post at its time: nobody waits for it. */
const PLANNED = `(p.kind = 'post' AND p.state = 'scheduled')`;

/** Written as the partial index has it, so that it is used. */
const NOT_OUT = `p.state NOT IN ('published', 'dropped') AND p.deleted_at IS NULL`;

export const findPublication = (store: ReadStore, id: string): PublicationRow | undefined =>
  store.get('publication.find', `${PUBLICATIONS} WHERE p.id = ? AND p.deleted_at IS NULL`, [id]);

/** What is not out in a conversation, newest first: everybody's drafts, so that nobody answers beside another. */
export const listOfConversation = (store: ReadStore, conversationId: string): PublicationRow[] =>
  store.all(
    'publication.of-conversation',
    `${PUBLICATIONS} WHERE p.conversation_id = ? AND ${NOT_OUT} ORDER BY p.created_at DESC, p.id DESC`,
    [conversationId],
  );

/** What is not out and nobody is writing, the oldest first; posts that wait for their time are the calendar's. */
export const listWaiting = (store: ReadStore): PublicationRow[] =>
  store.all(
    'publication.waiting',
    `${PUBLICATIONS} WHERE ${NOT_OUT} AND p.state <> 'draft' AND NOT ${PLANNED} ORDER BY p.created_at, p.id`,
  );

type OfMember = {
  readonly conversationId: string;
  readonly memberId: string;
  /** Another one than this. */
  readonly besides?: string;
};

/** The draft that a member has in a conversation. */
export const findDraft = (
  store: ReadStore,
  { conversationId, memberId, besides = '' }: OfMember,
): PublicationRow | undefined =>
  store.get(
    'publication.draft',
    `${PUBLICATIONS} WHERE p.conversation_id = ? AND p.member_id = ? AND p.id <> ? AND p.state = 'draft'
       AND p.deleted_at IS NULL
     ORDER BY p.created_at DESC, p.id DESC LIMIT 1`,
    [conversationId, memberId, besides],
  );

export type OutboxCounts = { readonly waiting: number; readonly troubled: number };

/** What is on its way, and those that need a person; a post is consented to as a whole. */
export const countOutbox = (store: ReadStore): OutboxCounts =>
  store.get<OutboxCounts>(
    'publication.count',
    `SELECT coalesce(sum(p.state IN ('scheduled', 'claimed') AND NOT ${PLANNED}), 0) AS waiting,
       coalesce(sum(p.state IN ('held', 'failed', 'unknown')), 0)
         + count(DISTINCT CASE WHEN p.state = 'in-review' THEN coalesce(p.post_id, p.id) END) AS troubled
     FROM publication AS p WHERE ${NOT_OUT}`,
  ) ?? { waiting: 0, troubled: 0 };

export type AttemptRow = Pick<Attempt, 'id' | 'at' | 'step' | 'memberName'> & { detail: string | null };

/** Each step of each attempt, in the order in which they were noted. */
export const listAttempts = (store: ReadStore, publicationId: string): AttemptRow[] =>
  store.all(
    'publication.attempts',
    `SELECT t.id, t.at, t.step, m.name AS memberName, t.detail
     FROM publication_attempt AS t LEFT JOIN member AS m ON m.id = t.member_id
     WHERE t.publication_id = ? ORDER BY t.rowid`,
    [publicationId],
  );
