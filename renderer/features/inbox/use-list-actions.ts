import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import type { FocusRequest } from '../../ui/virtual-listbox';

type Options<T extends { readonly id: string }> = {
  readonly rows: readonly T[];
  readonly openId: string | null;
  /** Shows a row: while moving about (`replace`), or because it was opened (`push`). */
  readonly show: (row: T, history: 'push' | 'replace') => void;
  readonly more: () => void;
};

const inList = () => document.activeElement?.closest('[data-list]') != null;

/** In the thread or beside it, or nowhere: after a row was clicked away, focus falls to the page. */
const inThread = () =>
  document.activeElement === document.body || document.activeElement?.closest('[data-thread-area]') != null;

const focusThread = () =>
  // After the pane has been shown where list and thread take turns.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane=thread]')?.focus());

/** Where a key leads from the current row; -1 stands for none. */
type Move = (current: number, count: number) => number;

const moves = [
  { id: 'next', keys: ['j'], when: undefined, to: (at) => at + 1 },
  { id: 'previous', keys: ['k'], when: undefined, to: (at) => at - 1 },
  { id: 'down', keys: ['ArrowDown'], when: inList, to: (at) => at + 1 },
  { id: 'up', keys: ['ArrowUp'], when: inList, to: (at) => at - 1 },
  { id: 'first', keys: ['Home'], when: inList, to: () => 0 },
  { id: 'last', keys: ['End'], when: inList, to: (_at, count) => count - 1 },
] as const satisfies readonly {
  id: string;
  keys: readonly string[];
  when: (() => boolean) | undefined;
  to: Move;
}[];

/** Moving in the list by key, for conversations and search results alike. Answers which row wants the focus. */
export function useListActions<T extends { readonly id: string }>(options: Options<T>): FocusRequest | null {
  const { rows, openId, show, more } = options;
  const { t } = useTranslation('inbox');
  const [focusRequest, setFocusRequest] = useState<FocusRequest | null>(null);
  const focusRow = useCallback((key: string) => setFocusRequest({ key }), []);
  const go = useCallback(
    (to: Move) => {
      const current = rows.findIndex(({ id }) => id === openId);
      const next = Math.min(rows.length - 1, Math.max(0, to(current, rows.length)));
      const row = rows[next];
      if (row === undefined) return;
      if (next >= rows.length - 5) more();
      if (row.id !== openId) show(row, 'replace');
      focusRow(row.id);
    },
    [rows, openId, show, more, focusRow],
  );
  useActions(
    useMemo<readonly Action[]>(
      () =>
        moves.map(({ id, keys, when, to }) => ({
          id,
          group: 'list',
          keysOnly: true,
          title: t(`action.${id}`),
          keys,
          ...(when === undefined ? {} : { when }),
          run: () => go(to),
        })),
      [t, go],
    ),
  );
  useActions(useOpenAndBack(options, focusRow));
  return focusRequest;
}

/** Enter opens the row and goes to its thread; Esc comes back to the same row. */
function useOpenAndBack<T extends { readonly id: string }>(
  { rows, openId, show }: Options<T>,
  focusRow: (key: string) => void,
): readonly Action[] {
  const { t } = useTranslation('inbox');
  return useMemo(() => {
    const row = rows.find(({ id }) => id === openId);
    return [
      {
        id: 'open',
        group: 'list',
        keysOnly: true,
        title: t('action.open'),
        keys: ['Enter'],
        when: inList,
        run: () => {
          const opened = row ?? rows[0];
          if (opened !== undefined) show(opened, 'push');
          focusThread();
        },
      },
      {
        id: 'back',
        group: 'list',
        keysOnly: true,
        title: t('action.back'),
        keys: ['Escape'],
        when: () => openId !== null && inThread(),
        run: () => {
          if (row === undefined) return;
          show(row, 'replace');
          focusRow(row.id);
        },
      },
    ];
  }, [t, rows, openId, show, focusRow]);
}
