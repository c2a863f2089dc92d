import type { ConversationFold } from '@shared/inbox/conversation-fold';
import type { ConversationKind } from '@shared/inbox/kinds';
import { orderKeyOf } from '@shared/inbox/order';
import type { Direction } from '@shared/inbox/schema';
import { type Standing, standingOf } from '@shared/inbox/status';
import type { HardRule, Label, LabelSource, Verdict } from '@shared/triage/labels';
import type { WriteStore } from '../../db/store';
import type { Judge, Promised } from './judge';

/** Where a conversation belongs; what makes its id. */
export type ConversationPlace = {
  readonly id: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly rootKey: string;
};

/** What people and rules decided about a conversation, and what hangs on it beside messages. */
export type Decided = {
  readUntilAt: number;
  closedAt: number | null;
  snoozedUntilAt: number | null;
  snoozedAt: number | null;
  assigneeId: string | null;
  deskId: string | null;
  /** When it was put on top, epoch ms; 0: it was not. */
  urgent: number;
  rulePromiseMs: number | null;
  replyState: string | null;
  noteCount: number;
};

const undecided: Decided = {
  readUntilAt: 0,
  closedAt: null,
  snoozedUntilAt: null,
  snoozedAt: null,
  assigneeId: null,
  deskId: null,
  urgent: 0,
  rulePromiseMs: null,
  replyState: null,
  noteCount: 0,
};

type Row = ConversationPlace &
  Decided & {
    kind: ConversationKind;
    firstAt: number;
    lastAt: number;
    lastOutAt: number | null;
    waitingSinceAt: number | null;
    lastInAt: number | null;
    messageCount: number;
    unreadCount: number;
    subject: string | null;
    preview: string;
    lastDirection: Direction;
    label: Label | null;
    labelBy: LabelSource | null;
    score: number | null;
    hardRule: HardRule | null;
  };

const FIND = `
  SELECT id, account_id AS accountId, contact_id AS contactId, root_key AS rootKey, kind, first_at AS firstAt,
    last_at AS lastAt, last_out_at AS lastOutAt, waiting_since_at AS waitingSinceAt, last_in_at AS lastInAt,
    message_count AS messageCount, unread_count AS unreadCount, subject, preview, last_direction AS lastDirection, label,
    label_by AS labelBy, score, hard_rule AS hardRule, read_until_at AS readUntilAt, closed_at AS closedAt,
    snoozed_until_at AS snoozedUntilAt, snoozed_at AS snoozedAt, assignee_id AS assigneeId, desk_id AS deskId, urgent,
    rule_promise_ms AS rulePromiseMs, reply_state AS replyState, note_count AS noteCount
  FROM conversation WHERE id = ?`;

const DECIDED = `
  SELECT read_until_at AS readUntilAt, closed_at AS closedAt, snoozed_until_at AS snoozedUntilAt, snoozed_at AS snoozedAt,
    assignee_id AS assigneeId, desk_id AS deskId, coalesce(urgent, 0) AS urgent, promise_ms AS rulePromiseMs
  FROM conversation_state WHERE id = ?`;

// What went wrong or is on its way says more than that somebody is writing.
const BESIDE = `
  SELECT
    (SELECT state FROM publication WHERE conversation_id = @id AND deleted_at IS NULL AND state NOT IN ('published', 'dropped')
     ORDER BY state = 'draft', created_at DESC LIMIT 1) AS replyState,
    (SELECT count(*) FROM note AS n WHERE n.conversation_id = @id AND n.text IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM note AS r WHERE r.conversation_id = @id AND r.replaces_id = n.id)) AS noteCount`;

const COLUMNS = [
  'id',
  'account_id',
  'contact_id',
  'root_key',
  'kind',
  'status',
  'read_until_at',
  'first_at',
  'last_at',
  'last_out_at',
  'waiting_since_at',
  'last_in_at',
  'message_count',
  'unread_count',
  'subject',
  'preview',
  'last_direction',
  'label',
  'label_by',
  'score',
  'hard_rule',
  'due_at',
  'warn_at',
  'promise_ms',
  'order_key',
  'closed_at',
  'snoozed_until_at',
  'snoozed_at',
  'returned',
  'assignee_id',
  'desk_id',
  'urgent',
  'rule_promise_ms',
  'reply_state',
  'note_count',
];
// Not `OR REPLACE`: only indexes whose columns changed are written, and triggers see what changed.
const WRITE = `INSERT INTO conversation (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${COLUMNS.slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`;

export type KnownConversation = {
  readonly place: ConversationPlace;
  readonly decided: Decided;
  readonly fold: ConversationFold;
};

export function findKnown(store: WriteStore, id: string): KnownConversation | null {
  const row = store.get<Row>('conversation.find', FIND, [id]);
  if (row === undefined) return null;
  const { label, labelBy, score, hardRule, ...rest } = row;
  const verdict: Verdict | null = labelBy === null ? null : { label, labelBy, score, hardRule };
  return { place: row, decided: rest, fold: { ...rest, verdict } };
}

/** What was decided about a conversation that has no row yet: a part of it was moved, or another workstation knew it. */
export const findDecided = (store: WriteStore, id: string): Decided => {
  const state = store.get<Partial<Decided>>('conversation.decided', DECIDED, [id]);
  return state === undefined ? { ...undecided } : { ...undecided, ...state };
};

/** Decisions, unsent replies and notes as they are now. */
export const findAllDecided = (store: WriteStore, id: string): Decided => ({
  ...findDecided(store, id),
  ...store.get<Pick<Decided, 'replyState' | 'noteCount'>>('conversation.beside', BESIDE, { id }),
});

const WAITING = `
  SELECT min(CASE WHEN kind <> 'item' OR label_by IS NOT NULL THEN at END) AS waitingSinceAt,
    coalesce(sum(quiet = 0 AND received_at > @readUntilAt), 0) AS unreadCount
  FROM message WHERE conversation_id = @id AND direction = 'in' AND at > @lastOutAt`;

const VERDICTS = `
  SELECT label, label_by AS labelBy, max(score) AS score, hard_rule AS hardRule
  FROM message WHERE conversation_id = @id AND direction = 'in' AND at > @lastOutAt AND label_by IS NOT NULL
  GROUP BY label, label_by, hard_rule`;

/** What waits, counted from the messages. */
export function countWaiting(
  store: WriteStore,
  of: { readonly id: string; readonly lastOutAt: number; readonly readUntilAt: number },
): { waitingSinceAt: number | null; unreadCount: number; verdicts: Verdict[] } {
  const counted = store.get<{ waitingSinceAt: number | null; unreadCount: number }>(
    'conversation.waiting',
    WAITING,
    of,
  ) ?? { waitingSinceAt: null, unreadCount: 0 };
  const { id, lastOutAt } = of;
  return { ...counted, verdicts: store.all<Verdict>('conversation.verdicts', VERDICTS, { id, lastOutAt }) };
}

/** The promise of a conversation that waits for us. */
function promiseOf(judge: Judge, fold: ConversationFold, decided: Decided): Promised | null {
  const { waitingSinceAt, verdict, kind, lastOutAt } = fold;
  if (waitingSinceAt === null) return null;
  return judge.promise({
    kind,
    label: verdict?.label ?? null,
    hardRule: verdict?.hardRule ?? null,
    answeredBefore: lastOutAt !== null,
    sinceAt: waitingSinceAt,
    rulePromiseMs: decided.rulePromiseMs,
  });
}

/** Put on top until we answer: what was urgent before says nothing of a later thank-you. */
const isOnTop = ({ urgent }: Decided, { lastOutAt }: ConversationFold): boolean => urgent > (lastOutAt ?? 0);

/** Writes the one row that the list reads, with everything that follows from its messages and decisions. */
export function writeConversation(
  store: WriteStore,
  { place, decided, fold }: KnownConversation,
  { judge, now }: { readonly judge: Judge; readonly now: number },
): void {
  const facts = { ...fold, isItem: fold.kind === 'item' };
  const standing: Standing = standingOf(decided, facts, now);
  // A promise is made to somebody who waits for us: what is history or closed has none.
  const promised = standing.status === 'open' ? promiseOf(judge, fold, decided) : null;
  const { verdict } = fold;
  const orderKey = orderKeyOf({
    waitingSinceAt: fold.waitingSinceAt,
    lastAt: fold.lastAt,
    label: verdict?.label ?? null,
    hardRule: verdict?.hardRule ?? null,
    onTop: isOnTop(decided, fold) || standing.returned,
    dueAt: promised?.dueAt ?? null,
  });
  store.run('conversation.write', WRITE, [
    place.id,
    place.accountId,
    place.contactId,
    place.rootKey,
    fold.kind,
    standing.status,
    decided.readUntilAt,
    fold.firstAt,
    fold.lastAt,
    fold.lastOutAt,
    fold.waitingSinceAt,
    fold.lastInAt,
    fold.messageCount,
    fold.unreadCount,
    fold.subject,
    fold.preview,
    fold.lastDirection,
    verdict?.label ?? null,
    verdict?.labelBy ?? null,
    verdict?.score ?? null,
    verdict?.hardRule ?? null,
    promised?.dueAt ?? null,
    promised?.warnAt ?? null,
    promised?.promiseMs ?? null,
    orderKey,
    decided.closedAt,
    decided.snoozedUntilAt,
    decided.snoozedAt,
    standing.returned ? 1 : 0,
    decided.assigneeId,
    decided.deskId,
    decided.urgent,
    decided.rulePromiseMs,
    decided.replyState,
    decided.noteCount,
  ]);
}
