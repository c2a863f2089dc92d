import { Navigate, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { hadClients, rememberClients } from '../../lib/remembered-clients';
import { useClients, useScope } from '../../lib/scope';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import { Commands } from '../commands/commands';
import { ClientBand } from './client-band';
import styles from './shell.module.css';
import { Sidebar } from './sidebar';
import { StatusBar } from './status-bar';
import { TitleBar } from './title-bar';
import { useShellActions } from './use-shell-actions';

/** Band, title bar, navigation and status bar around the view. Without any client there is the first run instead. */
export function Shell() {
  const clients = useClients();
  const scope = useScope();
  const { t } = useTranslation('shell');
  useShellActions();
  const known = clients.data;
  useEffect(() => {
    if (known !== undefined) rememberClients(known.length);
  }, [known]);
  // What can be drawn without the engine is drawn while it starts: names and counts arrive in place.
  const shown = known ?? (hadClients() ? [] : undefined);
  if (shown === undefined) {
    return (
      <main className={styles.waiting}>
        <AfterDelay>
          <BeatsLoader label={t('engine.starting')} />
        </AfterDelay>
      </main>
    );
  }
  if (known?.length === 0) return <Navigate to="/welcome" replace />;
  const hue = scope === null ? 'var(--line-strong)' : `var(--client-${scope.colour})`;
  return (
    <div className={styles.app} style={{ '--client': hue }}>
      <ClientBand clients={shown} scope={scope} />
      <TitleBar clients={shown} scope={scope} />
      <Sidebar clients={shown} scope={scope} />
      <main className={styles.main} id="view" data-pane="main" tabIndex={-1}>
        <Outlet />
      </main>
      <StatusBar />
      <Commands clients={shown} />
    </div>
  );
}
