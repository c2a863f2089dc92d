import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared. One row: the client that this store belongs to. */
export const client = sqliteTable('client', {
  id: text().primaryKey(),
  name: text().notNull(),
  colour: text().notNull(),
  language: text().notNull(),
  timeZone: text().notNull(),
  practice: integer().notNull(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
});
