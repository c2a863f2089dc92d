import type { ConversationRow, InboxFilter, InboxPage } from '@shared/inbox/schema';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { api, engine } from '../../lib/engine/engine';
import { belongs } from './decided';
import { listChanges } from './list-changes';
import { placesOf } from './list-order';
import { mapPages, patched, without } from './list-pages';
import { PAGE, useLoadedList } from './use-conversations';
import { refOf } from './use-decide';

/** A list that was read longer ago is compared at once; a younger one when the next change is announced. */
const RECENT_MS = 2_000;
/** So much of the beginning is compared at most (the contract's longest page). */
const DEEP = 200;

type Options = {
  readonly filter: InboxFilter;
  readonly memberId: string | null;
  readonly first: InboxPage;
  readonly readAt: number;
  readonly rows: readonly ConversationRow[];
  readonly complete: boolean;
  readonly openId: string | null;
};

/**
 * Compares the list with a fresh beginning whenever something changes. Rows are brought up to date where they stand;
 * those that left go, unless the cursor is below them: then they stay, marked, until the list is loaded anew. `count`:
 * how many are new; `start` shows them.
 */
export function useListUpdates(options: Options) {
  const { filter, memberId, rows, complete, openId } = options;
  const fresh = useFresh(options);
  const loaded = useLoadedList(filter);
  const changes = useMemo(
    () => listChanges({ fresh, shown: rows, complete, placeOf: placesOf[filter.view] }),
    [fresh, rows, complete, filter.view],
  );
  const count = changes.added.length;
  const start = useCallback(() => loaded.start(fresh), [loaded.start, fresh]);

  useEffect(() => {
    // Where nobody looks yet there is nothing to keep in place.
    const unwatched = rows.length === 0 || (openId === null && !listIsUsed());
    const { gone, moved } = changes;
    if (unwatched && (count > 0 || gone.length > 0 || moved)) loaded.start(fresh);
    else loaded.update((data) => mapPages(data, (all) => patched(all, changes.same)));
  }, [fresh, changes, count, rows.length, openId, loaded.start, loaded.update]);

  useGone({ gone: changes.gone, filter, memberId, openId });
  return { count, start };
}

/** The beginning of the list as it is now: a page, or as much as is compared of a longer list. */
function useFresh({ filter, first, readAt, rows }: Options): InboxPage {
  const limit = rows.length > PAGE ? DEEP : PAGE;
  const { data = first } = useQuery(
    api.inbox.page.queryOptions({
      input: { filter, after: null, limit },
      ...(limit === PAGE ? { initialData: first, initialDataUpdatedAt: readAt } : {}),
      staleTime: RECENT_MS,
      gcTime: 0,
    }),
  );
  return data;
}

type Gone = Pick<Options, 'filter' | 'memberId' | 'openId'> & { readonly gone: readonly ConversationRow[] };

/** Asks what became of rows that left: not every absence is one, and a row that stays for the cursor has to say it. */
function useGone({ gone, filter, memberId, openId }: Gone) {
  const { update } = useLoadedList(filter);
  const latest = useRef({ gone, openId });
  useEffect(() => {
    latest.current = { gone, openId };
  });
  const ids = gone.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (ids === '') return;
    let stale = false;
    const settle = async () => {
      const asked = latest.current.gone;
      const now = await engine.inbox.rows({ conversations: asked.map(refOf) });
      if (stale) return;
      const byId = new Map(now.map((row) => [row.id, row]));
      const left = new Set(
        asked
          .filter(({ id }) => {
            const row = byId.get(id);
            return row === undefined || !belongs(row, filter, memberId);
          })
          .map(({ id }) => id),
      );
      update((data) => {
        const order = data.pages.flatMap((page) => page.rows.map(({ id }) => id));
        const removed = belowCursor(order, left, latest.current.openId);
        return mapPages(data, (all) => patched(without(all, removed), byId));
      });
    };
    // What cannot be read is said by the list itself; rows then stay as they are.
    settle().catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [ids, filter, memberId, update]);
}

/** Of rows that left, those that can go without moving the row that is open or under the pointer. */
function belowCursor(
  order: readonly string[],
  left: ReadonlySet<string>,
  openId: string | null,
): ReadonlySet<string> {
  const cursor = Math.max(openId === null ? -1 : order.indexOf(openId), hoveredIndex());
  return new Set(order.filter((id, index) => index > cursor && left.has(id)));
}

const hoveredIndex = (): number =>
  Number(document.querySelector<HTMLElement>('[data-list] [role=option]:hover')?.dataset['index'] ?? -1);

/** Whether a person is at the list: pointer over it, focus in it, or scrolled away from its top. */
function listIsUsed(): boolean {
  const scroller = document.querySelector('[data-list-scroller]');
  if (scroller === null) return false;
  return scroller.matches(':hover') || scroller.contains(document.activeElement) || scroller.scrollTop > 0;
}
