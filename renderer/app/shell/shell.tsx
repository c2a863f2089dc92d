import { Navigate, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClients, useScope } from '../../lib/scope';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import { Commands } from '../commands/commands';
import { ClientBand } from './client-band';
import styles from './shell.module.css';
import { Sidebar } from './sidebar';
import { StatusBar } from './status-bar';
import { TitleBar } from './title-bar';

/** Band, title bar, navigation and status bar around the view. Without any client there is the first run instead. */
export function Shell() {
  const clients = useClients();
  const scope = useScope();
  const { t } = useTranslation('shell');
  if (clients.data === undefined) {
    return (
      <main className={styles.waiting}>
        <AfterDelay>
          <BeatsLoader label={t('engine.starting')} />
        </AfterDelay>
      </main>
    );
  }
  if (clients.data.length === 0) return <Navigate to="/welcome" replace />;
  const hue = scope === null ? 'var(--line-strong)' : `var(--client-${scope.colour})`;
  return (
    <div className={styles.app} style={{ '--client': hue }}>
      <ClientBand clients={clients.data} scope={scope} />
      <TitleBar clients={clients.data} scope={scope} />
      <Sidebar clients={clients.data} scope={scope} />
      <main className={styles.main} id="view" data-pane="main" tabIndex={-1}>
        <Outlet />
      </main>
      <StatusBar />
      <Commands clients={clients.data} />
    </div>
  );
}
