import type { Account } from '@shared/accounts/schema';
import { streamKinds } from '@shared/platforms/platform';
import { offers } from '@shared/platforms/registry';
import { useTranslation } from 'react-i18next';
import { AccountRow } from './account-row';
import styles from './account-table.module.css';

type Props = {
  readonly accounts: readonly Account[];
  readonly onMend: (account: Account) => void;
  readonly onRemove: (account: Account) => void;
};

/** Accounts by streams: a column for every stream that any of them offers. */
export function AccountTable({ accounts, onMend, onRemove }: Props) {
  const { t } = useTranslation(['accounts', 'common']);
  const kinds = streamKinds.filter((kind) => accounts.some(({ platform }) => offers(platform, kind)));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.account}>
            {t('head.account')}
          </th>
          {kinds.map((kind) => (
            <th scope="col" key={kind}>
              {t(`common:stream.${kind}`)}
            </th>
          ))}
          <th scope="col">{t('head.next')}</th>
          <th scope="col" className={styles.state}>
            {t('head.state')}
          </th>
          <th scope="col" className={styles.more}>
            <span className="visually-hidden">{t('head.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} kinds={kinds} onMend={onMend} onRemove={onRemove} />
        ))}
      </tbody>
    </table>
  );
}
