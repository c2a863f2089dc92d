import { type Section, sectionOf } from '@shared/inbox/order';
import type { ConversationRow, InboxView } from '@shared/inbox/schema';

/** Where a row stands, ascending. Ties are as the engine left them. */
export type PlaceOf = (row: ConversationRow) => number;

const byKey: PlaceOf = ({ orderKey }) => orderKey;
const newestFirst: PlaceOf = ({ lastAt }) => -lastAt;

/** The order of each part of the inbox, as the contract says it. */
export const placesOf = {
  open: byKey,
  urgent: byKey,
  complaints: byKey,
  mine: byKey,
  waiting: newestFirst,
  snoozed: ({ snoozedUntilAt }) => snoozedUntilAt ?? 0,
  entries: newestFirst,
  closed: newestFirst,
  everything: newestFirst,
} satisfies Record<InboxView, PlaceOf>;

/** Parts that mix several sections, so that headings tell them apart. */
const sectioned: readonly InboxView[] = ['open', 'complaints', 'mine'];

/** The section that a row of a part stands in; `null`: that part has none. */
export const sectionIn = (view: InboxView, row: ConversationRow): Section | null =>
  sectioned.includes(view) ? sectionOf(row.orderKey) : null;

/** The row to go to when some leave: the next that stays, else the last one before; `null`: none is left. */
export function nextAfter<T extends { readonly id: string }>(
  rows: readonly T[],
  leaving: ReadonlySet<string>,
  fromId: string | null,
): T | null {
  const from = rows.findIndex(({ id }) => id === fromId);
  const stays = ({ id }: T) => !leaving.has(id);
  return (
    rows.slice(Math.max(0, from)).find(stays) ?? rows.slice(0, Math.max(0, from)).findLast(stays) ?? null
  );
}
