import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Shared: what was chosen for this client, one row a thing, so that two people who change two things both keep theirs.
 * id: `business-hours`, `promises`, `automatic-answers`, `watch-words`, `triage-words/<language>/<rule>`.
 */
export const clientSetting = sqliteTable('client_setting', {
  id: text().primaryKey(),
  /** JSON. */
  value: text().notNull(),
  updatedAt: integer().notNull(),
});
