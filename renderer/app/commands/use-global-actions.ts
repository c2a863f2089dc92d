import type { Client } from '@shared/clients/schema';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../lib/engine/engine';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { usePreferences, useSetPreferences } from '../../lib/preferences';
import { useShowClient } from '../../lib/scope';
import { openKeys, openPalette } from './open-state';
import { focusPane } from './panes';

/** What can be done from every view. */
export function useGlobalActions(clients: readonly Client[]) {
  useActions(useHelpActions());
  useActions(useGoActions());
  useActions(useClientActions(clients));
  useActions(useSettingsActions());
}

function useHelpActions(): readonly Action[] {
  const { t } = useTranslation('shell');
  return useMemo(
    () => [
      {
        id: 'palette',
        group: 'help',
        title: t('action.palette'),
        keys: ['$mod+k'],
        keysOnly: true,
        run: openPalette,
      },
      { id: 'keys', group: 'help', title: t('action.keys'), keys: ['[Shift]+?'], run: openKeys },
      {
        id: 'next-pane',
        group: 'help',
        title: t('action.nextPane'),
        keys: ['F6'],
        keysOnly: true,
        run: () => focusPane('next'),
      },
      {
        id: 'previous-pane',
        group: 'help',
        title: t('action.previousPane'),
        keys: ['Shift+F6'],
        keysOnly: true,
        run: () => focusPane('previous'),
      },
    ],
    [t],
  );
}

function useGoActions(): readonly Action[] {
  const { t } = useTranslation(['shell', 'list']);
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (to: '/today' | '/inbox' | '/calendar' | '/accounts' | '/clients' | '/settings') => () =>
      void navigate({ to, search: ({ client }) => ({ client }) });
    return [
      { id: 'go-today', group: 'go', title: t('list:goToday'), keys: ['g t'], run: go('/today') },
      { id: 'go-inbox', group: 'go', title: t('action.goInbox'), keys: ['g i'], run: go('/inbox') },
      { id: 'go-calendar', group: 'go', title: t('action.goCalendar'), keys: ['g k'], run: go('/calendar') },
      { id: 'go-accounts', group: 'go', title: t('action.goAccounts'), keys: ['g a'], run: go('/accounts') },
      { id: 'go-clients', group: 'go', title: t('action.goClients'), keys: ['g c'], run: go('/clients') },
      {
        id: 'go-settings',
        group: 'go',
        title: t('action.goSettings'),
        keys: ['$mod+,'],
        run: go('/settings'),
      },
    ];
  }, [t, navigate]);
}

function useClientActions(clients: readonly Client[]): readonly Action[] {
  const { t } = useTranslation('shell');
  const show = useShowClient();
  return useMemo(() => {
    const all: Action = {
      id: 'client-all',
      group: 'clients',
      title: t('action.allClients'),
      keys: ['$mod+0'],
      run: () => show(null),
    };
    const each = clients.map<Action>(({ id, name }, index) => ({
      id: `client-${id}`,
      group: 'clients',
      title: t('action.showClient', { name }),
      keys: index < 9 ? [`$mod+${index + 1}`] : [],
      run: () => show(id),
    }));
    return [all, ...each];
  }, [t, show, clients]);
}

function useSettingsActions(): readonly Action[] {
  const { t, i18n } = useTranslation('shell');
  const { mutate } = useSetPreferences();
  const { theme } = usePreferences();
  return useMemo(() => {
    const dark =
      theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    return [
      {
        id: 'theme',
        group: 'settings',
        title: t('action.theme'),
        keys: [],
        run: () => mutate({ theme: dark ? 'light' : 'dark' }),
      },
      {
        id: 'language',
        group: 'settings',
        title: t('action.language'),
        keys: [],
        run: () => mutate({ language: i18n.language === 'pl' ? 'en' : 'pl' }),
      },
      {
        id: 'poll-all',
        group: 'accounts',
        title: t('action.pollNow'),
        keys: [],
        run: () => void engine.accounts.pollNow({ clientId: null, accountId: null }),
      },
    ];
  }, [t, i18n.language, mutate, theme]);
}
