import type { PageCursor } from '@shared/app/paging';
import type {
  ContactCard,
  ConversationRow,
  InboxFilter,
  InboxPage,
  Message,
  Thread,
} from '@shared/inbox/schema';
import type { ReadStore } from '../../db/store';
import { hashId } from '../../lib/id';
import {
  countConversations,
  findConversation,
  type InboxCounts,
  listByContact,
  listConversations,
  toConversationRow,
} from './inbox-store';
import { findContact, findMessage, listMessages } from './message-store';
import { toMessages } from './message-view';

export type OpenClient = { readonly id: string; readonly store: ReadStore };

/** A page over one or several clients: each is asked with the same key, the answers are merged. */
export function inboxPage(
  clients: readonly OpenClient[],
  page: { readonly filter: InboxFilter; readonly after: PageCursor | null; readonly limit: number },
): InboxPage {
  const rows = clients.flatMap(({ id, store }) =>
    listConversations(store, page).map((row) => toConversationRow(id, row)),
  );
  if (clients.length > 1) rows.sort(newestFirst);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: last === undefined || rows.length < page.limit ? null : { at: last.lastAt, id: last.id },
  };
}

const newestFirst = (a: ConversationRow, b: ConversationRow): number =>
  b.lastAt - a.lastAt || (a.id < b.id ? 1 : -1);

export function inboxCounts(clients: readonly OpenClient[]): InboxCounts {
  const sum = { all: 0, unread: 0, waiting: 0 };
  for (const { store } of clients) {
    const counts = countConversations(store);
    sum.all += counts.all;
    sum.unread += counts.unread;
    sum.waiting += counts.waiting;
  }
  return sum;
}

/** A conversation with its newest messages, oldest first; `null` where there is none. */
export function readThread(
  { id: clientId, store }: OpenClient,
  page: { readonly conversationId: string; readonly before: PageCursor | null; readonly limit: number },
): Thread | null {
  const row = findConversation(store, page.conversationId);
  if (row === undefined) return null;
  // One more than asked tells whether there are older ones.
  const found = listMessages(store, { ...page, limit: page.limit + 1 });
  const shown = found.slice(0, page.limit).reverse();
  const messages = toMessages(store, clientId, shown);
  const rootKey = shown[0]?.rootKey;
  const post =
    rootKey === undefined ? null : readPost({ id: clientId, store }, hashId(row.accountId, rootKey));
  return {
    conversation: {
      ...toConversationRow(clientId, row),
      contactId: row.contactId,
      accountName: row.accountName,
      url: messages.findLast(({ url }) => url !== null)?.url ?? null,
    },
    post,
    messages,
    more: found.length > page.limit,
  };
}

/** Our own post under which a conversation stands. */
function readPost(client: OpenClient, messageId: string): Message | null {
  const message = readMessage(client, messageId);
  return message?.kind === 'post' ? message : null;
}

export function readMessage({ id, store }: OpenClient, messageId: string): Message | null {
  const row = findMessage(store, messageId);
  return row === undefined ? null : (toMessages(store, id, [row])[0] ?? null);
}

/** Conversations shown on a contact's card. */
const HISTORY = 5;

export function readContact({ id: clientId, store }: OpenClient, contactId: string): ContactCard | null {
  const row = findContact(store, contactId);
  if (row === undefined) return null;
  const history = listByContact(store, contactId, HISTORY).map((found) => toConversationRow(clientId, found));
  return { ...row, name: row.name || row.handle, history };
}
