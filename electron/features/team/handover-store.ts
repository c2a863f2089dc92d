import type { Handover } from '@shared/team/schema';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import { type ActedBy, nothingWritten, type Written } from './audit-store';
import { findPlace, hasConversation, writePlace } from './conversation-state-store';
import { findDesk } from './desk-store';
import { presentMemberIds } from './member-copy-store';

const HANDOVERS = `
  SELECT h.id, h.conversation_id AS conversationId, h.from_desk_id AS fromDeskId, h.to_desk_id AS toDeskId,
    h.member_id AS memberId, coalesce(m.name, '') AS memberName, h.note, h.expected, h.at, h.returned_at AS returnedAt,
    CASE WHEN h.returned_by_id IS NOT NULL THEN coalesce(r.name, '') END AS returnedByName, h.outcome, h.seen_at AS seenAt
  FROM handover AS h
  LEFT JOIN member AS m ON m.id = h.member_id
  LEFT JOIN member AS r ON r.id = h.returned_by_id`;

/** Of a conversation, oldest first. */
export const listHandovers = (store: ReadStore, conversationId: string): Handover[] =>
  store.all('handover.list', `${HANDOVERS} WHERE h.conversation_id = ? ORDER BY h.at, h.id`, [
    conversationId,
  ]);

export const findHandover = (store: ReadStore, id: string): Handover | undefined =>
  store.get('handover.find', `${HANDOVERS} WHERE h.id = ?`, [id]);

export type HandOver = {
  readonly by: ActedBy;
  readonly conversationId: string;
  readonly toDeskId: string;
  readonly note: string;
  readonly expected: string;
};

export type HandedOver =
  | { readonly kind: 'handed-over'; readonly id: string }
  | { readonly kind: 'missing'; readonly what: 'conversation' | 'desk' };

const INSERT = `
  INSERT INTO handover (id, conversation_id, from_desk_id, to_desk_id, member_id, note, expected, at)
  VALUES (@id, @conversationId, @fromDeskId, @toDeskId, @memberId, @note, @expected, @now)`;

/** Gives a conversation to another desk, where somebody has to take it: it is nobody's until then. */
export function handOver(store: WriteStore, input: HandOver): Written<HandedOver> {
  const { by, conversationId, toDeskId, note, expected } = input;
  if (!hasConversation(store, conversationId)) return missing('conversation');
  if (findDesk(store, toDeskId) === undefined) return missing('desk');
  const from = findPlace(store, conversationId);
  const to = { deskId: toDeskId, assigneeId: null };
  const id = uuidv7(by.now);
  store.run('handover.insert', INSERT, {
    id,
    conversationId,
    fromDeskId: from.deskId,
    toDeskId,
    memberId: by.memberId,
    note,
    expected,
    now: by.now,
  });
  writePlace(store, { id: conversationId, place: to, now: by.now });
  return {
    result: { kind: 'handed-over', id },
    audit: [{ conversationId, what: 'handed-over', detail: { handoverId: id, from, to } }],
    conversationIds: [conversationId],
  };
}

const missing = (what: 'conversation' | 'desk'): Written<HandedOver> =>
  nothingWritten({ kind: 'missing', what });

const RETURN = `
  UPDATE handover SET returned_at = @now, returned_by_id = @memberId, outcome = @outcome WHERE id = @id`;

export type ReturnHandover = { readonly by: ActedBy; readonly id: string; readonly outcome: string };

/**
 * Gives it back to the desk and the member who asked, as far as they are still there. Answers whether it is there and
 * was not back before: of two who return it the first has said what came of it.
 */
export function returnHandover(store: WriteStore, { by, id, outcome }: ReturnHandover): Written<boolean> {
  const handover = findHandover(store, id);
  if (handover === undefined || handover.returnedAt !== null) return nothingWritten(false);
  const { conversationId, fromDeskId, memberId } = handover;
  const from = findPlace(store, conversationId);
  const to = {
    deskId: fromDeskId === null ? null : (findDesk(store, fromDeskId)?.id ?? null),
    assigneeId: memberId === null ? null : (presentMemberIds(store, [memberId])[0] ?? null),
  };
  store.run('handover.return', RETURN, { id, now: by.now, memberId: by.memberId, outcome });
  writePlace(store, { id: conversationId, place: to, now: by.now });
  return {
    result: true,
    audit: [{ conversationId, what: 'handed-back', detail: { handoverId: id, from, to } }],
    conversationIds: [conversationId],
  };
}

const SEE = `
  UPDATE handover SET seen_at = @now
  WHERE id = @id AND returned_at IS NOT NULL AND seen_at IS NULL AND (member_id IS NULL OR member_id IS @memberId)`;

/** Remembers that who asked has seen what came back. Looking at somebody else's changes nothing. */
export function seeHandover(
  store: WriteStore,
  { by, id }: { readonly by: ActedBy; readonly id: string },
): Written<boolean> {
  if (store.run('handover.see', SEE, { id, now: by.now, memberId: by.memberId }) === 0)
    return nothingWritten(false);
  const conversationId = findHandover(store, id)?.conversationId ?? null;
  return {
    result: true,
    audit: [{ conversationId, what: 'handover-seen', detail: { handoverId: id } }],
    conversationIds: conversationId === null ? [] : [conversationId],
  };
}
