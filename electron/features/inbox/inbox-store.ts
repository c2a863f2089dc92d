import type { PageCursor } from '@shared/app/paging';
import type { ConversationKind, ConversationRow, Direction, InboxFilter } from '@shared/inbox/schema';
import type { PlatformId } from '@shared/platforms/registry';
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
};

const ROWS = `
  SELECT c.id, c.account_id AS accountId, a.platform, c.kind, c.contact_id AS contactId, w.name AS contactName,
    w.handle AS contactHandle, c.last_at AS lastAt, c.waiting_since_at AS waitingSinceAt, c.unread_count AS unreadCount,
    c.message_count AS messageCount, c.subject, c.preview, c.last_direction AS lastDirection
  FROM conversation AS c
  JOIN account AS a ON a.id = c.account_id
  JOIN contact AS w ON w.id = c.contact_id`;

/** A page of conversations, newest message first. Keyset by row values: the cost does not grow with the page's depth. */
export function listConversations(
  store: ReadStore,
  page: { readonly filter: InboxFilter; readonly after: PageCursor | null; readonly limit: number },
): InboxRow[] {
  const { filter, after, limit } = page;
  const conditions: string[] = [];
  const params: Value[] = [];
  const when = (condition: string, ...values: Value[]): void => {
    conditions.push(condition);
    params.push(...values);
  };
  if (filter.unread) when('c.unread_count > 0');
  if (filter.waiting) when('c.waiting_since_at IS NOT NULL');
  if (filter.accountId !== null) when('c.account_id = ?', filter.accountId);
  if (filter.kinds.length > 0) when(`c.kind IN (${filter.kinds.map(() => '?').join(', ')})`, ...filter.kinds);
  if (filter.fromAt !== null) when('c.last_at >= ?', filter.fromAt);
  if (filter.untilAt !== null) when('c.last_at < ?', filter.untilAt);
  if (after !== null) when('(c.last_at, c.id) < (?, ?)', after.at, after.id);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return store.all('inbox.page', `${ROWS} ${where} ORDER BY c.last_at DESC, c.id DESC LIMIT ?`, [
    ...params,
    limit,
  ]);
}

export const findConversation = (
  store: ReadStore,
  id: string,
): (InboxRow & { accountName: string }) | undefined =>
  store.get(
    'inbox.conversation',
    `${ROWS.replace('c.preview,', 'c.preview, a.name AS accountName,')} WHERE c.id = ?`,
    [id],
  );

export const listByContact = (store: ReadStore, contactId: string, limit: number): InboxRow[] =>
  store.all('inbox.by-contact', `${ROWS} WHERE c.contact_id = ? ORDER BY c.last_at DESC LIMIT ?`, [
    contactId,
    limit,
  ]);

export type InboxCounts = { all: number; unread: number; waiting: number };

/** Counts of conversations; unread and waiting from their own partial indexes. */
export const countConversations = (store: ReadStore): InboxCounts =>
  store.get<InboxCounts>(
    'inbox.counts',
    `SELECT (SELECT count(*) FROM conversation) AS "all",
       (SELECT count(*) FROM conversation WHERE unread_count > 0) AS unread,
       (SELECT count(*) FROM conversation WHERE waiting_since_at IS NOT NULL) AS waiting`,
  ) ?? { all: 0, unread: 0, waiting: 0 };

/** A row as the contract shows it. */
export const toConversationRow = (clientId: string, row: InboxRow): ConversationRow => ({
  clientId,
  id: row.id,
  accountId: row.accountId,
  platform: row.platform,
  kind: row.kind,
  contactName: row.contactName || row.contactHandle,
  contactHandle: row.contactHandle,
  lastAt: row.lastAt,
  waitingSinceAt: row.waitingSinceAt,
  unreadCount: row.unreadCount,
  messageCount: row.messageCount,
  subject: row.subject,
  preview: row.preview,
  lastDirection: row.lastDirection,
});
