import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionIds } from '../../features/settings/settings-search';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';

/** The places of the shell beyond the main views: the numbers, and every section of the settings by its name. */
export function useShellActions() {
  const { t } = useTranslation(['shell', 'settings']);
  const navigate = useNavigate();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'go-answering',
          group: 'go',
          title: t('action.goAnswering'),
          keys: ['g n'],
          run: () => void navigate({ to: '/answering', search: ({ client }) => ({ client }) }),
        },
        ...sectionIds.map<Action>((section) => ({
          id: `settings-${section}`,
          group: 'settings',
          title: t('action.settingsSection', { name: t(`settings:section.${section}.title`) }),
          keys: [],
          run: () => void navigate({ to: '/settings', search: ({ client }) => ({ client, section }) }),
        })),
      ],
      [t, navigate],
    ),
  );
}
