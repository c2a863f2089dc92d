import type { Account } from '@shared/accounts/schema';
import { useTranslation } from 'react-i18next';

/** How many accounts and streams there are, and how many of them need a person, in one sentence. */
export function Summary({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useTranslation('accounts');
  const streams = accounts.flatMap((account) => account.streams);
  const failing = streams.filter(({ failure }) => failure !== null);
  const needing = failing.filter(({ mend }) => mend !== 'none' && mend !== 'wait').length;
  const trying = failing.length - needing;
  const parts = [
    `${t('summary.accounts', { count: accounts.length })}, ${t('summary.streams', { count: streams.length })}`,
    ...(needing > 0 ? [t('summary.needYou', { count: needing })] : []),
    ...(trying > 0 ? [t('summary.tryAgain', { count: trying })] : []),
    ...(failing.length === 0 ? [t('summary.allGood')] : []),
  ];
  return parts.join(' ');
}
