import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { useLatest } from '../../lib/use-latest';
import type { FocusRequest } from '../../ui/virtual-rows';
import { focusThread } from './thread-focus';
import { useChosen } from './use-chosen';

type Row = { readonly id: string };

type Options<T extends Row> = {
  readonly rows: readonly T[];
  readonly openId: string | null;
  /** Shows a row: while moving about (`replace`), or because it was opened (`push`). */
  readonly show: (row: T, history: 'push' | 'replace') => void;
  readonly more: () => void;
};

export const inList = () => document.activeElement?.closest('[data-list]') != null;

/** The list's own stop of the Tab key: the open row, else the first, else what stands there instead of rows. */
export const listStop = () =>
  document.querySelector<HTMLElement>('[data-list] [tabindex="0"],[data-list][tabindex]');

export const focusList = () => listStop()?.focus();

/** The focus comes to the list a moment later: what was opened meanwhile keeps it. */
export const focusListLater = () => {
  if (document.activeElement?.closest('[role="dialog"]') == null) focusList();
};

/** In the thread or beside it, or nowhere: after a row was clicked away, focus falls to the page. */
const inThread = () =>
  document.activeElement === document.body || document.activeElement?.closest('[data-thread-area]') != null;

/** Where a key leads from the current row; -1 stands for none. */
type Move = (current: number, count: number) => number;

/** Letters move from anywhere; arrows and the like only where they do nothing else. */
const fromAnywhere = (pressed: string | undefined) => pressed === undefined || pressed.length === 1;

const moves = [
  { id: 'next', keys: ['j', 'ArrowDown'], to: (at) => at + 1 },
  { id: 'previous', keys: ['k', 'ArrowUp'], to: (at) => at - 1 },
  { id: 'first', keys: ['Home'], to: () => 0 },
  { id: 'last', keys: ['End'], to: (_at, count) => count - 1 },
] as const satisfies readonly { id: string; keys: readonly string[]; to: Move }[];

export type ListMoves<T> = {
  /** The row that is chosen: at once, a moment before it is the open one. */
  readonly chosenId: string | null;
  /** Chooses a row. */
  readonly choose: Options<Row & T>['show'];
  /** Which row wants the focus. */
  readonly focusRequest: FocusRequest | null;
  /** Wishes the focus for a row, as soon as it is the chosen one. */
  readonly focusRow: (key: string) => void;
  /** Goes to a neighbour of the chosen row, with the focus. Answers where it went; `null`: nowhere. */
  readonly step: (by: 1 | -1) => { readonly from: T | null; readonly to: T } | null;
};

/** Moving in the list by key, for conversations and search results alike. */
export function useListActions<T extends Row>(options: Options<T>): ListMoves<T> {
  const { t } = useTranslation('inbox');
  const { chosenId, choose } = useChosen(options.openId, options.show);
  const latest = useLatest({ ...options, openId: chosenId, show: choose });
  const [focusRequest, setFocusRequest] = useState<FocusRequest | null>(null);
  const focusRow = useCallback((key: string) => setFocusRequest({ key }), []);
  const go = useCallback(
    (move: Move) => {
      const { rows, openId, show, more } = latest.current;
      const current = rows.findIndex(({ id }) => id === openId);
      const next = Math.min(rows.length - 1, Math.max(0, move(current, rows.length)));
      const row = rows[next];
      if (row === undefined) return null;
      if (next >= rows.length - 5) more();
      if (row.id !== openId) show(row, 'replace');
      focusRow(row.id);
      return { from: rows[current] ?? null, to: row };
    },
    [latest, focusRow],
  );
  useActions(
    useMemo<readonly Action[]>(
      () =>
        moves.map(({ id, keys, to }) => ({
          id,
          group: 'list',
          keysOnly: true,
          title: t(`action.${id}`),
          keys,
          when: (pressed) => fromAnywhere(pressed) || inList(),
          run: () => go(to),
        })),
      [t, go],
    ),
  );
  useActions(useOpenAndBack(latest, focusRow));
  const step = useCallback((by: 1 | -1) => go((at) => at + by), [go]);
  return { chosenId, choose, focusRequest, focusRow, step };
}

/** Enter opens the row and goes to its thread; Esc comes back to the same row. */
function useOpenAndBack<T extends Row>(
  latest: { readonly current: Options<T> },
  focusRow: (key: string) => void,
): readonly Action[] {
  const { t } = useTranslation('inbox');
  return useMemo(() => {
    const openRow = () => latest.current.rows.find(({ id }) => id === latest.current.openId);
    return [
      {
        id: 'open',
        group: 'list',
        keysOnly: true,
        title: t('action.open'),
        keys: ['Enter'],
        when: inList,
        run: () => {
          const opened = openRow() ?? latest.current.rows[0];
          if (opened !== undefined) latest.current.show(opened, 'push');
          focusThread();
        },
      },
      {
        id: 'back',
        group: 'list',
        keysOnly: true,
        title: t('action.back'),
        keys: ['Escape'],
        when: () => latest.current.openId !== null && inThread(),
        run: () => {
          const row = openRow();
          // What was just answered or done stands in no row any more.
          if (row === undefined) return focusList();
          latest.current.show(row, 'replace');
          focusRow(row.id);
        },
      },
    ];
  }, [t, latest, focusRow]);
}
