import type { MouseEvent, ReactNode } from 'react';
import { cx } from './cx';
import styles from './virtual-listbox.module.css';

/** A wish for the focus, by a row's key. */
export type FocusRequest = { readonly key: string };

/** How a row was picked: alone, besides what is selected (Ctrl), or with everything in between (Shift). */
export type HowPicked = 'alone' | 'besides' | 'range';

/** A place in the window, px. */
export type Point = { readonly x: number; readonly y: number };

/** What a list is made of. */
export type ListboxProps<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** What a screen reader says for a row. */
  readonly labelOf: (item: T) => ReactNode;
  /** The heading under which a row stands; `null`: none. Headings are no rows. */
  readonly headingOf?: (item: T) => string | null;
  readonly selectedKey: string | null;
  /** Rows that were selected for something to be done to all of them. */
  readonly pickedKeys?: ReadonlySet<string>;
  readonly rowHeight: number;
  /** How many there are with those not loaded yet; `null`: not known. */
  readonly total: number | null;
  /** The row that shall have the focus as soon as it is the selected one; each request is a new object. */
  readonly focusRequest: FocusRequest | null;
  /** So much of the top lies under something, px: rows stay where they are, and the first can be scrolled out of it. */
  readonly covered?: number;
  readonly onPick: (item: T, how: HowPicked) => void;
  /** Its menu was asked for, at this place. */
  readonly onMenu: (item: T, at: Point) => void;
  readonly onNearEnd: () => void;
  readonly children: (item: T) => ReactNode;
};

/** For the eye: what it says is part of each row's own name. */
export function HeadingRow({ text, start }: { readonly text: string; readonly start: number }) {
  return (
    <div
      className={cx('overline', styles.heading)}
      style={{ transform: `translateY(${start}px)` }}
      role="presentation"
      aria-hidden="true"
    >
      {text}
    </div>
  );
}

type OptionRowProps<T> = {
  readonly list: ListboxProps<T>;
  readonly item: T;
  readonly index: number;
  readonly start: number;
  readonly selected: boolean;
  readonly reachable: boolean;
};

export function OptionRow<T>({ list, item, index, start, selected, reachable }: OptionRowProps<T>) {
  const { keyOf, labelOf, pickedKeys, rowHeight, total, onPick, onMenu, children } = list;
  const picked = pickedKeys?.has(keyOf(item)) ?? false;
  return (
    <div
      className={cx(styles.row, selected && styles.selected, picked && styles.picked)}
      style={{ transform: `translateY(${start}px)`, height: rowHeight }}
      role="option"
      aria-selected={selected}
      aria-checked={pickedKeys === undefined || pickedKeys.size === 0 ? undefined : picked}
      aria-posinset={index + 1}
      aria-setsize={total ?? -1}
      tabIndex={reachable ? 0 : -1}
      data-pane-focus={reachable ? true : undefined}
      data-index={index}
      onClick={(event) => onPick(item, howOf(event))}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(item, { x: event.clientX, y: event.clientY });
      }}
      onKeyDown={(event) => {
        // Enter belongs to the screen, which may also move the focus.
        if (event.key !== ' ') return;
        event.preventDefault();
        onPick(item, 'alone');
      }}
    >
      <span className="visually-hidden">{labelOf(item)}</span>
      {/* What is drawn says more than a list should read out; the label beside it is the row's name. */}
      <div className={styles.drawn} aria-hidden="true">
        {children(item)}
      </div>
    </div>
  );
}

function howOf({ shiftKey, ctrlKey, metaKey }: MouseEvent): HowPicked {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'besides' : 'alone';
}
