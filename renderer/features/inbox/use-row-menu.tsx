import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { later } from '../../lib/later';
import { useLatest } from '../../lib/use-latest';
import type { Point } from '../../ui/virtual-rows';
import { inList, listStop } from './use-list-actions';

const RowMenu = later(async () => (await import('./row-menu')).RowMenu);

type Options<T> = {
  readonly rows: readonly T[];
  readonly chosenId: string | null;
  /** Chooses a row, with the focus. */
  readonly reveal: (row: T) => void;
  /** The conversation that what is offered is about. */
  readonly conversationId: string | null;
};

type RowMenuDoor<T> = {
  /** Opens the menu of a row, which is chosen by that. */
  readonly openMenu: (row: T, at: Point) => void;
  readonly menu: ReactNode;
};

/** The menu of a list's rows: by right-click, by the Menu key and by Shift+F10. */
export function useRowMenu<T extends { readonly id: string }>(options: Options<T>): RowMenuDoor<T> {
  const { t } = useTranslation('list');
  const [at, setAt] = useState<Point | null>(null);
  const latest = useLatest(options);
  const openMenu = useCallback(
    (row: T, point: Point) => {
      latest.current.reveal(row);
      setAt(point);
    },
    [latest],
  );
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'row-menu',
          group: 'list',
          title: t('rowMenu'),
          keys: ['Shift+F10', 'ContextMenu'],
          keysOnly: true,
          when: () => inList() && latest.current.rows.length > 0,
          run: () => {
            const { rows, chosenId, reveal } = latest.current;
            const [first] = rows;
            // What is selected stays so: by key it is what is meant.
            if (first !== undefined && !rows.some(({ id }) => id === chosenId)) reveal(first);
            setAt(middleOf(listStop()));
          },
        },
      ],
      [t, latest],
    ),
  );
  const menu = at !== null && (
    <RowMenu at={at} conversationId={options.conversationId} onClose={() => setAt(null)} />
  );
  return { openMenu, menu };
}

function middleOf(element: HTMLElement | null): Point {
  const { left, top, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return { x: left + height / 2, y: top + height / 2 };
}
