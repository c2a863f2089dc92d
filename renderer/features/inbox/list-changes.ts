import type { ConversationRow, InboxPage } from '@shared/inbox/schema';
import type { PlaceOf } from './list-order';

type Lists = {
  /** The beginning of the list as the engine has it now. */
  readonly fresh: InboxPage;
  readonly shown: readonly ConversationRow[];
  /** Whether the list is loaded to its end. */
  readonly complete: boolean;
  readonly placeOf: PlaceOf;
};

export type ListChanges = {
  /** Rows that would stand in the loaded part and are not there, or would move up for something that was written. */
  readonly added: readonly ConversationRow[];
  /** Rows that are shown and could be brought up to date where they stand. */
  readonly same: ReadonlyMap<string, ConversationRow>;
  /** Rows that are shown and no longer among the fresh ones, although they should be. */
  readonly gone: readonly ConversationRow[];
  /** Whether rows that are shown would stand elsewhere: what they are about has changed. */
  readonly moved: boolean;
};

/** What a fresh beginning of the list says of the list that is shown. */
export function listChanges({ fresh, shown, complete, placeOf }: Lists): ListChanges {
  const shownById = new Map(shown.map((row) => [row.id, row]));
  const last = shown.at(-1);
  // Behind the last row the list is not loaded yet: what stands there comes with its page and is not new.
  const end = complete || last === undefined ? Number.POSITIVE_INFINITY : placeOf(last);
  const isAdded = (row: ConversationRow): boolean => {
    const before = shownById.get(row.id);
    if (before === undefined) return placeOf(row) < end;
    return row.lastAt > before.lastAt && row.lastDirection === 'in' && placeOf(row) < placeOf(before);
  };
  const added = fresh.rows.filter(isAdded);
  const addedIds = new Set(added.map(({ id }) => id));
  const same = new Map(
    fresh.rows.filter(({ id }) => shownById.has(id) && !addedIds.has(id)).map((row) => [row.id, row]),
  );
  const moved = shown.some((row) => placeOf(same.get(row.id) ?? row) !== placeOf(row));
  return { added, same, gone: goneFrom({ fresh, shown, placeOf }), moved };
}

function goneFrom({ fresh, shown, placeOf }: Omit<Lists, 'complete'>): ConversationRow[] {
  const freshIds = new Set(fresh.rows.map(({ id }) => id));
  const lastFresh = fresh.rows.at(-1);
  const reach =
    fresh.next === null || lastFresh === undefined ? Number.POSITIVE_INFINITY : placeOf(lastFresh);
  return shown.filter((row) => !freshIds.has(row.id) && placeOf(row) < reach);
}
