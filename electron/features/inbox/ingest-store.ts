import type { FoldedMessage } from '@shared/inbox/conversation-fold';
import type { ConversationKind } from '@shared/inbox/kinds';
import { previewOf } from '@shared/inbox/preview';
import { DAY } from '@shared/platforms/platform';
import type { RemoteMessage } from '../../connectors/connector';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';
import { contactWriter } from './contact-store';
import type { ConversationPlace } from './conversation-row-store';
import { conversationWriter, refreshConversations } from './conversation-store';
import type { Judge, Ruled } from './judge';
import { type Judged, judged, listMoved } from './judged-store';
import { relabelEdited } from './relabel-store';
import { recordDeletion, recordSighting } from './revision-store';
import { subjectOf } from './rule-subject-store';
import { conversationId, hasAnswers, moveToRoot, rootKeyOf } from './thread-store';

/** Older messages that a first read brings in are stored without a dot: nobody opens an inbox of ten unread years. */
const QUIET_AFTER_MS = 7 * DAY;

export type IngestBatch = {
  readonly clientId: string;
  readonly accountId: string;
  readonly platform: string;
  readonly messages: readonly RemoteMessage[];
  /** Remote ids that are gone at the platform. */
  readonly deleted: readonly string[];
  readonly backfill: boolean;
  readonly receivedAt: number;
};

export type IngestResult = {
  readonly received: number;
  readonly new: number;
  readonly updated: number;
  /** New incoming messages that are not history. */
  readonly fresh: number;
  /** What rules want done with the conversations of new messages. */
  readonly ruled: readonly (Ruled & { readonly conversationId: string })[];
  /** Conversations that were joined to others: what hangs on them has to go along. */
  readonly moved: readonly Moved[];
};

export type Moved = { readonly from: string; readonly to: string };

const KNOWN = 'SELECT 1 AS known FROM message WHERE id = ?';

const INSERT = `
  INSERT INTO message (id, account_id, conversation_id, contact_id, author_id, kind, direction, remote_id, parent_remote_id,
    root_key, at, received_at, quiet, edited_at, subject, text, url, language, attachments, label, label_by, score, hard_rule)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Stores a page of messages. Idempotent: the same page again changes nothing. Must run inside a transaction together
 * with the stream's cursor.
 */
export function ingest(store: WriteStore, batch: IngestBatch, judge: Judge): IngestResult {
  const contacts = contactWriter(store, batch);
  const by = { judge, now: batch.receivedAt };
  const conversations = conversationWriter(store, by);
  const context: Context = { store, batch, judge, contacts, conversations, ruled: [], moved: [] };
  const count = { new: 0, updated: 0, fresh: 0 };
  const edited: string[] = [];
  for (const message of batch.messages) {
    const id = hashId(batch.accountId, message.remoteId);
    if (store.get('message.known', KNOWN, [id]) === undefined) {
      if (insertMessage(context, id, message)) count.fresh += 1;
      count.new += 1;
      continue;
    }
    const preview = previewOf(message.text);
    if (!recordSighting(store, { messageId: id, message, observedAt: batch.receivedAt, preview })) continue;
    count.updated += 1;
    edited.push(id);
  }
  contacts.flush();
  conversations.flush();
  if (edited.length > 0) refreshConversations(store, relabelEdited(store, edited, judge), by);
  for (const remoteId of batch.deleted) {
    if (recordDeletion(store, hashId(batch.accountId, remoteId), batch.receivedAt)) count.updated += 1;
  }
  return { received: batch.messages.length, ...count, ruled: context.ruled, moved: context.moved };
}

type Context = {
  readonly store: WriteStore;
  readonly batch: IngestBatch;
  readonly judge: Judge;
  readonly contacts: ReturnType<typeof contactWriter>;
  readonly conversations: ReturnType<typeof conversationWriter>;
  readonly ruled: (Ruled & { conversationId: string })[];
  readonly moved: Moved[];
};

/** Answers whether the message deserves attention. */
function insertMessage(context: Context, id: string, message: RemoteMessage): boolean {
  const { store, batch, contacts, conversations } = context;
  const { accountId, receivedAt } = batch;
  const rootKey = rootKeyOf(store, accountId, message);
  const contactId = message.contact === null ? null : contacts.write(message.contact, message.at);
  const authorId = message.direction === 'in' ? contacts.write(message.author, message.at) : null;
  const place: ConversationPlace | null =
    contactId === null
      ? null
      : { id: conversationId(accountId, rootKey, contactId), accountId, contactId, rootKey };
  const quiet = batch.backfill && message.at < receivedAt - QUIET_AFTER_MS;
  const said = judged(context.judge, message);
  writeMessage(context, { id, message, rootKey, place, authorId, quiet, said });
  const unread = message.direction === 'in' && !quiet;
  if (place !== null && message.kind !== 'post') {
    conversations.add(place, toFolded({ ...message, kind: message.kind }, { unread, receivedAt, said }));
    if (unread) consultRules(context, { message, said, place });
  }
  if (parentOf(message) !== null) adoptAnswers(context, message.remoteId, rootKey);
  return unread && !batch.backfill;
}

const parentOf = ({ thread }: RemoteMessage): string | null =>
  thread !== null && 'parent' in thread ? thread.parent : null;

type NewMessage = {
  readonly id: string;
  readonly message: RemoteMessage;
  readonly rootKey: string;
  /** Null for own posts. */
  readonly place: ConversationPlace | null;
  readonly authorId: string | null;
  readonly quiet: boolean;
  readonly said: Judged;
};

function writeMessage({ store, batch }: Context, row: NewMessage): void {
  const { id, message, rootKey, place, authorId, quiet, said } = row;
  store.run('message.insert', INSERT, [
    id,
    batch.accountId,
    place?.id ?? null,
    place?.contactId ?? null,
    authorId,
    message.kind,
    message.direction,
    message.remoteId,
    parentOf(message),
    rootKey,
    message.at,
    batch.receivedAt,
    quiet ? 1 : 0,
    message.editedAt,
    message.subject,
    message.text,
    message.url,
    said.language,
    message.attachments.length === 0 ? null : JSON.stringify(message.attachments),
    said.label,
    said.labelBy,
    said.verdict?.score ?? null,
    said.verdict?.hardRule ?? null,
  ]);
}

const toFolded = (
  message: RemoteMessage & { readonly kind: ConversationKind },
  { unread, receivedAt, said }: { unread: boolean; receivedAt: number; said: Judged },
): FoldedMessage => ({
  kind: message.kind,
  direction: message.direction,
  at: message.at,
  unread,
  news: unread,
  answers: message.direction === 'out' && said.label !== 'automatic',
  verdict: said.verdict,
  receivedAt,
  subject: message.subject,
  preview: previewOf(message.text),
});

type Consulted = {
  readonly message: RemoteMessage;
  readonly said: Judged;
  readonly place: ConversationPlace;
};

/** A message that nobody is expected to answer has no desk either. */
function consultRules(context: Context, { message, said, place }: Consulted): void {
  if (said.verdict === null) return;
  const { store, batch, judge } = context;
  const subject = subjectOf({ store, batch, judge, message, said, contactId: place.contactId });
  const ruled = judge.rules(subject);
  if (ruled !== null) context.ruled.push({ ...ruled, conversationId: place.id });
}

function adoptAnswers(context: Context, remoteId: string, rootKey: string): void {
  const { store, batch, conversations } = context;
  const link = { accountId: batch.accountId, remoteId, rootKey };
  if (rootKey === remoteId || !(conversations.touches(remoteId) || hasAnswers(store, link))) return;
  // What this batch gathered so far has to be on disk before conversations are joined.
  conversations.flush();
  for (const { from, to } of moveToRoot(store, link)) {
    context.moved.push({ from, to: to.id });
    store.run('thread.refold', 'DELETE FROM conversation WHERE id = ?', [to.id]);
    for (const message of listMoved(store, to.id)) conversations.add(to, message);
    conversations.flush();
  }
}
