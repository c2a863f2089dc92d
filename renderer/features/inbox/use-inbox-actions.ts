import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { SEARCH_FIELD } from './list-head';
import { useInboxSearch } from './use-inbox';
import { useMark } from './use-mark';

/** What can be done in the inbox, whatever the list shows. */
export function useInboxActions() {
  const { t } = useTranslation('inbox');
  const { open, of } = useInboxSearch();
  const { mutate: mark } = useMark();
  useActions(
    useMemo<readonly Action[]>(() => {
      const conversations = open === undefined || of === undefined ? [] : [{ clientId: of, id: open }];
      const when = () => conversations.length > 0;
      return [
        {
          id: 'mark-unread',
          group: 'conversation',
          title: t('action.markUnread'),
          keys: ['u'],
          when,
          run: () => mark({ conversations, as: 'unread' }),
        },
        {
          id: 'mark-read',
          group: 'conversation',
          title: t('action.markRead'),
          keys: ['Shift+u'],
          when,
          run: () => mark({ conversations, as: 'read' }),
        },
        {
          id: 'search',
          group: 'list',
          title: t('action.search'),
          keys: ['[Shift]+/', '$mod+f'],
          run: () => document.getElementById(SEARCH_FIELD)?.focus(),
        },
      ];
    }, [t, open, of, mark]),
  );
}
