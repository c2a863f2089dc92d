import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared, append-only: what somebody said of a post as it stood then. Stages: `shared/calendar/approval.ts`. */
export const postDecision = sqliteTable(
  'post_decision',
  {
    id: text().primaryKey(),
    postId: text().notNull(),
    /** From 1. */
    stage: integer().notNull(),
    /** `approve` or `return`. */
    decision: text().notNull(),
    /** Hash of what each account would show: it holds for that and nothing else. */
    contentHash: text().notNull(),
    /** JSON of what was read: `{ text, versions: [{ accountId, text }] }`. */
    content: text().notNull(),
    /** Who said it, or who wrote down what was said outside. */
    memberId: text(),
    /** Who of the client said it, by hand; null: the member. */
    outsideName: text(),
    note: text(),
    at: integer().notNull(),
  },
  (t) => [index('post_decision_by_post').on(t.postId, t.at)],
);

/** Shared: what the team says about a post among itself. */
export const postComment = sqliteTable(
  'post_comment',
  {
    id: text().primaryKey(),
    postId: text().notNull(),
    memberId: text(),
    text: text().notNull(),
    at: integer().notNull(),
    deletedAt: integer(),
  },
  (t) => [index('post_comment_by_post').on(t.postId, t.at)],
);

/** Shared, append-only: how a post stood before somebody wrote on, after a pause or another person. */
export const postRevision = sqliteTable(
  'post_revision',
  {
    id: text().primaryKey(),
    postId: text().notNull(),
    /** JSON as that of a decision. */
    content: text().notNull(),
    /** Who wrote what stands there. */
    memberId: text(),
    /** When it was written last. */
    at: integer().notNull(),
  },
  (t) => [index('post_revision_by_post').on(t.postId, t.at)],
);
