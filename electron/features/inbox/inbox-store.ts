import type { PageCursor } from '@shared/app/paging';
import type { ConversationKind } from '@shared/inbox/kinds';
import { URGENT_BELOW } from '@shared/inbox/order';
import type { ConversationRow, Direction, InboxFilter, InboxView } from '@shared/inbox/schema';
import type { Status } from '@shared/inbox/status';
import type { PublicationState } from '@shared/outbox/schema';
import type { PlatformId } from '@shared/platforms/registry';
import type { HardRule, Label, LabelSource } from '@shared/triage/labels';
import type { ReadStore, Value } from '../../db/store';

export type InboxRow = {
  id: string;
  accountId: string;
  platform: PlatformId;
  kind: ConversationKind;
  contactId: string;
  contactName: string;
  contactHandle: string;
  lastAt: number;
  waitingSinceAt: number | null;
  unreadCount: number;
  messageCount: number;
  subject: string | null;
  preview: string;
  lastDirection: Direction;
  status: Status;
  label: Label | null;
  labelBy: LabelSource | null;
  score: number | null;
  hardRule: HardRule | null;
  urgent: number;
  dueAt: number | null;
  warnAt: number | null;
  promiseMs: number | null;
  orderKey: number;
  closedAt: number | null;
  snoozedUntilAt: number | null;
  returned: number;
  assigneeId: string | null;
  deskId: string | null;
  noteCount: number;
  replyState: PublicationState | null;
  tagIds: string | null;
};

const ROWS = `
  SELECT c.id, c.account_id AS accountId, a.platform, c.kind, c.contact_id AS contactId, w.name AS contactName,
    w.handle AS contactHandle, c.last_at AS lastAt, c.waiting_since_at AS waitingSinceAt, c.unread_count AS unreadCount,
    c.message_count AS messageCount, c.subject, c.preview, c.last_direction AS lastDirection, c.status, c.label,
    c.label_by AS labelBy, c.score, c.hard_rule AS hardRule, (c.urgent > coalesce(c.last_out_at, 0)) AS urgent, c.due_at AS dueAt, c.warn_at AS warnAt,
    c.promise_ms AS promiseMs, c.order_key AS orderKey, c.closed_at AS closedAt, c.snoozed_until_at AS snoozedUntilAt,
    c.returned, c.assignee_id AS assigneeId, c.desk_id AS deskId, c.note_count AS noteCount, c.reply_state AS replyState,
    (SELECT group_concat(t.tag_id) FROM conversation_tag AS t WHERE t.conversation_id = c.id AND t.deleted_at IS NULL) AS tagIds
  FROM conversation AS c
  JOIN account AS a ON a.id = c.account_id
  JOIN contact AS w ON w.id = c.contact_id`;

type Order = {
  readonly by: 'orderKey' | 'lastAt' | 'snoozedUntilAt';
  readonly column: string;
  readonly direction: 'ASC' | 'DESC';
};
const ORDERS = {
  orderKey: { by: 'orderKey', column: 'c.order_key', direction: 'ASC' },
  lastAt: { by: 'lastAt', column: 'c.last_at', direction: 'DESC' },
  snoozedUntilAt: { by: 'snoozedUntilAt', column: 'c.snoozed_until_at', direction: 'ASC' },
} as const satisfies Record<Order['by'], Order>;

const NEWEST_FIRST: ReadonlySet<InboxView> = new Set(['waiting', 'entries', 'closed', 'everything']);

/** How a part of the inbox is sorted: each order is an index's own. */
export function orderOf(view: InboxView): Order {
  if (view === 'snoozed') return ORDERS.snoozedUntilAt;
  return NEWEST_FIRST.has(view) ? ORDERS.lastAt : ORDERS.orderKey;
}

/** In the words of the partial indexes, so that these are used. */
const PARTS: Readonly<Record<InboxView, string>> = {
  open: `c.status = 'open'`,
  urgent: `c.status = 'open' AND c.order_key < ${URGENT_BELOW}`,
  complaints: `c.status = 'open' AND c.label = 'complaint'`,
  mine: `c.status = 'open' AND c.assignee_id IS NOT NULL`,
  waiting: `c.status = 'waiting'`,
  snoozed: `c.status = 'snoozed'`,
  entries: `c.kind = 'item'`,
  closed: `c.status = 'closed'`,
  everything: '1',
};

export type Asked = {
  readonly filter: InboxFilter;
  /** Who looks: what is theirs. */
  readonly memberId: string;
  readonly after: PageCursor | null;
  readonly limit: number;
};

/** A page of conversations in the order of their part. Keyset by row values: the cost does not grow with its depth. */
export function listConversations(store: ReadStore, { filter, memberId, after, limit }: Asked): InboxRow[] {
  const { by, column, direction } = orderOf(filter.view);
  const conditions = [PARTS[filter.view]];
  const params: Value[] = [];
  const when = (condition: string, ...values: Value[]): void => {
    conditions.push(condition);
    params.push(...values);
  };
  const oneOf = (what: string, values: readonly string[]): void => {
    if (values.length > 0) when(`${what} IN (${values.map(() => '?').join(', ')})`, ...values);
  };
  const assigneeId = filter.view === 'mine' ? memberId : filter.assigneeId;
  if (assigneeId === 'none') when('c.assignee_id IS NULL');
  else if (assigneeId !== null) when('c.assignee_id = ?', assigneeId);
  if (filter.unread) when('c.unread_count > 0');
  // An account's own index is newest first: for another order it would be read whole and sorted (the plus forbids it).
  if (filter.accountId !== null)
    when(by === 'lastAt' ? 'c.account_id = ?' : '+c.account_id = ?', filter.accountId);
  if (filter.deskId !== null) when('c.desk_id = ?', filter.deskId);
  if (filter.tagId !== null) when(TAGGED, filter.tagId);
  oneOf('c.kind', filter.kinds);
  oneOf('c.label', filter.labels);
  if (filter.fromAt !== null) when('c.last_at >= ?', filter.fromAt);
  if (filter.untilAt !== null) when('c.last_at < ?', filter.untilAt);
  if (after !== null) when(`(${column}, c.id) ${direction === 'ASC' ? '>' : '<'} (?, ?)`, after.at, after.id);
  return store.all(
    'inbox.page',
    `${ROWS} WHERE ${conditions.join(' AND ')} ORDER BY ${column} ${direction}, c.id ${direction} LIMIT ?`,
    [...params, limit],
  );
}

const TAGGED =
  'EXISTS (SELECT 1 FROM conversation_tag AS t WHERE t.tag_id = ? AND t.conversation_id = c.id AND t.deleted_at IS NULL)';

export const findConversation = (
  store: ReadStore,
  id: string,
): (InboxRow & { accountName: string; accountHandle: string }) | undefined =>
  store.get(
    'inbox.conversation',
    `${ROWS.replace('c.preview,', 'c.preview, a.name AS accountName, a.handle AS accountHandle,')} WHERE c.id = ?`,
    [id],
  );

export const listRows = (store: ReadStore, ids: readonly string[]): InboxRow[] =>
  store.all('inbox.rows', `${ROWS} WHERE c.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);

/** The latest conversations with any of these contacts. */
export const listByContacts = (store: ReadStore, contactIds: readonly string[], limit: number): InboxRow[] =>
  store.all(
    'inbox.by-contact',
    `${ROWS} WHERE c.contact_id IN (SELECT value FROM json_each(?)) ORDER BY c.last_at DESC LIMIT ?`,
    [JSON.stringify(contactIds), limit],
  );

/** A row as the contract shows it. */
export const toConversationRow = (clientId: string, row: InboxRow): ConversationRow => ({
  ...row,
  clientId,
  contactName: row.contactName || row.contactHandle,
  urgent: row.urgent === 1,
  returned: row.returned === 1,
  tagIds: row.tagIds === null ? [] : row.tagIds.split(','),
});
