import type { PageCursor } from '@shared/app/paging';
import type { ConversationRow, InboxPage } from '@shared/inbox/schema';
import type { InfiniteData } from '@tanstack/react-query';
import type { PlaceOf } from './list-order';

/** The list as it is loaded, page by page. */
export type Pages = InfiniteData<InboxPage, PageCursor | null>;

/** The same object where nothing changed, so that nothing is drawn again. */
const withRows = (page: InboxPage, rows: ConversationRow[]): InboxPage =>
  rows.length === page.rows.length && rows.every((row, index) => row === page.rows[index])
    ? page
    : { ...page, rows };

export function mapPages(data: Pages, change: (rows: ConversationRow[]) => ConversationRow[]): Pages {
  const pages = data.pages.map((page) => withRows(page, change(page.rows)));
  return pages.every((page, index) => page === data.pages[index]) ? data : { ...data, pages };
}

/** Rows take over what changed about them and keep their place. Those for which there is nothing stay as they are. */
export const patched = (
  rows: ConversationRow[],
  fresh: ReadonlyMap<string, ConversationRow>,
): ConversationRow[] => rows.map((row) => takingOver(row, fresh.get(row.id)));

/** The place is that of the list as it was loaded: headings and order must not come apart. */
function takingOver(row: ConversationRow, now: ConversationRow | undefined): ConversationRow {
  if (now === undefined || now === row) return row;
  const next = now.orderKey === row.orderKey ? now : { ...now, orderKey: row.orderKey };
  return JSON.stringify(next) === JSON.stringify(row) ? row : next;
}

export const without = (rows: ConversationRow[], ids: ReadonlySet<string>): ConversationRow[] =>
  rows.filter(({ id }) => !ids.has(id));

/**
 * Puts a row where it belongs among those that are loaded; one that is there already moves. What belongs behind the
 * last loaded row comes with a later page.
 */
export function placed(data: Pages, row: ConversationRow, placeOf: PlaceOf): Pages {
  const cleared = mapPages(data, (rows) => without(rows, new Set([row.id])));
  const place = placeOf(row);
  const at = cleared.pages.findIndex(({ rows }) => rows.some((other) => placeOf(other) > place));
  const last = cleared.pages.length - 1;
  if (at === -1 && cleared.pages[last]?.next !== null) return cleared;
  const target = at === -1 ? last : at;
  const pages = cleared.pages.map((page, index) =>
    index === target ? { ...page, rows: inserted(page.rows, row, placeOf) } : page,
  );
  return { ...cleared, pages };
}

function inserted(rows: ConversationRow[], row: ConversationRow, placeOf: PlaceOf): ConversationRow[] {
  const place = placeOf(row);
  const at = rows.findIndex((other) => placeOf(other) > place);
  return at === -1 ? [...rows, row] : rows.toSpliced(at, 0, row);
}
