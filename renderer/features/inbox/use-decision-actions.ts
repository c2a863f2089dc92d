import type { ConversationChange, ConversationRow } from '@shared/inbox/schema';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { useLatest } from '../../lib/use-latest';
import type { Asking } from './asking';
import { actionIcons } from './decision-icons';

type Options = {
  /** What the actions are about: the selected rows, else the open one. */
  readonly targets: readonly ConversationRow[];
  readonly change: (rows: readonly ConversationRow[], change: ConversationChange) => void;
  readonly ask: (asking: Asking) => void;
  readonly mark: (rows: readonly ConversationRow[], as: 'read' | 'unread') => void;
};

type Made = Omit<Action, 'group' | 'when' | 'run'> & {
  readonly run: (targets: readonly ConversationRow[]) => void;
};

/** Everything that can be done to conversations, each with its key, in the palette and on the sheet of keys. */
export function useDecisionActions(options: Options) {
  const { t } = useTranslation(['list', 'inbox']);
  const latest = useLatest(options);
  const { targets } = options;
  const closed = targets.length > 0 && targets.every(({ status }) => status === 'closed');
  const urgent = targets.length > 0 && targets.every((row) => row.urgent);
  const asking = useCallback(
    (kind: Asking['kind']) => (rows: readonly ConversationRow[]) => latest.current.ask({ kind, rows }),
    [latest],
  );
  useActions(
    useMemo<readonly Action[]>(() => {
      const change = (what: ConversationChange) => (rows: readonly ConversationRow[]) =>
        latest.current.change(rows, what);
      const mark = (as: 'read' | 'unread') => (rows: readonly ConversationRow[]) =>
        latest.current.mark(rows, as);
      const made: readonly Made[] = [
        {
          id: 'done',
          title: t(closed ? 'action.reopen' : 'action.done'),
          keys: ['e'],
          run: change({ do: closed ? 'reopen' : 'close' }),
        },
        { id: 'snooze', title: t('action.snooze'), keys: ['h'], run: asking('snooze') },
        { id: 'assign', title: t('action.assign'), keys: ['a'], run: asking('assign') },
        { id: 'desk', title: t('action.desk'), keys: ['d'], run: asking('desk') },
        { id: 'tag', title: t('action.tag'), keys: ['l'], run: asking('tag') },
        {
          id: 'urgent',
          title: t(urgent ? 'action.notUrgent' : 'action.urgent'),
          keys: ['[Shift]+!'],
          run: change({ do: 'urgent', on: !urgent }),
        },
        { id: 'mark-unread', title: t('inbox:action.markUnread'), keys: ['u'], run: mark('unread') },
        { id: 'mark-read', title: t('inbox:action.markRead'), keys: ['Shift+u'], run: mark('read') },
      ];
      return made.map(({ id, title, keys, run }) => ({
        id,
        group: 'conversation',
        title,
        keys,
        icon: actionIcons[id],
        when: () => latest.current.targets.length > 0,
        run: () => run(latest.current.targets),
      }));
    }, [t, latest, asking, closed, urgent]),
  );
}
