import type { InboxView } from '@shared/inbox/schema';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { useLatest } from '../../lib/use-latest';
import { views } from './inbox-search';
import { useInboxSearch, useSetInbox } from './use-inbox';
import { focusListLater, inList } from './use-list-actions';

/** What stands in the address for a part of the inbox. */
export const viewParam = (view: InboxView) => (view === 'open' ? undefined : view);

/**
 * The parts of the inbox: by Tab while the list has the focus (ux 3), and by name from the palette. At either end Tab
 * goes on through the window, so that nobody is caught in the list. `ready`: the list shows what was asked for.
 */
export function useViewActions(ready: boolean) {
  const { t } = useTranslation('list');
  const set = useSetInbox();
  const { view = 'open' } = useInboxSearch();
  const latest = useLatest({ set, at: views.indexOf(view) });
  const moved = useRef<{ readonly to: number } | null>(null);
  // After every drawing: the part that was gone to may be there at once, or a moment later.
  useEffect(() => {
    if (!ready || !moved.current || latest.current.at !== moved.current.to) return;
    moved.current = null;
    focusListLater();
  });
  useActions(
    useMemo<readonly Action[]>(() => {
      const next = (by: 1 | -1) => views[latest.current.at + by];
      // On the way from one part to the next nothing has the focus for a moment.
      const inside = () => inList() || moved.current !== null;
      const go = (to: InboxView | undefined) => {
        if (to === undefined) return;
        moved.current = { to: views.indexOf(to) };
        latest.current.set({ view: viewParam(to) });
      };
      return [
        {
          id: 'next-view',
          group: 'list',
          title: t('view.next'),
          keys: ['Tab'],
          keysOnly: true,
          when: () => inside() && next(1) !== undefined,
          run: () => go(next(1)),
        },
        {
          id: 'previous-view',
          group: 'list',
          title: t('view.previous'),
          keys: ['Shift+Tab'],
          keysOnly: true,
          when: () => inside() && next(-1) !== undefined,
          run: () => go(next(-1)),
        },
        ...views.map<Action>((each) => ({
          id: `view-${each}`,
          group: 'list',
          title: t('view.show', { name: t(`view.${each}`) }),
          keys: [],
          when: () => views[latest.current.at] !== each,
          run: () => go(each),
        })),
      ];
    }, [t, latest]),
  );
}
