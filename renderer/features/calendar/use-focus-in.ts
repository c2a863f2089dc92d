import { type FocusEvent, useEffect, useRef } from 'react';

type Place = { readonly at: string; readonly isThere: boolean };

/** Keeps the focus, where it is in the grid, with the day that the keys are at, or with a post that they have moved. */
export function useFocusIn(grid: { readonly current: HTMLElement | null }, { at, isThere }: Place) {
  const isInside = useRef(false);
  const moved = useRef<{ readonly id: string; readonly on: string } | null>(null);
  useEffect(() => {
    if (!isInside.current || !isThere) return;
    const day = grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`);
    const { id, on } = moved.current ?? { id: '', on: '' };
    const post = on === at ? day?.querySelector<HTMLElement>(`[data-post="${id}"]`) : null;
    if (post != null) {
      moved.current = null;
      post.focus();
    } else if (moved.current === null && day?.contains(document.activeElement) === false) day.focus();
  });
  return {
    came: () => {
      isInside.current = true;
    },
    went: ({ relatedTarget, currentTarget }: FocusEvent) => {
      // A post that is drawn elsewhere takes the focus along.
      if (moved.current === null) isInside.current = currentTarget.contains(relatedTarget);
    },
    onPost: (id: string, on: string) => {
      moved.current = { id, on };
    },
    /** It was not moved, or somebody goes on meanwhile. */
    calm: () => {
      moved.current = null;
    },
  };
}
