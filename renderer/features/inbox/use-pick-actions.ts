import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { useLatest } from '../../lib/use-latest';
import { actionIcons } from './decision-icons';
import { inList, type ListMoves } from './use-list-actions';
import type { PicksDoor } from './use-picks';

type Row = { readonly id: string };

type Options = {
  readonly rows: readonly Row[];
  readonly openId: string | null;
  readonly picks: PicksDoor;
  readonly step: ListMoves<Row>['step'];
};

/** Selecting many by key (ux 16): one by one, going on from the open row, or all that are loaded. */
export function usePickActions(options: Options) {
  const { t } = useTranslation('list');
  const latest = useLatest(options);
  useActions(
    useMemo<readonly Action[]>(() => {
      const extend = (by: 1 | -1) => () => {
        const moved = latest.current.step(by);
        if (moved !== null) latest.current.picks.extend(moved.from?.id ?? moved.to.id, moved.to.id);
      };
      return [
        {
          id: 'pick',
          group: 'list',
          title: t('action.pick'),
          keys: ['x'],
          inRowMenu: true,
          icon: actionIcons['pick'],
          when: () => latest.current.openId !== null,
          run: () => {
            const { openId, picks } = latest.current;
            if (openId !== null) picks.toggle(openId);
          },
        },
        {
          id: 'pick-next',
          group: 'list',
          title: t('action.pickNext'),
          keys: ['Shift+ArrowDown'],
          keysOnly: true,
          when: inList,
          run: extend(1),
        },
        {
          id: 'pick-previous',
          group: 'list',
          title: t('action.pickPrevious'),
          keys: ['Shift+ArrowUp'],
          keysOnly: true,
          when: inList,
          run: extend(-1),
        },
        {
          id: 'pick-all',
          group: 'list',
          title: t('action.pickAll'),
          keys: ['$mod+a'],
          when: () => inList() && latest.current.rows.length > 0,
          run: () => latest.current.picks.all(latest.current.rows.map(({ id }) => id)),
        },
        {
          id: 'pick-none',
          group: 'list',
          title: t('action.pickNone'),
          keys: ['Escape'],
          when: () => inList() && latest.current.picks.picks.size > 0,
          run: () => latest.current.picks.clear(),
        },
      ];
    }, [t, latest]),
  );
}
