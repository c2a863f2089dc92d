import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared: a recurring place in the calendar, on the clocks of the client's zone. */
export const slot = sqliteTable('slot', {
  id: text().primaryKey(),
  /** 1 Monday to 7 Sunday (ISO 8601). */
  weekday: integer().notNull(),
  /** `HH:MM`. */
  time: text().notNull(),
  /** JSON: ids of the accounts it is for; empty: all. */
  accountIds: text().notNull(),
  memberId: text(),
  createdAt: integer().notNull(),
  deletedAt: integer(),
});
