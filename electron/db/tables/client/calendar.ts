import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared: content planned in the calendar. What goes out of it is a `publication` for each account. */
export const post = sqliteTable(
  'post',
  {
    id: text().primaryKey(),
    /** What it says on every account that has no text of its own. */
    text: text().notNull(),
    /** Epoch ms; null: an idea. */
    plannedAt: integer(),
    /** IANA zone in which that time was chosen: what it means where the zone changes later. */
    timeZone: text().notNull(),
    memberId: text(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    deletedAt: integer(),
    /** Who changed its words last; null: whoever made it. */
    editedById: text(),
    /** The post that it repeats, or its own id where others repeat it; null: it stands alone. */
    seriesId: text(),
  },
  (t) => [
    index('post_planned').on(t.plannedAt).where(sql`deleted_at is null and planned_at is not null`),
    index('post_ideas').on(t.updatedAt).where(sql`deleted_at is null and planned_at is null`),
  ],
);
