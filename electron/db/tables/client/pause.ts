import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared: no post leaves meanwhile. What was said of it stays; it is ended by a time, not by a deletion. */
export const pause = sqliteTable('pause', {
  id: text().primaryKey(),
  /** Null: every account of the client. */
  accountId: text(),
  reason: text().notNull(),
  memberId: text(),
  fromAt: integer().notNull(),
  /** Ends by itself then; null: when somebody ends it. */
  untilAt: integer(),
  endedAt: integer(),
  endedById: text(),
});
