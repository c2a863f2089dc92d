import { Button } from '@mantine/core';
import type { Account, Mend } from '@shared/accounts/schema';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '../../lib/describe-error';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Banner } from '../../ui/banner';
import styles from './account-table.module.css';
import { hostOf, type Trouble } from './stream-state';
import { usePollNow } from './use-poll-now';

type Props = {
  readonly account: Account;
  readonly trouble: Trouble;
  readonly span: number;
  readonly onMend: () => void;
};

/** What happened, what was kept, and the one action that mends it, under the account it happened to. */
export function TroubleRow({ account, trouble, span, onMend }: Props) {
  const { t } = useTranslation(['failures', 'common']);
  const { worst } = trouble;
  if (worst.failure === null) return null;
  const of = { platform: account.platform, server: hostOf(account.address) };
  return (
    <tr>
      <td colSpan={span} className={styles.trouble}>
        <Banner
          tone={worst.mend === 'wait' ? 'due' : 'complaint'}
          icon={<IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />}
          title={failureSentence(t, worst.failure, of)}
          action={<MendButton account={account} mend={worst.mend} onMend={onMend} />}
        >
          <Consequences trouble={trouble} />
        </Banner>
      </td>
    </tr>
  );
}

function Consequences({ trouble: { worst, stopped } }: { readonly trouble: Trouble }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const now = useNow();
  const next = worst.failure?.untilAt ?? worst.nextPollAt;
  const sentences = [
    t('kept'),
    worst.lastGoodAt !== null && t('lastGood', { time: format.ago(worst.lastGoodAt, now) }),
    stopped.length > 0 && t('standStill', { count: stopped.length }),
    stopped.length === 0 && next !== null && t('triesAgain', { time: format.until(next, now) }),
  ];
  return (
    <>
      {sentences.filter(Boolean).join(' ')}{' '}
      {worst.failure !== null && worst.failure.detail !== '' && (
        <span className="faint">{t('detail', { detail: worst.failure.detail })}</span>
      )}
    </>
  );
}

type MendProps = { readonly account: Account; readonly mend: Mend; readonly onMend: () => void };

function MendButton({ account: { clientId, id }, mend, onMend }: MendProps) {
  const { t } = useTranslation('accounts');
  const poll = usePollNow();
  // Waiting mends itself: a button would only promise what the platform refuses.
  if (mend === 'wait') return null;
  if (mend === 'sign-in' || mend === 'check-address')
    return <Button onClick={onMend}>{t(`mend.${mend}`)}</Button>;
  return (
    <Button disabled={poll.isPending} onClick={() => poll.start({ clientId, accountId: id })}>
      {poll.isPending ? t('polling') : t('mend.retry')}
    </Button>
  );
}
