import type { Account } from '@shared/accounts/schema';
import type { StreamKind } from '@shared/platforms/platform';
import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ClientMark } from '../../lib/client-mark';
import { api } from '../../lib/engine/engine';
import { PlatformIcon } from '../../lib/platform-icon';
import { useClients, useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Chip } from '../../ui/chip';
import { AccountMenu } from './account-menu';
import { AccountStateMark } from './account-state-mark';
import styles from './account-table.module.css';
import { StreamCell } from './stream-cell';
import { hostOf, nextPollOf, stateOf, troubleOf } from './stream-state';
import { TroubleRow } from './trouble-row';

type Props = {
  readonly account: Account;
  readonly kinds: readonly StreamKind[];
  readonly onMend: (account: Account) => void;
  readonly onRemove: (account: Account) => void;
};

export function AccountRow({ account, kinds, onMend, onRemove }: Props) {
  const { data: status } = useQuery(api.app.status.queryOptions());
  const state = stateOf(account, status?.pausedUntilAt == null ? 'on' : 'paused');
  const trouble = troubleOf(account);
  return (
    <>
      <tr className={styles.row}>
        <th scope="row">
          <Who account={account} />
        </th>
        {kinds.map((kind) => (
          <td key={kind}>
            <StreamCell stream={account.streams.find((stream) => stream.kind === kind) ?? null} />
          </td>
        ))}
        <td>
          <Next account={account} />
        </td>
        <td>
          <AccountStateMark state={state} />
        </td>
        <td>
          <AccountMenu account={account} onMend={onMend} onRemove={onRemove} />
        </td>
      </tr>
      {trouble !== null && (
        <TroubleRow
          account={account}
          trouble={trouble}
          span={kinds.length + 4}
          onMend={() => onMend(account)}
        />
      )}
    </>
  );
}

function Who({ account }: { readonly account: Account }) {
  const { t } = useTranslation(['accounts', 'common']);
  const format = useFormat();
  const scope = useScope();
  const { data: clients = [] } = useClients();
  const client = scope === null ? clients.find(({ id }) => id === account.clientId) : undefined;
  const { followerCount } = account;
  const facts = [
    account.handle === account.name ? hostOf(account.address) : account.handle,
    followerCount !== null &&
      t('followers', { count: followerCount, formatted: format.number(followerCount) }),
  ];
  return (
    <div className={styles.who}>
      <PlatformIcon platform={account.platform} size={18} />
      <div className={styles.names}>
        <div className={styles.name}>
          <span className="ellipsis" title={account.name} dir="auto">
            {account.name}
          </span>
          {account.practice && (
            <Chip tone="note" icon={<IconFlask size={14} stroke={1.7} aria-hidden="true" />}>
              {t('common:practice')}
            </Chip>
          )}
          {client !== undefined && clients.length > 1 && (
            <span title={t('client', { name: client.name })}>
              <ClientMark client={client} size="small" />
              <span className="visually-hidden">{t('client', { name: client.name })}</span>
            </span>
          )}
        </div>
        <div className={styles.sub} title={account.address}>
          {facts.filter(Boolean).join(' · ')}
        </div>
      </div>
    </div>
  );
}

function Next({ account }: { readonly account: Account }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const now = useNow();
  const next = nextPollOf(account);
  if (account.streams.some(({ reading }) => reading)) return <div className={styles.value}>{t('now')}</div>;
  return <div className={styles.value}>{next === null ? t('stopped') : format.until(next, now)}</div>;
}
