import { useMemo, useRef, useState } from 'react';
import { extendPicks, noPicks, type Picks, pickRange, togglePick } from './picks';

/** What is selected in the list besides the row that is open, and how that changes. It belongs to one filter. */
export function usePicks(filterKey: string) {
  const [state, setState] = useState({ filterKey, picks: noPicks });
  const picks = state.filterKey === filterKey ? state.picks : noPicks;
  const lastId = useRef<string | null>(null);
  const change = useMemo(() => {
    const set = (next: (before: Picks) => Picks) =>
      setState((before) => ({
        filterKey,
        picks: next(before.filterKey === filterKey ? before.picks : noPicks),
      }));
    return {
      toggle: (id: string) => {
        lastId.current = id;
        set((before) => togglePick(before, id));
      },
      extend: (fromId: string, toId: string) => {
        lastId.current = toId;
        set((before) => extendPicks(before, fromId, toId));
      },
      /** From the row that was selected last, or the one that is open. */
      rangeTo: (ids: readonly string[], toId: string, openId: string | null) => {
        const fromId = lastId.current ?? openId ?? toId;
        lastId.current = toId;
        set((before) => pickRange(before, ids, fromId, toId));
      },
      all: (ids: readonly string[]) => set(() => new Set(ids)),
      clear: () => {
        lastId.current = null;
        set(() => noPicks);
      },
    };
  }, [filterKey]);
  return useMemo(() => ({ picks, ...change }), [picks, change]);
}

export type PicksDoor = ReturnType<typeof usePicks>;
