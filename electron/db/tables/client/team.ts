import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared: the people who answer for this client, as the workstation that acts knows them. id: the member's own. */
export const member = sqliteTable('member', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** `owner`, `manager`, `member`, `read-only`. */
  role: text().notNull(),
  deskId: text(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
});

/** Shared. id = hash(client, 'desk', kind) for those out of the box, else UUIDv7. */
export const desk = sqliteTable('desk', {
  id: text().primaryKey(),
  /** Empty: the name of its kind in the language of the screens. */
  name: text().notNull(),
  /** `service`, `pr`, `sales`, `marketing`, `own`. */
  kind: text().notNull(),
  position: integer().notNull(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
});

/** Shared. id = hash(client, normalised name). */
export const tag = sqliteTable('tag', {
  id: text().primaryKey(),
  name: text().notNull(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
});

/** Shared set. id = hash(conversation, tag). */
export const conversationTag = sqliteTable(
  'conversation_tag',
  {
    id: text().primaryKey(),
    conversationId: text().notNull(),
    tagId: text().notNull(),
    updatedAt: integer().notNull(),
    deletedAt: integer(),
  },
  (t) => [
    index('conversation_tag_by_conversation').on(t.conversationId),
    index('conversation_tag_by_tag').on(t.tagId, t.conversationId),
  ],
);

/** Shared, append-only: internal notes. A changed note is a new row with `replaces_id`; `text` null: taken back. */
export const note = sqliteTable(
  'note',
  {
    id: text().primaryKey(),
    conversationId: text().notNull(),
    memberId: text(),
    at: integer().notNull(),
    text: text(),
    /** JSON array of member ids. */
    mentions: text().notNull(),
    replacesId: text(),
  },
  (t) => [index('note_by_conversation').on(t.conversationId, t.at)],
);

/** Shared: a conversation given to another desk, and what was to come of it. */
export const handover = sqliteTable(
  'handover',
  {
    id: text().primaryKey(),
    conversationId: text().notNull(),
    fromDeskId: text(),
    toDeskId: text().notNull(),
    /** Who asked: what comes back is theirs to see. */
    memberId: text(),
    note: text().notNull(),
    expected: text().notNull(),
    at: integer().notNull(),
    returnedAt: integer(),
    returnedById: text(),
    outcome: text(),
    /** The asker has seen what came back. */
    seenAt: integer(),
  },
  (t) => [
    index('handover_by_conversation').on(t.conversationId, t.at),
    index('handover_unseen')
      .on(t.memberId, t.returnedAt)
      .where(sql`returned_at is not null and seen_at is null`),
  ],
);

/** Shared: when … then …, in the order of `position`. */
export const rule = sqliteTable('rule', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** JSON of the conditions and of the actions (`shared/team/rules.ts`). */
  conditions: text().notNull(),
  actions: text().notNull(),
  position: integer().notNull(),
  enabled: integer().notNull(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
});

/** Shared. */
export const savedReply = sqliteTable('saved_reply', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** What is typed behind `;`. */
  shortcut: text().notNull(),
  text: text().notNull(),
  /** BCP 47, or empty for any. */
  language: text().notNull(),
  deskId: text(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
});

/** Shared: a filter of the inbox under a name. */
export const savedView = sqliteTable('saved_view', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** JSON of the filter as it stands in the address. */
  filter: text().notNull(),
  position: integer().notNull(),
  memberId: text(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
});

/** Shared, append-only: who changed what, when. `member_id` null: the program, by rule `rule_id` or by itself. */
export const audit = sqliteTable(
  'audit',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    memberId: text(),
    ruleId: text(),
    conversationId: text(),
    /** A verb: `closed`, `reopened`, `snoozed`, `assigned`, `desk`, `tagged`, `labelled`, `sent`, … */
    what: text().notNull(),
    /** JSON: what it was and what it became. */
    detail: text().notNull(),
  },
  (t) => [
    index('audit_by_conversation').on(t.conversationId, t.at).where(sql`conversation_id is not null`),
    index('audit_newest').on(t.at, t.id),
  ],
);
