import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';

type Step = 'next' | 'previous' | 'left' | 'right';
type Root = HTMLElement | null;

const entriesOf = (root: HTMLElement, column: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-column="${column}"] [data-entry]`),
];

/** Columns from left to right, without those in which there is nothing to go to. */
const columnsOf = (root: HTMLElement): string[] =>
  [...new Set([...root.querySelectorAll<HTMLElement>('[data-column]')].map(columnOf))]
    .filter((column) => entriesOf(root, column).length > 0)
    .sort((a, b) => Number(a) - Number(b));

const columnOf = (element: Element): string =>
  element.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? '';

/** The entry of another column that stands nearest to this one's height. */
const nearest = (entries: readonly HTMLElement[], to: Element): HTMLElement | undefined => {
  const top = to.getBoundingClientRect().top;
  const distance = (entry: HTMLElement) => Math.abs(entry.getBoundingClientRect().top - top);
  return entries.toSorted((a, b) => distance(a) - distance(b))[0];
};

/** Which entry a step leads to; `undefined`: it stays where it is. */
function target(root: HTMLElement, step: Step): HTMLElement | undefined {
  const at = document.activeElement;
  const here = at instanceof HTMLElement && root.contains(at) ? at : null;
  const columns = columnsOf(root);
  // From nowhere: to the first who waits, past the heads of the columns.
  if (here === null || columnOf(here) === '') {
    const first = (where: string) => root.querySelector<HTMLElement>(`${where} [data-entry]`) ?? undefined;
    return first('td') ?? first('[data-column]');
  }
  const column = columnOf(here);
  if (step === 'next' || step === 'previous') {
    const entries = entriesOf(root, column);
    const place = entries.indexOf(here);
    return entries[place + (step === 'next' ? 1 : -1)];
  }
  const beside = columns[columns.indexOf(column) + (step === 'right' ? 1 : -1)];
  return beside === undefined ? undefined : nearest(entriesOf(root, beside), here);
}

/** The arrow keys go from entry to entry: along a client, and from client to client. */
export function useEntryKeys(root: RefObject<Root>) {
  const { t } = useTranslation('today');
  useActions(
    useMemo<readonly Action[]>(() => {
      const free = (): boolean => {
        const at = document.activeElement;
        return at === null || at === document.body || at.id === 'view' || root.current?.contains(at) === true;
      };
      const entry = (step: Step, keys: readonly string[]): Action => ({
        id: `today-${step}`,
        group: 'list',
        title: t(`action.${step}`),
        keys,
        keysOnly: true,
        when: () => root.current !== null && free(),
        run: () => {
          if (root.current !== null) target(root.current, step)?.focus();
        },
      });
      return [
        entry('next', ['ArrowDown', 'j']),
        entry('previous', ['ArrowUp', 'k']),
        entry('left', ['ArrowLeft']),
        entry('right', ['ArrowRight']),
      ];
    }, [t, root]),
  );
}
