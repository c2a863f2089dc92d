import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Shared: something of ours that goes, or went, out on one account: a reply, or a version of a post. States:
 * `shared/outbox/states.ts`. Its id is the idempotency key where the platform takes one.
 */
export const publication = sqliteTable(
  'publication',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    accountId: text().notNull(),
    conversationId: text(),
    /** The message that is answered. */
    parentId: text(),
    parentRemoteId: text(),
    /** `public` or `private`. */
    visibility: text().notNull(),
    text: text().notNull(),
    state: text().notNull(),
    /** Hash of account, parent, visibility and text: what an approval is bound to. */
    contentHash: text().notNull(),
    memberId: text(),
    /** Leaves at this time; null: not scheduled. */
    sendAt: integer(),
    approvedById: text(),
    approvedHash: text(),
    approvedAt: integer(),
    /** Why it was given back. */
    returnNote: text(),
    claimedAt: integer(),
    attemptCount: integer().notNull().default(0),
    /** A name that we chose for it at the platform before sending (a record key), or null. */
    chosenKey: text(),
    remoteId: text(),
    remoteUrl: text(),
    publishedAt: integer(),
    /** JSON of a failure, or null. */
    failure: text(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    deletedAt: integer(),
    /** The post of which this is the version on its account; null: a reply. */
    postId: text(),
    /** The time that a person chose for a post, or when they said "now": it does not leave much later. */
    dueAt: integer(),
    /** Why it is held: `shared/outbox/schema.ts`. */
    holdReason: text(),
  },
  (t) => [
    index('publication_by_post').on(t.postId).where(sql`post_id is not null`),
    index('publication_by_conversation').on(t.conversationId, t.createdAt),
    index('publication_published').on(t.publishedAt).where(sql`published_at is not null`),
    index('publication_active').on(t.state, t.sendAt).where(sql`state not in ('published', 'dropped')`),
  ],
);

/** Shared, append-only: each step of each attempt, kept for good. */
export const publicationAttempt = sqliteTable(
  'publication_attempt',
  {
    id: text().primaryKey(),
    publicationId: text().notNull(),
    at: integer().notNull(),
    /** `claimed`, `published`, `failed`, `unknown`, `found`, `not-found`, `settled`. */
    step: text().notNull(),
    memberId: text(),
    /** JSON of a failure or of what a person decided, or null. */
    detail: text(),
  },
  (t) => [index('publication_attempt_by_publication').on(t.publicationId, t.at)],
);
