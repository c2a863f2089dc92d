import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { useLatest } from '../../lib/use-latest';
import { type CalendarViewName, calendarViews } from './calendar-search';

export type CalendarActs = {
  readonly begin: () => void;
  readonly idea: () => void;
  readonly today: () => void;
  readonly pause: () => void;
  readonly importPlan: () => void;
  readonly slots: () => void;
  readonly nextSlot: () => void;
  /** So much further on as is shown. */
  readonly page: (by: number) => void;
  readonly showView: (view: CalendarViewName) => void;
};

const VIEW_KEYS = { month: ['m'], week: ['w'], day: [], agenda: ['a'] } as const satisfies Record<
  CalendarViewName,
  readonly string[]
>;

/** What can be done from the calendar, by key and from the palette. */
export function useCalendarActions(acts: CalendarActs) {
  const { t } = useTranslation(['calendar', 'plan', 'posting', 'slots']);
  const latest = useLatest(acts);
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
        action('post-next-slot', t('slots:newAtNext'), ['q'], () => latest.current.nextSlot()),
        action('slots', t('slots:open'), [], () => latest.current.slots()),
        action('plan-import', t('plan:take'), [], () => latest.current.importPlan()),
        action('calendar-before', t('previous'), ['PageUp'], () => latest.current.page(-1)),
        action('calendar-after', t('next'), ['PageDown'], () => latest.current.page(1)),
        ...calendarViews.map((view) =>
          action(`calendar-${view}`, t(`view.show.${view}`), VIEW_KEYS[view], () =>
            latest.current.showView(view),
          ),
        ),
      ];
    }, [t, latest]),
  );
}
