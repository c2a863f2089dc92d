import type { Client } from '@shared/clients/schema';
import type { TodayClient } from '@shared/today/schema';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClientMark } from '../../lib/client-mark';
import { readableKeys } from '../../lib/keyboard/keys';
import { cx } from '../../ui/cx';
import { KeyHint } from '../../ui/key-hint';
import styles from './client-grid.module.css';

type Props = {
  readonly client: Client;
  readonly day: TodayClient;
  /** The digit that shows it, with Ctrl; `null`: it has none. */
  readonly digit: number | null;
};

/** Whose column this is, how its accounts fare, and the key that shows it alone. */
export function ClientHead({ client, day, digit }: Props) {
  const { t } = useTranslation('today');
  return (
    <div className={styles.who}>
      <ClientMark client={client} size="large" />
      <span className={styles.names}>
        <Link
          to="/today"
          search={{ client: client.id }}
          className={styles.name}
          title={t('head.show', { name: client.name })}
          data-entry
        >
          {client.name}
        </Link>
        <State day={day} />
      </span>
      {digit !== null && <KeyHint keys={readableKeys(`$mod+${digit}`)} />}
    </div>
  );
}

function State({ day: { accountCount, failingCount } }: { readonly day: TodayClient }) {
  const { t } = useTranslation('today');
  if (accountCount === 0) return <span className={styles.state}>{t('head.noAccounts')}</span>;
  return (
    <span className={styles.state}>
      {t('head.accounts', { count: accountCount })} ·{' '}
      <span className={cx(failingCount > 0 && styles.failing)}>
        {failingCount === 0 ? t('head.healthy') : t('head.failing', { count: failingCount })}
      </span>
    </span>
  );
}
