import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { cx } from './cx';
import styles from './virtual-listbox.module.css';

/** A wish for the focus, by a row's key. */
export type FocusRequest = { readonly key: string };

type Props<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** What a screen reader says for a row. */
  readonly labelOf: (item: T) => string;
  readonly selectedKey: string | null;
  readonly rowHeight: number;
  /** How many there are with those not loaded yet; `null`: not known. */
  readonly total: number | null;
  /** The row that shall have the focus as soon as it is the selected one; each request is a new object. */
  readonly focusRequest: FocusRequest | null;
  readonly onPick: (item: T) => void;
  readonly onNearEnd: () => void;
  readonly children: (item: T) => ReactNode;
};

/** So many rows before the end the next ones are asked for. */
const AHEAD = 15;

/** A list of any length of which only what is visible exists. One row can be reached by Tab: the selected, else the first. */
export function VirtualListbox<T>(props: Props<T>) {
  const { label, items, keyOf, labelOf, selectedKey, rowHeight, total, onPick, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const selected = items.findIndex((item) => keyOf(item) === selectedKey);
  const reachable = Math.max(0, selected);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // The row with the focus stays, however far away it is scrolled.
    rangeExtractor: useCallback(
      (range: Range) => withRow(defaultRangeExtractor(range), reachable),
      [reachable],
    ),
  });
  useLayoutEffect(() => {
    void rowHeight;
    virtual.measure();
  }, [virtual, rowHeight]);
  useNearEnd(virtual.range?.endIndex ?? 0, items.length, props.onNearEnd);
  useRowFocus({
    scroller,
    request: props.focusRequest,
    selectedKey,
    selected,
    scrollTo: (index) => virtual.scrollToIndex(index),
  });

  return (
    <div ref={scroller} className={styles.scroller} data-list-scroller>
      <div
        className={styles.list}
        role="listbox"
        aria-label={label}
        style={{ height: virtual.getTotalSize() }}
        data-list
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={keyOf(item)}
              className={cx(styles.row, index === selected && styles.selected)}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              role="option"
              aria-selected={index === selected}
              aria-posinset={index + 1}
              aria-setsize={total ?? -1}
              tabIndex={index === reachable ? 0 : -1}
              data-pane-focus={index === reachable ? true : undefined}
              onClick={() => onPick(item)}
              onKeyDown={(event) => {
                // Enter belongs to the screen, which may also move the focus.
                if (event.key !== ' ') return;
                event.preventDefault();
                onPick(item);
              }}
            >
              <span className="visually-hidden">{labelOf(item)}</span>
              {/* What is drawn says more than a list should read out; the label beside it is the row's name. */}
              <div className={styles.drawn} aria-hidden="true">
                {children(item)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const withRow = (indexes: number[], index: number): number[] =>
  indexes.includes(index) || indexes.length === 0 ? indexes : [...indexes, index].sort((a, b) => a - b);

function useNearEnd(endIndex: number, count: number, onNearEnd: () => void) {
  const near = count > 0 && endIndex >= count - AHEAD;
  useEffect(() => {
    if (near) onNearEnd();
  }, [near, onNearEnd]);
}

type RowFocus = {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly request: FocusRequest | null;
  readonly selectedKey: string | null;
  readonly selected: number;
  readonly scrollTo: (index: number) => void;
};

/** The selection arrives after the wish, by way of the address: the wish waits for it. */
function useRowFocus({ scroller, request, selectedKey, selected, scrollTo }: RowFocus) {
  const answered = useRef(request);
  useLayoutEffect(() => {
    if (answered.current === request || request?.key !== selectedKey || selected < 0) return;
    answered.current = request;
    scrollTo(selected);
    const row = scroller.current?.querySelector<HTMLElement>('[role=option][aria-selected=true]');
    row?.focus({ preventScroll: true });
  }, [scroller, request, selectedKey, selected, scrollTo]);
}
