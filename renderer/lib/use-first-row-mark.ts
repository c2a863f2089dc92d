import { useLayoutEffect } from 'react';

const MARK = 'first-row';

/** Marks, once a page load, when the first conversations have been painted: starting is measured by it (tests/bench). */
export function useFirstRowMark(hasRows: boolean) {
  useLayoutEffect(() => {
    if (!hasRows || performance.getEntriesByName(MARK).length > 0) return;
    // The next frame paints the rows; the one after it begins when they are on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(MARK)));
  }, [hasRows]);
}
