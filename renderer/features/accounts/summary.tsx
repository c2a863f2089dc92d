import type { Account } from '@shared/accounts/schema';
import { useTranslation } from 'react-i18next';

/** How many accounts and streams there are, and how many of them need a person, in one sentence. */
export function Summary({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useTranslation('accounts');
  const streams = accounts.flatMap((account) => account.streams);
  const needing = streams.filter(
    ({ mend, failure }) => failure !== null && mend !== 'none' && mend !== 'wait',
  ).length;
  const parts = [
    `${t('summary.accounts', { count: accounts.length })}, ${t('summary.streams', { count: streams.length })}`,
    needing === 0 ? t('summary.allGood') : t('summary.needYou', { count: needing }),
  ];
  return parts.join(' ');
}
