import type { PageCursor } from '@shared/app/paging';
import type {
  ContactCard,
  ConversationRef,
  ConversationRow,
  InboxCounts,
  InboxFilter,
  InboxPage,
  Message,
  Thread,
} from '@shared/inbox/schema';
import type { ReadStore } from '../../db/store';
import { hashId } from '../../lib/id';
import { countConversations, noCounts } from './count-store';
import {
  findConversation,
  listByContacts,
  listConversations,
  listRows,
  orderOf,
  toConversationRow,
} from './inbox-store';
import { findMessage, listMessages } from './message-store';
import { toMessages } from './message-view';
import { countPerson, findContact, listMaybe, listSamePerson } from './person-store';
import { findSteering } from './steering-store';

export type OpenClient = { readonly id: string; readonly store: ReadStore };

type PageAsked = {
  readonly filter: InboxFilter;
  readonly memberId: string;
  readonly after: PageCursor | null;
  readonly limit: number;
};

/** A page over one or several clients: each is asked with the same key, the answers are merged. */
export function inboxPage(clients: readonly OpenClient[], page: PageAsked): InboxPage {
  const rows = clients.flatMap(({ id, store }) =>
    listConversations(store, page).map((row) => toConversationRow(id, row)),
  );
  const { by, direction } = orderOf(page.filter.view);
  const sign = direction === 'ASC' ? 1 : -1;
  const keyOf = (row: ConversationRow): number => row[by] ?? 0;
  if (clients.length > 1) rows.sort((a, b) => sign * (keyOf(a) - keyOf(b) || (a.id < b.id ? -1 : 1)));
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: last === undefined || rows.length < page.limit ? null : { at: keyOf(last), id: last.id },
  };
}

/** Conversations of each part, over one or several clients. */
export function inboxCounts(
  clients: readonly OpenClient[],
  who: { readonly memberId: string; readonly now: number },
): InboxCounts {
  const sum = { ...noCounts };
  for (const { store } of clients) {
    const counts = countConversations(store, who);
    for (const name of Object.keys(sum) as (keyof InboxCounts)[]) sum[name] += counts[name];
  }
  return sum;
}

/** Rows as they are now, in the order asked for. */
export function inboxRows(
  client: (clientId: string) => OpenClient | undefined,
  refs: readonly ConversationRef[],
): ConversationRow[] {
  const found = new Map<string, ConversationRow>();
  for (const [clientId, ofClient] of Map.groupBy(refs, (ref) => ref.clientId)) {
    const store = client(clientId)?.store;
    if (store === undefined) continue;
    const ids = ofClient.map(({ id }) => id);
    for (const row of listRows(store, ids))
      found.set(`${clientId} ${row.id}`, toConversationRow(clientId, row));
  }
  return refs.flatMap(({ clientId, id }) => found.get(`${clientId} ${id}`) ?? []);
}

export type ThreadAsked = {
  readonly conversationId: string;
  readonly before: PageCursor | null;
  readonly limit: number;
  /** Until when the whole matter is promised to be settled, told by its first message; `null`: nothing is promised. */
  readonly resolveDueAt: (row: ConversationRow, firstAt: number) => number | null;
};

/** A conversation with its newest messages, oldest first; `null` where there is none. */
export function readThread({ id: clientId, store }: OpenClient, page: ThreadAsked): Thread | null {
  const row = findConversation(store, page.conversationId);
  if (row === undefined) return null;
  // One more than asked tells whether there are older ones.
  const found = listMessages(store, { ...page, limit: page.limit + 1 });
  const shown = found.slice(0, page.limit).reverse();
  const messages = toMessages(store, clientId, shown);
  const rootKey = shown[0]?.rootKey;
  const post =
    rootKey === undefined ? null : readPost({ id: clientId, store }, hashId(row.accountId, rootKey));
  const conversation = toConversationRow(clientId, row);
  const steering = findSteering(store, row.id);
  return {
    conversation: {
      ...conversation,
      contactId: row.contactId,
      accountName: row.accountName,
      accountHandle: row.accountHandle,
      url: messages.findLast(({ url }) => url !== null)?.url ?? null,
      resolveDueAt:
        conversation.status === 'open'
          ? page.resolveDueAt(conversation, steering.firstInAt ?? row.lastAt)
          : null,
      publicSinceAt: conversation.label === 'complaint' && row.kind !== 'direct' ? row.waitingSinceAt : null,
      needsApproval: steering.needsApproval === 1,
      suggestedReplyId: steering.suggestedReplyId,
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

/** Somebody, with everything that is stored under any of their contacts. */
export function readContact({ id: clientId, store }: OpenClient, contactId: string): ContactCard | null {
  const row = findContact(store, contactId);
  if (row === undefined) return null;
  const also = listSamePerson(store, contactId);
  const ids = [contactId, ...also.map(({ id }) => id)];
  const history = listByContacts(store, ids, HISTORY).map((found) => toConversationRow(clientId, found));
  return {
    ...row,
    ...countPerson(store, ids),
    name: row.name || row.handle,
    also,
    maybe: listMaybe(store, contactId, ids),
    history,
  };
}
