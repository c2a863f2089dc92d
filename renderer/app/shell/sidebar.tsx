import type { Client } from '@shared/clients/schema';
import {
  IconCalendar,
  IconChartHistogram,
  IconFlame,
  IconHeartbeat,
  IconInbox,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientMark } from '../../lib/client-mark';
import { api } from '../../lib/engine/engine';
import { useFormat } from '../../lib/use-format';
import { cx } from '../../ui/cx';
import styles from './sidebar.module.css';

type Props = { readonly clients: readonly Client[]; readonly scope: Client | null };

const sum = (clients: readonly Client[], of: (client: Client) => number) =>
  clients.reduce((total, client) => total + of(client), 0);

/** Where one can go, with the complaints that wait and what fails; counts are hidden at 0. */
export function Sidebar({ clients, scope }: Props) {
  const { t } = useTranslation('shell');
  const shown = scope === null ? clients : [scope];
  const failing = sum(shown, (client) => client.failingCount);
  const counts = useQuery(api.inbox.counts.queryOptions({ input: { clientId: scope?.id ?? null } }));
  const complaints = counts.data?.complaints ?? 0;
  return (
    <nav className={styles.side} aria-label={t('nav.label')} data-pane="navigation">
      <Place to="/today" name={t('nav.today')} icon={<IconSun size={17} stroke={1.7} />} />
      <Place to="/inbox" name={t('nav.inbox')} icon={<IconInbox size={17} stroke={1.7} />}>
        <Count value={complaints} label={t('nav.complaints', { count: complaints })} hot>
          <IconFlame size={13} stroke={1.7} />
        </Count>
      </Place>
      <Place to="/calendar" name={t('nav.calendar')} icon={<IconCalendar size={17} stroke={1.7} />} />
      <h2 className={cx('overline', styles.heading)}>{t('nav.worthHeading')}</h2>
      <Place to="/answering" name={t('nav.answering')} icon={<IconChartHistogram size={17} stroke={1.7} />} />
      <ClientList clients={clients} scope={scope} />
      <div className={styles.space} />
      <Place to="/accounts" name={t('nav.accounts')} icon={<IconHeartbeat size={17} stroke={1.7} />}>
        <Count value={failing} label={t('nav.failing', { count: failing })} hot />
      </Place>
      <Place to="/clients" name={t('nav.clients')} icon={<IconUsers size={17} stroke={1.7} />} />
      <Place to="/settings" name={t('nav.settings')} icon={<IconSettings size={17} stroke={1.7} />} />
    </nav>
  );
}

type PlaceProps = {
  readonly to: '/today' | '/inbox' | '/calendar' | '/answering' | '/accounts' | '/clients' | '/settings';
  readonly name: string;
  readonly icon: ReactNode;
  readonly children?: ReactNode;
};

function Place({ to, name, icon, children }: PlaceProps) {
  return (
    <Link
      to={to}
      search={({ client }) => ({ client })}
      className={styles.place}
      activeProps={{ className: cx(styles.place, styles.on) }}
      activeOptions={{ includeSearch: false }}
      title={name}
    >
      <span aria-hidden="true">{icon}</span>
      <span className={styles.name}>{name}</span>
      {children}
    </Link>
  );
}

type CountProps = {
  readonly value: number;
  readonly label: string;
  readonly hot?: boolean;
  /** A sign before the number. */
  readonly children?: ReactNode;
};

function Count({ value, label, hot = false, children }: CountProps) {
  const format = useFormat();
  if (value === 0) return null;
  return (
    <span className={cx(styles.count, hot && styles.hot)} title={label}>
      <span className={styles.figure} aria-hidden="true">
        {children}
        {format.number(value)}
      </span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

function ClientList({ clients, scope }: Props) {
  const { t } = useTranslation('shell');
  const heading = useId();
  return (
    <>
      <h2 className={cx('overline', styles.heading)} id={heading}>
        {t('nav.clientsHeading')}
      </h2>
      <ul aria-labelledby={heading} className={styles.clients}>
        {clients.map((client) => (
          <li key={client.id}>
            <Link
              to="."
              search={{ client: client.id }}
              className={styles.place}
              title={client.name}
              aria-current={scope?.id === client.id ? 'true' : undefined}
            >
              <ClientMark client={client} size="small" />
              <span className={cx(styles.name, scope?.id === client.id && styles.current)}>
                {client.name}
              </span>
              <Count value={client.waitingCount} label={t('nav.waiting', { count: client.waitingCount })} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
