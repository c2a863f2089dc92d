import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared. id = hash(client, platform, remote id). Fields follow the platform; the last observation wins. */
export const contact = sqliteTable('contact', {
  id: text().primaryKey(),
  platform: text().notNull(),
  remoteId: text().notNull(),
  name: text().notNull(),
  handle: text().notNull(),
  profileUrl: text(),
  avatarUrl: text(),
  followerCount: integer(),
  firstSeenAt: integer().notNull(),
  updatedAt: integer().notNull(),
});

/**
 * Shared, append-only: what was written, as first seen. id = hash(account, remote id). Later edits and deletions are
 * rows of `message_revision`. Only `conversation_id` and `root_key` may change: when a missing link of a thread arrives.
 */
export const message = sqliteTable(
  'message',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    /** Null for own posts. */
    conversationId: text(),
    /** The other side; null for own posts. */
    contactId: text(),
    /** Who wrote it; null: we did. */
    authorId: text(),
    kind: text().notNull(),
    direction: text().notNull(),
    remoteId: text().notNull(),
    parentRemoteId: text(),
    /** The topmost known remote id, or the platform's own key of the thread. */
    rootKey: text().notNull(),
    at: integer().notNull(),
    receivedAt: integer().notNull(),
    /** 1: stored by a backfill long after it was written; never counted as unread. */
    quiet: integer().notNull(),
    editedAt: integer(),
    subject: text(),
    text: text().notNull(),
    url: text(),
    language: text(),
    /** JSON array of attachments, or null where there are none. */
    attachments: text(),
  },
  (t) => [
    index('message_by_conversation').on(t.conversationId, t.at, t.id),
    index('message_posts').on(t.accountId, t.at).where(sql`kind = 'post'`),
    index('message_posts_by_root').on(t.accountId, t.rootKey).where(sql`kind = 'post'`),
  ],
);

/** Shared, append-only. id = hash(message, kind, content). The newest one of kind `edited` is the present text. */
export const messageRevision = sqliteTable(
  'message_revision',
  {
    id: text().primaryKey(),
    messageId: text().notNull(),
    /** `edited`, `deleted`, `restored`. */
    kind: text().notNull(),
    /** When it happened, as far as the platform tells; else when it was seen. */
    at: integer().notNull(),
    observedAt: integer().notNull(),
    subject: text(),
    text: text(),
    attachments: text(),
  },
  (t) => [index('message_revision_by_message').on(t.messageId, t.observedAt)],
);

/** Shared: what people decided about a conversation. No row: nobody decided anything yet. */
export const conversationState = sqliteTable('conversation_state', {
  id: text().primaryKey(),
  status: text().notNull(),
  /** Everything stored up to this time (`message.received_at`) was read. */
  readUntilAt: integer().notNull(),
  updatedAt: integer().notNull(),
});

/** Local and derived: one row a conversation, made of its messages and its state; can be rebuilt at any time. */
export const conversation = sqliteTable(
  'conversation',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    contactId: text().notNull(),
    rootKey: text().notNull(),
    kind: text().notNull(),
    status: text().notNull(),
    readUntilAt: integer().notNull(),
    firstAt: integer().notNull(),
    lastAt: integer().notNull(),
    lastOutAt: integer(),
    waitingSinceAt: integer(),
    messageCount: integer().notNull(),
    unreadCount: integer().notNull(),
    subject: text(),
    preview: text().notNull(),
    lastDirection: text().notNull(),
  },
  (t) => [
    index('conversation_newest').on(t.lastAt, t.id),
    index('conversation_by_account').on(t.accountId, t.lastAt, t.id),
    index('conversation_by_contact').on(t.contactId, t.lastAt),
    index('conversation_by_root').on(t.accountId, t.rootKey),
    index('conversation_unread').on(t.lastAt, t.id).where(sql`unread_count > 0`),
    index('conversation_waiting').on(t.lastAt, t.id).where(sql`waiting_since_at is not null`),
  ],
);
