import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { entryAt, type Heading, placeOfRow } from './list-headings';
import type { FocusRequest, ListboxProps } from './virtual-rows';

/** So many rows before the end the next ones are asked for: two seconds at 1,200 px a second. */
const AHEAD = 30;
/** Rows beyond the edge: at 3,000 px a second none is missing in the frame that shows it. */
const OVERSCAN = 8;
/** Equal to --h-heading. */
const HEADING_HEIGHT = 32;

type RowsOptions<T> = Pick<ListboxProps<T>, 'items' | 'rowHeight' | 'covered'> & {
  readonly scroller: { readonly current: HTMLDivElement | null };
  readonly headings: readonly Heading[];
  readonly reachable: number;
};

/** What of the list is in sight, rows and headings. */
export function useVirtualRows<T>({
  items,
  rowHeight,
  covered = 0,
  scroller,
  headings,
  reachable,
}: RowsOptions<T>) {
  const reachablePlace = placeOfRow(headings, reachable);
  const virtual = useVirtualizer({
    count: items.length + headings.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => ('heading' in entryAt(headings, place) ? HEADING_HEIGHT : rowHeight),
    // Rows are there with the first drawing, before anything was measured.
    initialRect: { width: 0, height: window.innerHeight },
    overscan: OVERSCAN,
    paddingStart: covered,
    scrollPaddingStart: covered,
    // The row with the focus stays, however far away it is scrolled.
    rangeExtractor: useCallback(
      (range: Range) => withRow(defaultRangeExtractor(range), reachablePlace),
      [reachablePlace],
    ),
  });
  const shape = `${rowHeight} ${headings.map(({ at }) => at).join(' ')}`;
  useLayoutEffect(() => {
    void shape;
    virtual.measure();
  }, [virtual, shape]);
  useStill(scroller, covered);
  return virtual;
}

/** What is pushed down by room at the top is scrolled back up by as much. */
function useStill(scroller: RowsOptions<unknown>['scroller'], covered: number) {
  const before = useRef(0);
  useLayoutEffect(() => {
    const by = covered - before.current;
    before.current = covered;
    if (by !== 0 && scroller.current !== null) scroller.current.scrollTop += by;
  }, [scroller, covered]);
}

const withRow = (places: number[], place: number): number[] =>
  places.includes(place) || places.length === 0 ? places : [...places, place].sort((a, b) => a - b);

export function useNearEnd(endIndex: number, count: number, onNearEnd: () => void) {
  const near = count > 0 && endIndex >= count - AHEAD;
  useEffect(() => {
    // With each page that has come, too: a fast scroll may stand at the end of it already.
    if (near && count > 0) onNearEnd();
  }, [near, count, onNearEnd]);
}

type RowFocus = {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly request: FocusRequest | null;
  readonly selectedKey: string | null;
  readonly selected: number;
  readonly scrollTo: (index: number) => void;
};

/** Wishes that were granted: a list that comes up anew grants what is open, and nothing twice. */
const granted = new WeakSet<FocusRequest>();

/** The selection may arrive after the wish: the wish waits for it. */
export function useRowFocus({ scroller, request, selectedKey, selected, scrollTo }: RowFocus) {
  useLayoutEffect(() => {
    if (request === null || granted.has(request)) return;
    if (request.key !== selectedKey || selected < 0) return;
    granted.add(request);
    scrollTo(selected);
    const row = scroller.current?.querySelector<HTMLElement>('[role=option][aria-selected=true]');
    row?.focus({ preventScroll: true });
  }, [scroller, request, selectedKey, selected, scrollTo]);
}
