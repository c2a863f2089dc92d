import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared. id = hash(client, platform, remote id). Fields follow the platform; the last observation wins. */
export const contact = sqliteTable(
  'contact',
  {
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
  },
  (t) => [index('contact_by_name').on(t.name)],
);

/**
 * Shared. id = contact id: which contacts are one person. Contacts with the same `person_id` are shown as one; taking
 * one out again sets `deleted_at`.
 */
export const contactPerson = sqliteTable(
  'contact_person',
  {
    id: text().primaryKey(),
    personId: text().notNull(),
    memberId: text(),
    updatedAt: integer().notNull(),
    deletedAt: integer(),
  },
  (t) => [index('contact_person_by_person').on(t.personId)],
);

/**
 * Shared, append-only: what was written, as first seen. id = hash(account, remote id). Later edits and deletions are
 * rows of `message_revision`. Only what follows from other rows may change: `conversation_id` and `root_key`, when a
 * missing link of a thread arrives, and what triage says (`label` to `hard_rule`), when a person or a newer model knows better.
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
    /**
     * Local and derived: `complaint`, `question`, `praise`, `nothing`; null: nobody looked, or it is ours. `automatic`: ours,
     * sent by a machine, which answers nobody.
     */
    label: text(),
    /** Local: who said so: `rule`, `model`, `person`; `none`: no model for its language. */
    labelBy: text(),
    /** Local: the model's probability of a complaint, 0 to 1. */
    score: real(),
    /** Local: the hard rule that fired: `safety`, `legal`, `press`, `refund`. */
    hardRule: text(),
  },
  (t) => [
    index('message_by_conversation').on(t.conversationId, t.at, t.id),
    index('message_posts').on(t.accountId, t.at).where(sql`kind = 'post'`),
    index('message_complaints').on(t.contactId, t.at).where(sql`label = 'complaint'`),
    index('message_unlabelled')
      .on(t.at)
      .where(sql`direction = 'in' and kind <> 'item' and kind <> 'post' and label_by is null`),
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
  /** `open`, unused: `closed_at` and `snoozed_until_at` say more. */
  status: text().notNull(),
  /** Everything stored up to this time (`message.received_at`) was read. */
  readUntilAt: integer().notNull(),
  updatedAt: integer().notNull(),
  /** Closed until something newer comes in. 0: a person opened it although it is history or was closed. */
  closedAt: integer(),
  /** Put aside until then; ends early when something newer comes in. */
  snoozedUntilAt: integer(),
  snoozedAt: integer(),
  assigneeId: text(),
  deskId: text(),
  /** When a rule or a person put it on top, until we answer; null or 0: nobody did. */
  urgent: integer(),
  /** A rule promised this instead of what its class promises, business ms. */
  promiseMs: integer(),
  /** 1: a rule asks for somebody's consent before an answer leaves. */
  needsApproval: integer(),
  /** A rule suggests this saved reply. */
  suggestedReplyId: text(),
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
    /** `open`: we owe an answer; `waiting`: they do; `snoozed`; `closed`. */
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
    /** When the newest incoming message was stored that is not history of a first read; null: all of it is. */
    lastInAt: integer(),
    /** The gravest label among the messages that wait; null: nobody waits, or nobody looked. */
    label: text(),
    labelBy: text(),
    score: real(),
    hardRule: text(),
    /** The answer is promised until then, epoch ms; null: nothing is promised. */
    dueAt: integer(),
    /** The last quarter of the promise begins. */
    warnAt: integer(),
    /** Length of the promise in business ms. */
    promiseMs: integer(),
    /** The default order, ascending: see `shared/inbox/order.ts`. */
    orderKey: integer().notNull().default(0),
    closedAt: integer(),
    snoozedUntilAt: integer(),
    snoozedAt: integer(),
    /** 1: it was put aside and came back, and nobody did anything since. */
    returned: integer().notNull().default(0),
    assigneeId: text(),
    deskId: text(),
    urgent: integer().notNull().default(0),
    /** Promised by a rule instead, business ms. */
    rulePromiseMs: integer(),
    /** State of our newest unsent reply: `draft`, `in-review`, `scheduled`, `held`, `claimed`, `failed`, `unknown`; else null. */
    replyState: text(),
    noteCount: integer().notNull().default(0),
  },
  (t) => [
    index('conversation_newest').on(t.lastAt, t.id),
    index('conversation_by_account').on(t.accountId, t.lastAt, t.id),
    index('conversation_by_contact').on(t.contactId, t.lastAt),
    index('conversation_by_root').on(t.accountId, t.rootKey),
    index('conversation_unread').on(t.lastAt, t.id).where(sql`unread_count > 0`),
    index('conversation_open').on(t.orderKey, t.id).where(sql`status = 'open'`),
    index('conversation_complaints').on(t.orderKey, t.id).where(sql`status = 'open' and label = 'complaint'`),
    index('conversation_mine')
      .on(t.assigneeId, t.orderKey, t.id)
      .where(sql`status = 'open' and assignee_id is not null`),
    index('conversation_desk')
      .on(t.deskId, t.orderKey, t.id)
      .where(sql`status = 'open' and desk_id is not null`),
    index('conversation_due').on(t.dueAt).where(sql`status = 'open' and due_at is not null`),
    index('conversation_waiting').on(t.lastAt, t.id).where(sql`status = 'waiting'`),
    index('conversation_snoozed').on(t.snoozedUntilAt, t.id).where(sql`status = 'snoozed'`),
    index('conversation_items').on(t.lastAt, t.id, t.unreadCount).where(sql`kind = 'item'`),
    index('conversation_closed').on(t.lastAt, t.id).where(sql`status = 'closed'`),
    index('conversation_replies').on(t.replyState, t.id).where(sql`reply_state is not null`),
  ],
);

/**
 * Local and derived: how many conversations there are of each sort. Triggers keep it, so that the numbers beside the
 * parts of the inbox cost the same whatever is stored.
 */
export const conversationTally = sqliteTable(
  'conversation_tally',
  {
    status: text().notNull(),
    /** The part of the list: `order_key >> 43`, see `shared/inbox/order.ts`. */
    section: integer().notNull(),
    isComplaint: integer().notNull(),
    isItem: integer().notNull(),
    /** 1: somebody waits for us. */
    waits: integer().notNull(),
    isUnread: integer().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.status, t.section, t.isComplaint, t.isItem, t.waits, t.isUnread] })],
);

/** Local and derived: how many open conversations are due on a day (UTC, days since 1970). */
export const conversationDue = sqliteTable('conversation_due_on', {
  day: integer().primaryKey(),
  count: integer().notNull(),
});
