import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared: which file of the media folder holds what an address led to. id = hash(address). */
export const media = sqliteTable('media', {
  id: text().primaryKey(),
  url: text().notNull(),
  /** Name of the file: its content's SHA-256, hex. */
  sha256: text().notNull(),
  bytes: integer().notNull(),
  mediaType: text().notNull(),
  fetchedAt: integer().notNull(),
});
