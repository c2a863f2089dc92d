import { previewOf } from '@shared/inbox/preview';
import type { ConversationKind } from '@shared/inbox/schema';
import { DAY } from '@shared/platforms/platform';
import type { RemoteMessage } from '../../connectors/connector';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';
import { contactWriter } from './contact-store';
import { type ConversationPlace, conversationWriter } from './conversation-store';
import { recordDeletion, recordSighting } from './revision-store';
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
};

const KNOWN = 'SELECT 1 AS known FROM message WHERE id = ?';

const INSERT = `
  INSERT INTO message (id, account_id, conversation_id, contact_id, author_id, kind, direction, remote_id, parent_remote_id,
    root_key, at, received_at, quiet, edited_at, subject, text, url, language, attachments)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Stores a page of messages. Idempotent: the same page again changes nothing. Must run inside a transaction together
 * with the stream's cursor.
 */
export function ingest(store: WriteStore, batch: IngestBatch): IngestResult {
  const contacts = contactWriter(store, batch);
  const conversations = conversationWriter(store);
  const count = { new: 0, updated: 0, fresh: 0 };
  for (const message of batch.messages) {
    const id = hashId(batch.accountId, message.remoteId);
    if (store.get('message.known', KNOWN, [id]) !== undefined) {
      const sighting = {
        messageId: id,
        message,
        observedAt: batch.receivedAt,
        preview: previewOf(message.text),
      };
      if (recordSighting(store, sighting)) count.updated += 1;
      continue;
    }
    if (insertMessage({ store, batch, contacts, conversations }, id, message)) count.fresh += 1;
    count.new += 1;
  }
  contacts.flush();
  conversations.flush();
  for (const remoteId of batch.deleted) {
    if (recordDeletion(store, hashId(batch.accountId, remoteId), batch.receivedAt)) count.updated += 1;
  }
  return { received: batch.messages.length, ...count };
}

type Context = {
  readonly store: WriteStore;
  readonly batch: IngestBatch;
  readonly contacts: ReturnType<typeof contactWriter>;
  readonly conversations: ReturnType<typeof conversationWriter>;
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
  store.run('message.insert', INSERT, [
    id,
    accountId,
    place?.id ?? null,
    contactId,
    authorId,
    message.kind,
    message.direction,
    message.remoteId,
    message.thread !== null && 'parent' in message.thread ? message.thread.parent : null,
    rootKey,
    message.at,
    receivedAt,
    quiet ? 1 : 0,
    message.editedAt,
    message.subject,
    message.text,
    message.url,
    message.language,
    message.attachments.length === 0 ? null : JSON.stringify(message.attachments),
  ]);
  const unread = message.direction === 'in' && !quiet;
  if (place !== null && message.kind !== 'post') {
    conversations.add(place, toFolded({ ...message, kind: message.kind }, { unread, receivedAt }));
  }
  if (message.thread !== null && 'parent' in message.thread) adoptAnswers(context, message.remoteId, rootKey);
  return unread && !batch.backfill;
}

const toFolded = (
  message: RemoteMessage & { readonly kind: ConversationKind },
  { unread, receivedAt }: { unread: boolean; receivedAt: number },
) => ({
  kind: message.kind,
  direction: message.direction,
  at: message.at,
  unread,
  receivedAt,
  subject: message.subject,
  preview: previewOf(message.text),
});

const MOVED = `
  SELECT m.kind, m.direction, m.at, m.received_at AS receivedAt, m.quiet,
    CASE WHEN e.id IS NULL THEN m.subject ELSE nullif(e.subject, '') END AS subject, coalesce(e.text, m.text) AS text
  FROM message AS m
  LEFT JOIN message_revision AS e ON e.id = (
    SELECT id FROM message_revision WHERE message_id = m.id AND kind = 'edited' ORDER BY observed_at DESC, id DESC LIMIT 1
  )
  WHERE m.conversation_id = ? ORDER BY m.at`;

type MovedRow = {
  kind: ConversationKind;
  direction: 'in' | 'out';
  at: number;
  receivedAt: number;
  quiet: number;
  subject: string | null;
  text: string;
};

function adoptAnswers({ store, batch, conversations }: Context, remoteId: string, rootKey: string): void {
  const link = { accountId: batch.accountId, remoteId, rootKey };
  if (rootKey === remoteId || !(conversations.touches(remoteId) || hasAnswers(store, link))) return;
  // What this batch gathered so far has to be on disk before conversations are joined.
  conversations.flush();
  for (const { to } of moveToRoot(store, link)) {
    store.run('thread.refold', 'DELETE FROM conversation WHERE id = ?', [to.id]);
    for (const row of store.all<MovedRow>('thread.moved', MOVED, [to.id])) {
      conversations.add(to, {
        ...row,
        unread: row.direction === 'in' && row.quiet === 0,
        preview: previewOf(row.text),
      });
    }
    conversations.flush();
  }
}
