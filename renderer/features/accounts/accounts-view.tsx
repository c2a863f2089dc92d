import { Button } from '@mantine/core';
import type { Account } from '@shared/accounts/schema';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { later } from '../../lib/later';
import { useScope } from '../../lib/scope';
import { useTitle } from '../../lib/use-title';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AccountTable } from './account-table';
import { Explanations } from './explanations';
import { PollingControls } from './polling-controls';
import { Summary } from './summary';

const ConnectDialog = later(async () => (await import('./connect-dialog')).ConnectDialog);
const MendDialog = later(async () => (await import('./mend-dialog')).MendDialog);
const RemoveDialog = later(async () => (await import('./remove-dialog')).RemoveDialog);

type Open = { kind: 'none' } | { kind: 'connect' } | { kind: 'mend' | 'remove'; account: Account };

/** Every account with its streams: when each was read and will be, what fails and the action that mends it. */
export function AccountsView() {
  const { t } = useTranslation('accounts');
  const clientId = useScope()?.id ?? null;
  const accounts = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  useTitle(t('title'));
  const connect = (
    <Button
      variant="filled"
      leftSection={<IconPlugConnected size={16} stroke={1.7} aria-hidden="true" />}
      onClick={() => setOpen({ kind: 'connect' })}
    >
      {t('connect')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      note={accounts.data !== undefined && accounts.data.length > 0 && <Summary accounts={accounts.data} />}
      actions={
        <>
          <PollingControls clientId={clientId} />
          {connect}
        </>
      }
    >
      {accounts.isError && <ErrorState error={accounts.error} />}
      {accounts.data?.length === 0 && <EmptyState title={t('empty')} fact={t('emptyFact')} />}
      {accounts.data !== undefined && accounts.data.length > 0 && (
        <>
          <AccountTable
            accounts={accounts.data}
            onMend={(account) => setOpen({ kind: 'mend', account })}
            onRemove={(account) => setOpen({ kind: 'remove', account })}
          />
          <Explanations />
        </>
      )}

      {open.kind === 'connect' && <ConnectDialog onClose={close} onAdded={close} />}
      {open.kind === 'mend' && <MendDialog account={open.account} onClose={close} />}
      {open.kind === 'remove' && <RemoveDialog account={open.account} onClose={close} />}
    </Page>
  );
}
