import { isBlank } from '@shared/outbox/text';
import type { Visibility } from '@shared/platforms/platform';
import type { WriteStore } from '../../db/store';
import type { ActedBy, Written } from '../team/audit-store';
import { contentHashOf } from './content-hash';
import {
  type Answered,
  conversationExists,
  findAnswered,
  findNewest,
  insertDraft,
  move,
  rewriteDraft,
} from './outbox-store';
import { findDraft, findPublication, type PublicationRow } from './publication-store';

/** A member who does something. */
export type ActingMember = ActedBy & { readonly memberId: string };

export type DraftInput = {
  /** Of a draft that has to be made. */
  readonly id: string;
  readonly conversationId: string;
  /** `null`: the newest message that came in. */
  readonly parentId: string | null;
  readonly visibility: Visibility;
  readonly text: string;
  readonly by: ActingMember;
};

export type SavedDraft =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'missing'; readonly what: 'conversation' | 'message' };

const unaudited = (result: SavedDraft, conversationIds: readonly string[]): Written<SavedDraft> => ({
  result,
  // Typing is nobody's business.
  audit: [],
  conversationIds,
});

/** Keeps what is typed: one draft a member and conversation, made by the first word and dropped with the last. */
export function saveDraft(store: WriteStore, draft: DraftInput): Written<SavedDraft> {
  const { conversationId, parentId, by } = draft;
  const { memberId, now } = by;
  const known = findDraft(store, { conversationId, memberId });
  if (isBlank(draft.text)) {
    const dropped = known !== undefined && move(store, { publication: known, event: 'drop', now });
    return unaudited({ kind: 'dropped' }, dropped ? [conversationId] : []);
  }
  if (!conversationExists(store, conversationId))
    return unaudited({ kind: 'missing', what: 'conversation' }, []);
  const parent =
    parentId === null
      ? findNewest(store, conversationId)
      : findAnswered(store, { conversationId, messageId: parentId });
  if (parent === undefined) return unaudited({ kind: 'missing', what: 'message' }, []);
  if (known !== undefined) {
    keep(store, { draft, known, parent });
    return unaudited({ kind: 'saved', id: known.id }, []);
  }
  const { accountId } = parent;
  const content = { ...draft, accountId, parentId: parent.id };
  const contentHash = contentHashOf(content);
  insertDraft(store, {
    ...content,
    kind: 'reply',
    postId: null,
    parentRemoteId: parent.remoteId,
    contentHash,
    memberId,
    now,
  });
  return unaudited({ kind: 'saved', id: draft.id }, [conversationId]);
}

type Kept = { readonly draft: DraftInput; readonly known: PublicationRow; readonly parent: Answered };

function keep(store: WriteStore, { draft, known, parent }: Kept): void {
  const { visibility, text, by } = draft;
  const contentHash = contentHashOf({ ...parent, parentId: parent.id, visibility, text });
  if (contentHash === known.contentHash) return;
  const fields = { parentId: parent.id, parentRemoteId: parent.remoteId, visibility, text, contentHash };
  rewriteDraft(store, known.id, fields, by.now);
}

/**
 * What became a draft again may meet another one that its author began meanwhile: there is one draft a member and
 * conversation, and no word of either is lost.
 */
export function joinDrafts(store: WriteStore, id: string, now: number): void {
  const draft = findPublication(store, id);
  if (draft?.conversationId == null || draft.memberId === null) return;
  const { conversationId, memberId } = draft;
  const other = findDraft(store, { conversationId, memberId, besides: id });
  if (other === undefined) return;
  const text = `${draft.text}\n\n${other.text}`;
  rewriteDraft(store, id, { text, contentHash: contentHashOf({ ...draft, text }) }, now);
  move(store, { publication: other, event: 'drop', now });
}
