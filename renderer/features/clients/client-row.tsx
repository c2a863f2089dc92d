import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { Client } from '@shared/clients/schema';
import { IconAlertTriangle, IconFlask, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClientMark } from '../../lib/client-mark';
import { api } from '../../lib/engine/engine';
import { refreshEverything } from '../../lib/engine/refresh';
import { useFormat } from '../../lib/use-format';
import { Banner } from '../../ui/banner';
import { Chip } from '../../ui/chip';
import styles from './client-table.module.css';

type Props = {
  readonly client: Client;
  readonly onEdit: (client: Client) => void;
  readonly onRemove: (client: Client) => void;
};

export function ClientRow({ client, onEdit, onRemove }: Props) {
  const { t } = useTranslation(['clients', 'common', 'failures']);
  const format = useFormat();
  return (
    <>
      <tr className={styles.row}>
        <th scope="row">
          <div className={styles.name}>
            <ClientMark client={client} size="large" />
            <Link to="/inbox" search={{ client: client.id }} title={t('show', { name: client.name })}>
              {client.name}
            </Link>
            {client.practice && (
              <Chip tone="note" icon={<IconFlask size={14} stroke={1.7} aria-hidden="true" />}>
                {t('common:practice')}
              </Chip>
            )}
            {client.failingCount > 0 && (
              <Chip tone="complaint">{t('failing', { count: client.failingCount })}</Chip>
            )}
          </div>
        </th>
        <td className={styles.number}>{format.number(client.accountCount)}</td>
        <td className={styles.number}>{format.number(client.waitingCount)}</td>
        <td>{t(`common:language.${client.language}`)}</td>
        <td>{client.timeZone}</td>
        <td>
          <div className={styles.actions}>
            {client.practice ? (
              <RemovePractice />
            ) : (
              <>
                <Tooltip label={t('editOf', { name: client.name })}>
                  <ActionIcon aria-label={t('editOf', { name: client.name })} onClick={() => onEdit(client)}>
                    <IconPencil size={16} stroke={1.7} />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label={t('removeOf', { name: client.name })}>
                  <ActionIcon
                    aria-label={t('removeOf', { name: client.name })}
                    onClick={() => onRemove(client)}
                  >
                    <IconTrash size={16} stroke={1.7} />
                  </ActionIcon>
                </Tooltip>
              </>
            )}
          </div>
        </td>
      </tr>
      {client.problem !== null && (
        <tr>
          <td colSpan={6} className={styles.problem}>
            <Banner
              tone="complaint"
              icon={<IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />}
              title={t(`failures:store.${client.problem}`)}
            >
              {t(`failures:storeMend.${client.problem}`)}
            </Banner>
          </td>
        </tr>
      )}
    </>
  );
}

function RemovePractice() {
  const { t } = useTranslation('clients');
  const cache = useQueryClient();
  const remove = useMutation(
    api.practice.remove.mutationOptions({
      onSuccess: () => refreshEverything(cache),
    }),
  );
  return (
    <Button loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
      {t('practice.remove')}
    </Button>
  );
}
