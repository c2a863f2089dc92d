import type { ConversationKind } from '@shared/inbox/kinds';
import type { Direction } from '@shared/inbox/schema';
import type { PlatformId } from '@shared/platforms/registry';
import type { HardRule, Label, LabelSource } from '@shared/triage/labels';
import type { ReadStore } from '../../db/store';

export type Period = {
  /** Epoch ms, `untilAt` not included. */
  readonly fromAt: number;
  readonly untilAt: number;
};

/** A message as the measures see it. */
export type AskedRow = {
  id: string;
  at: number;
  receivedAt: number;
  quiet: number;
  direction: Direction;
  /** Whether it is an entry of a feed that does not speak of us. */
  isNews: number;
  label: Label | 'automatic' | null;
  labelBy: LabelSource | null;
  score: number | null;
  hardRule: HardRule | null;
};

const ASKED = `m.id, m.at, m.received_at AS receivedAt, m.quiet, m.direction, m.kind = 'item' AND m.label_by IS NULL AS isNews,
  m.label, m.label_by AS labelBy, m.score, m.hard_rule AS hardRule`;

export type PeriodRow = AskedRow & { doc: number; conversationId: string };

// By the search index's row ids, which are times (migration `search`): messages have no other index by time.
const PERIOD = `
  SELECT d.doc, m.conversation_id AS conversationId, ${ASKED}
  FROM message_doc AS d JOIN message AS m ON m.id = d.message_id
  WHERE d.doc > ? AND d.doc < ? AND m.conversation_id IS NOT NULL ORDER BY d.doc LIMIT ?`;

const docOf = (at: number): bigint => BigInt(Math.max(0, Math.floor(at / 1_000))) * 65_536n;

/** Messages of conversations in about a period (to the second), oldest first, behind a row id of the search index. */
export const listPeriod = (
  store: ReadStore,
  { fromAt, untilAt, afterDoc, limit }: Period & { readonly afterDoc: number | null; readonly limit: number },
): PeriodRow[] =>
  store.all('answering.period', PERIOD, [
    afterDoc === null ? docOf(fromAt) - 1n : BigInt(afterDoc),
    docOf(untilAt + 1_000),
    limit,
  ]);

export type ThreadRow = {
  id: string;
  kind: ConversationKind;
  platform: PlatformId;
  contactId: string;
  firstAt: number;
  lastOutAt: number | null;
  waitingSinceAt: number | null;
  status: string;
  label: Label | null;
  deskId: string | null;
  assigneeId: string | null;
  promiseMs: number | null;
  closedAt: number | null;
};

const THREADS = `
  SELECT c.id, c.kind, a.platform, c.contact_id AS contactId, c.first_at AS firstAt, c.last_out_at AS lastOutAt,
    c.waiting_since_at AS waitingSinceAt, c.status, c.label, s.desk_id AS deskId, s.assignee_id AS assigneeId,
    s.promise_ms AS promiseMs, s.closed_at AS closedAt
  FROM json_each(?) AS wanted
  JOIN conversation AS c ON c.id = wanted.value
  JOIN account AS a ON a.id = c.account_id
  LEFT JOIN conversation_state AS s ON s.id = c.id`;

export const listThreads = (store: ReadStore, ids: readonly string[]): ThreadRow[] =>
  store.all('answering.threads', THREADS, [JSON.stringify(ids)]);

const LAST_ANSWER = `
  SELECT at FROM message
  WHERE conversation_id = ? AND at < ? AND direction = 'out' AND label IS NOT 'automatic' ORDER BY at DESC, id DESC LIMIT 1`;

const STILL_ASKED = `
  SELECT ${ASKED} FROM message AS m
  WHERE m.conversation_id = ? AND m.at > ? AND m.at < ? AND m.direction = 'in' ORDER BY m.at, m.id`;

/** Who waited in a conversation at a time, and whether we had written in it before. */
export function findBefore(
  store: ReadStore,
  { conversationId, at }: { readonly conversationId: string; readonly at: number },
): { readonly answeredBefore: boolean; readonly asked: readonly AskedRow[] } {
  const last = store.get<{ at: number }>('answering.last-answer', LAST_ANSWER, [conversationId, at]);
  const since = last?.at ?? Number.MIN_SAFE_INTEGER;
  const asked = store.all<AskedRow>('answering.still-asked', STILL_ASKED, [conversationId, since, at]);
  return { answeredBefore: last !== undefined, asked };
}

const ANSWERED_BY = `
  SELECT account_id AS accountId, remote_id AS remoteId, member_id AS memberId FROM publication
  WHERE conversation_id IN (SELECT value FROM json_each(?)) AND remote_id IS NOT NULL AND member_id IS NOT NULL`;

/** Which member sent what was sent from here, in some conversations. */
export const listAnsweredBy = (
  store: ReadStore,
  conversationIds: readonly string[],
): { accountId: string; remoteId: string; memberId: string }[] =>
  store.all('answering.members', ANSWERED_BY, [JSON.stringify(conversationIds)]);

const DECIDED = `
  SELECT conversation_id AS id FROM audit
  WHERE at >= @fromAt AND at < @untilAt AND what IN ('closed', 'reopened', 'snoozed') AND conversation_id IS NOT NULL
  UNION SELECT id FROM conversation_state WHERE closed_at >= @fromAt AND closed_at < @untilAt`;

/** Conversations that somebody closed or opened again in a period. */
export const listDecided = (store: ReadStore, { fromAt, untilAt }: Period): string[] =>
  store.all<{ id: string }>('answering.decided', DECIDED, { fromAt, untilAt }).map(({ id }) => id);

const LOGGED = `
  SELECT at, CASE what WHEN 'closed' THEN 'closed' ELSE 'reopened' END AS kind FROM audit
  WHERE conversation_id = ? AND what IN ('closed', 'reopened', 'snoozed') ORDER BY at, id`;

/** When a conversation was closed and opened again, as it was written down. Whatever is put aside is not closed any more. */
export const listLogged = (
  store: ReadStore,
  conversationId: string,
): { at: number; kind: 'closed' | 'reopened' }[] => store.all('answering.logged', LOGGED, [conversationId]);

/** Everything that was asked in a conversation. */
export const listAsked = (store: ReadStore, conversationId: string): AskedRow[] =>
  store.all(
    'answering.asked',
    `SELECT ${ASKED} FROM message AS m WHERE m.conversation_id = ? AND m.direction = 'in' ORDER BY m.at, m.id`,
    [conversationId],
  );

const PRAISED = `
  SELECT 1 AS praised FROM conversation AS c JOIN message AS m ON m.conversation_id = c.id
  WHERE c.contact_id = ? AND c.last_at > ? AND m.at > ? AND m.direction = 'in' AND m.label = 'praise' LIMIT 1`;

/** Whether somebody praised or thanked us after a time, in whichever conversation. */
export const hasPraised = (
  store: ReadStore,
  { contactId, afterAt }: { readonly contactId: string; readonly afterAt: number },
): boolean => store.get('answering.praised', PRAISED, [contactId, afterAt, afterAt]) !== undefined;
