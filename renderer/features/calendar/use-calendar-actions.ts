import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { useLatest } from '../../lib/use-latest';

type Doing = {
  readonly begin: () => void;
  readonly idea: () => void;
  readonly today: () => void;
  readonly pause: () => void;
  readonly page: (months: number) => void;
};

/** What can be done from the calendar, by key and from the palette. */
export function useCalendarActions(doing: Doing) {
  const { t } = useTranslation(['calendar', 'posting']);
  const latest = useLatest(doing);
  useActions(
    useMemo<readonly Action[]>(() => {
      const action = (id: string, title: string, keys: readonly string[], run: () => void): Action => ({
        ...{ id, group: 'list', title, keys, run },
      });
      return [
        action('post-new', t('new'), ['n'], () => latest.current.begin()),
        action('idea-new', t('ideas.begin'), [], () => latest.current.idea()),
        action('calendar-today', t('goToday'), ['t'], () => latest.current.today()),
        action('posts-pause', t('posting:pause.open'), [], () => latest.current.pause()),
        action('month-before', t('previous'), ['PageUp'], () => latest.current.page(-1)),
        action('month-after', t('next'), ['PageDown'], () => latest.current.page(1)),
      ];
    }, [t, latest]),
  );
}
