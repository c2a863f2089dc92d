import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClientMark } from '../../lib/client-mark';
import { SlaClock } from '../../lib/sla-clock';
import type { Column } from './client-grid';
import styles from './client-lines.module.css';
import { ICON } from './line';

/** Where there is no room for columns: one line a client, the first clock of each, and the way to its own day. */
export function ClientLines({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation('today');
  return (
    <ul className={styles.lines} aria-label={t('clients')}>
      {columns.map((column) => (
        <li key={column.client.id} data-column={0}>
          <Line column={column} />
        </li>
      ))}
    </ul>
  );
}

function Line({ column: { client, day } }: { readonly column: Column }) {
  const { t } = useTranslation('today');
  const { waitingCount, troubles, waiting } = day;
  const first = waiting[0];
  return (
    <Link to="/today" search={{ client: client.id }} className={styles.line} data-entry>
      <ClientMark client={client} />
      <span className={styles.name}>{client.name}</span>
      <span className={styles.facts}>
        {troubles.length > 0 && (
          <span className={styles.over}>
            <IconAlertTriangle {...ICON} />
            {t('row.things', { count: troubles.length })}
          </span>
        )}
        <span className="quiet">
          {waitingCount === 0 ? t('waits.nobody') : t('waits.count', { count: waitingCount })}
        </span>
        {first !== undefined && <SlaClock row={first} />}
      </span>
    </Link>
  );
}
