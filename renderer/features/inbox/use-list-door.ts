import type { ConversationChange, ConversationRef, ConversationRow, InboxFilter } from '@shared/inbox/schema';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { api, engine } from '../../lib/engine/engine';
import { useLatest } from '../../lib/use-latest';
import type { TeamNames } from '../../lib/use-team';
import { belongs, decided } from './decided';
import { placesOf } from './list-order';
import { mapPages, patched, placed, without } from './list-pages';
import { useLoadedList } from './use-conversations';
import type { ListDoor } from './use-decide';

type Options = {
  readonly filter: InboxFilter;
  readonly memberId: string | null;
  readonly names: TeamNames;
  /** Selects a row that came back and gives it the focus. */
  readonly reveal: (row: ConversationRow) => void;
};

/** How what was decided reaches the list that is shown. */
export function useListDoor(options: Options): ListDoor {
  const cache = useQueryClient();
  const { update } = useLoadedList(options.filter);
  const latest = useLatest(options);
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return useMemo(() => {
    const take = (row: ConversationRow) => belongs(row, latest.current.filter, latest.current.memberId);

    const keep = (rows: readonly ConversationRow[], change: ConversationChange) => {
      const { names } = latest.current;
      const now = Date.now();
      const ids = new Set(rows.map(({ id }) => id));
      const settle = (all: ConversationRow[]) =>
        all.flatMap((row) => {
          if (!ids.has(row.id)) return [row];
          const next = decided(row, change, { now, names });
          return take(next) ? [next] : [];
        });
      update((data) => mapPages(data, settle));
      // The beginning that was read before must not offer what has just left as new.
      cache.setQueriesData<{ rows: ConversationRow[] }>(
        { queryKey: api.inbox.page.key({ type: 'query' }) },
        (page) => page && { ...page, rows: settle(page.rows) },
      );
    };

    const showAgain = async (conversations: readonly ConversationRef[]) => {
      if (!shown.current) return;
      const rows = await engine.inbox.rows({ conversations: conversations.slice(0, 1_000) });
      const here = rows.filter(take);
      const leaving = new Set(rows.filter((row) => !take(row)).map(({ id }) => id));
      const placeOf = placesOf[latest.current.filter.view];
      update((data) => {
        const cleared = mapPages(data, (all) =>
          patched(without(all, leaving), new Map(here.map((row) => [row.id, row]))),
        );
        const present = new Set(cleared.pages.flatMap((page) => page.rows.map(({ id }) => id)));
        return here
          .filter(({ id }) => !present.has(id))
          .reduce((pages, row) => placed(pages, row, placeOf), cleared);
      });
      const first = here[0];
      if (first !== undefined) latest.current.reveal(first);
    };
    return { keep, showAgain };
  }, [cache, latest, update]);
}
