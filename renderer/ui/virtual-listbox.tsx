import { useMemo, useRef } from 'react';
import { entryAt, headingsOf, placeOfRow } from './list-headings';
import { useNearEnd, useRowFocus, useVirtualRows } from './use-virtual-rows';
import styles from './virtual-listbox.module.css';
import { HeadingRow, type ListboxProps, OptionRow } from './virtual-rows';

/** A list of any length of which only what is visible exists. One row can be reached by Tab: the selected, else the first. */
export function VirtualListbox<T>(props: ListboxProps<T>) {
  const { label, items, keyOf, selectedKey, headingOf, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // Looked for once, not with every step of scrolling: a list may be long.
  const selected = useMemo(
    () => items.findIndex((item) => keyOf(item) === selectedKey),
    [items, keyOf, selectedKey],
  );
  const reachable = Math.max(0, selected);
  const headings = useMemo(() => headingsOf(items, headingOf), [items, headingOf]);
  const virtual = useVirtualRows({ ...props, scroller, headings, reachable });
  useNearEnd(virtual.range?.endIndex ?? 0, items.length, onNearEnd);
  useRowFocus({
    scroller,
    request: props.focusRequest,
    selectedKey,
    selected,
    scrollTo: (index) => virtual.scrollToIndex(placeOfRow(headings, index)),
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
        {virtual.getVirtualItems().map(({ index: place, start }) => {
          const entry = entryAt(headings, place);
          if ('heading' in entry) {
            return <HeadingRow key={`heading ${place}`} text={entry.heading} start={start} />;
          }
          const item = items[entry.index];
          if (item === undefined) return null;
          return (
            <OptionRow
              key={keyOf(item)}
              list={props}
              item={item}
              index={entry.index}
              start={start}
              selected={entry.index === selected}
              reachable={entry.index === reachable}
            />
          );
        })}
      </div>
    </div>
  );
}
