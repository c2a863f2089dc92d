import { Button } from '@mantine/core';
import type { Client } from '@shared/clients/schema';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../../lib/later';
import { useClients } from '../../lib/scope';
import { useTitle } from '../../lib/use-title';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { ClientTable } from './client-table';

const ClientDialog = later(async () => (await import('./client-dialog')).ClientDialog);
const RemoveDialog = later(async () => (await import('./remove-dialog')).RemoveDialog);

type Open = { kind: 'none' } | { kind: 'add' } | { kind: 'edit' | 'remove'; client: Client };

/** All clients: who they are, how they fare, and what can be done with them. */
export function ClientsView() {
  const { t } = useTranslation('clients');
  const { data: clients } = useClients();
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  useTitle(t('title'));
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <Button
          variant="filled"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => setOpen({ kind: 'add' })}
        >
          {t('add')}
        </Button>
      }
    >
      {clients?.length === 0 && <EmptyState title={t('empty')} fact={t('emptyFact')} />}
      {clients !== undefined && clients.length > 0 && (
        <ClientTable
          clients={clients}
          onEdit={(client) => setOpen({ kind: 'edit', client })}
          onRemove={(client) => setOpen({ kind: 'remove', client })}
        />
      )}

      {open.kind === 'add' && <ClientDialog client={null} onClose={close} />}
      {open.kind === 'edit' && <ClientDialog client={open.client} onClose={close} />}
      {open.kind === 'remove' && <RemoveDialog client={open.client} onClose={close} />}
    </Page>
  );
}
