import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { SEARCH_FIELD } from './search-field';

/** What can be done in the inbox, whatever the list shows. */
export function useInboxActions() {
  const { t } = useTranslation('inbox');
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'search',
          group: 'list',
          title: t('action.search'),
          keys: ['[Shift]+/', '$mod+f'],
          run: () => document.getElementById(SEARCH_FIELD)?.focus(),
        },
      ],
      [t],
    ),
  );
}
