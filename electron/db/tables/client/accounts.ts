import { sql } from 'drizzle-orm';
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared. id = hash(client, platform, remote id). Credentials are never here: they stay on a workstation. */
export const account = sqliteTable('account', {
  id: text().primaryKey(),
  platform: text().notNull(),
  remoteId: text().notNull(),
  name: text().notNull(),
  handle: text().notNull(),
  address: text().notNull(),
  profileUrl: text(),
  avatarUrl: text(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
});

/**
 * Shared, append-only. id = hash(account, message or nothing, metric, hour). One number as observed; stored only
 * where it differs from the last one, so a line is drawn as steps.
 */
export const sample = sqliteTable(
  'sample',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    messageId: text(),
    metric: text().notNull(),
    value: real().notNull(),
    source: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [
    index('sample_by_account').on(t.accountId, t.metric, t.at).where(sql`message_id is null`),
    index('sample_by_message').on(t.messageId, t.metric, t.at).where(sql`message_id is not null`),
  ],
);

/** Local: what this workstation reads and how it fares. id = account id + ':' + kind. */
export const stream = sqliteTable(
  'stream',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    kind: text().notNull(),
    cursor: text(),
    /** `new`, `backfilling`, `healthy`, `failing`, `stopped`. */
    state: text().notNull(),
    /** `null`: only when a person asks. */
    nextPollAt: integer(),
    lastPollAt: integer(),
    lastGoodAt: integer(),
    /** When something new last arrived: what is hot is read more often. */
    lastFoundAt: integer(),
    failureCount: integer().notNull().default(0),
    /** JSON of a failure, or null. */
    failure: text(),
    messageCount: integer().notNull().default(0),
  },
  (t) => [index('stream_due').on(t.nextPollAt), index('stream_by_account').on(t.accountId)],
);

/** Local: the last reads of each stream, for the picture beside it. */
export const streamRun = sqliteTable(
  'stream_run',
  {
    id: text().primaryKey(),
    streamId: text().notNull(),
    at: integer().notNull(),
    outcome: text().notNull(),
    received: integer().notNull(),
    newCount: integer().notNull(),
    updated: integer().notNull(),
    bytes: integer().notNull(),
    milliseconds: integer().notNull(),
  },
  (t) => [index('stream_run_by_stream').on(t.streamId, t.at)],
);
