import type { ConversationChange, DecisionsBefore } from '@shared/inbox/schema';
import type { ReadStore, Value, WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

/** What was decided about one conversation of this store. */
export type Decision = Omit<DecisionsBefore, 'clientId'>;

/** What happened, for the record. */
type Audit = {
  readonly conversationId: string;
  readonly what: string;
  readonly detail: Record<string, unknown>;
};

export type Changed = {
  /** As it was, of those that exist. */
  readonly before: readonly Decision[];
  readonly audit: readonly Audit[];
};

type Row = {
  id: string;
  closedAt: number | null;
  snoozedUntilAt: number | null;
  snoozedAt: number | null;
  assigneeId: string | null;
  deskId: string | null;
  urgentAt: number | null;
  tagIds: string | null;
  lastInAt: number | null;
};

const BEFORE = `
  SELECT c.id, s.closed_at AS closedAt, s.snoozed_until_at AS snoozedUntilAt, s.snoozed_at AS snoozedAt,
    s.assignee_id AS assigneeId, s.desk_id AS deskId, nullif(s.urgent, 0) AS urgentAt, c.last_in_at AS lastInAt,
    (SELECT group_concat(t.tag_id) FROM conversation_tag AS t WHERE t.conversation_id = c.id AND t.deleted_at IS NULL) AS tagIds
  FROM conversation AS c LEFT JOIN conversation_state AS s ON s.id = c.id
  WHERE c.id IN (SELECT value FROM json_each(?))`;

/** A decision with the time when the newest message was stored that may undo it. */
type Known = { readonly decision: Decision; readonly lastInAt: number | null };

const listKnown = (store: ReadStore, ids: readonly string[]): Known[] =>
  store.all<Row>('decision.before', BEFORE, [JSON.stringify(ids)]).map(({ lastInAt, ...row }) => ({
    lastInAt,
    decision: { ...row, tagIds: row.tagIds?.split(',') ?? [] },
  }));

type ToChange = {
  readonly ids: readonly string[];
  readonly change: ConversationChange;
  /** Of the tag that is put on or taken off. */
  readonly tagId: string | null;
  readonly now: number;
};

/** One thing done to many conversations: nothing is written where it changes nothing. */
export function changeConversations(store: WriteStore, { ids, change, tagId, now }: ToChange): Changed {
  const touched = listKnown(store, ids).filter(({ decision }) => !holds(decision, change, tagId));
  for (const { decision, lastInAt } of touched) {
    // A clock that was set back must not let what is done look older than what came in.
    const at = Math.max(now, lastInAt ?? 0);
    writeDecision(store, changed(decision, { change, tagId, at }), now);
  }
  const before = touched.map(({ decision }) => decision);
  return { before, audit: before.map((decision) => auditOf(decision, change)) };
}

/** Puts decisions back as they were. */
export function restoreDecisions(
  store: WriteStore,
  { decisions, now }: { readonly decisions: readonly Decision[]; readonly now: number },
): Changed {
  const known = listKnown(
    store,
    decisions.map(({ id }) => id),
  );
  const before = known.map(({ decision }) => decision);
  for (const decision of decisions) {
    if (before.some(({ id }) => id === decision.id)) writeDecision(store, decision, now);
  }
  const audit = before.map(({ id }) => ({ conversationId: id, what: 'undone', detail: {} }));
  return { before, audit };
}

function holds(decision: Decision, change: ConversationChange, tagId: string | null): boolean {
  switch (change.do) {
    case 'assign':
      return decision.assigneeId === change.memberId;
    case 'desk':
      return decision.deskId === change.deskId;
    case 'tag':
      return tagId === null || decision.tagIds.includes(tagId) === change.on;
    case 'close':
    case 'reopen':
    case 'snooze':
    case 'urgent':
      return false;
  }
}

type Change = {
  readonly change: ConversationChange;
  readonly tagId: string | null;
  readonly at: number;
};

function changed(decision: Decision, { change, tagId, at }: Change): Decision {
  const awake = { snoozedUntilAt: null, snoozedAt: null };
  switch (change.do) {
    case 'close':
      return { ...decision, ...awake, closedAt: at };
    case 'reopen':
      return { ...decision, ...awake, closedAt: 0 };
    case 'snooze':
      return { ...decision, closedAt: null, snoozedUntilAt: change.untilAt, snoozedAt: at };
    case 'assign':
      return { ...decision, assigneeId: change.memberId };
    case 'desk':
      return { ...decision, deskId: change.deskId };
    case 'urgent':
      return { ...decision, urgentAt: change.on ? at : null };
    case 'tag': {
      const others = decision.tagIds.filter((id) => id !== tagId);
      return { ...decision, tagIds: change.on && tagId !== null ? [...others, tagId] : others };
    }
  }
}

const WHAT = {
  close: 'closed',
  reopen: 'reopened',
  snooze: 'snoozed',
  assign: 'assigned',
  desk: 'desk',
  tag: 'tagged',
  urgent: 'urgent',
} as const satisfies Record<ConversationChange['do'], string>;

function auditOf(decision: Decision, change: ConversationChange): Audit {
  const { do: verb, ...to } = change;
  const from =
    verb === 'assign' ? { from: decision.assigneeId } : verb === 'desk' ? { from: decision.deskId } : {};
  return { conversationId: decision.id, what: WHAT[verb], detail: { ...from, ...to } };
}

const STATE = `
  INSERT INTO conversation_state (id, status, read_until_at, updated_at, closed_at, snoozed_until_at, snoozed_at, assignee_id,
    desk_id, urgent)
  VALUES (?, 'open', 0, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, closed_at = excluded.closed_at,
    snoozed_until_at = excluded.snoozed_until_at, snoozed_at = excluded.snoozed_at, assignee_id = excluded.assignee_id,
    desk_id = excluded.desk_id, urgent = excluded.urgent`;

const TAG = `
  INSERT INTO conversation_tag (id, conversation_id, tag_id, updated_at, deleted_at) VALUES (?, ?, ?, ?, NULL)
  ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, deleted_at = NULL`;

function writeDecision(store: WriteStore, decision: Decision, now: number): void {
  const { id, closedAt, snoozedUntilAt, snoozedAt, assigneeId, deskId, urgentAt, tagIds } = decision;
  const row: Value[] = [id, now, closedAt, snoozedUntilAt, snoozedAt, assigneeId, deskId, urgentAt ?? 0];
  store.run('decision.write', STATE, row);
  store.run(
    'decision.untag',
    `UPDATE conversation_tag SET deleted_at = ?, updated_at = ? WHERE conversation_id = ? AND deleted_at IS NULL
     AND tag_id NOT IN (SELECT value FROM json_each(?))`,
    [now, now, id, JSON.stringify(tagIds)],
  );
  for (const tagId of tagIds) store.run('decision.tag', TAG, [hashId(id, tagId), id, tagId, now]);
}

/** Conversations whose snooze has ended and whose row does not say so yet. */
export const listAwake = (store: ReadStore, now: number): string[] =>
  store
    .all<{ id: string }>(
      'decision.awake',
      `SELECT id FROM conversation WHERE status = 'snoozed' AND snoozed_until_at <= ? ORDER BY snoozed_until_at LIMIT 500`,
      [now],
    )
    .map(({ id }) => id);

/** When the next snooze ends; `null`: nothing is snoozed. */
export const nextAwakeAt = (store: ReadStore): number | null =>
  store.get<{ at: number | null }>(
    'decision.next-awake',
    `SELECT min(snoozed_until_at) AS at FROM conversation WHERE status = 'snoozed'`,
  )?.at ?? null;
