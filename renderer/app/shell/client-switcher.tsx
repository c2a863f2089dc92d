import { Menu, UnstyledButton } from '@mantine/core';
import type { Client } from '@shared/clients/schema';
import { IconChevronDown, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClientMark } from '../../lib/client-mark';
import { readableKeys } from '../../lib/keyboard/keys';
import { useShowClient } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { KeyHint } from '../../ui/key-hint';
import styles from './client-switcher.module.css';

type Props = { readonly clients: readonly Client[]; readonly scope: Client | null };

/** Which client is shown, and a menu of all with what is unread at each. */
export function ClientSwitcher({ clients, scope }: Props) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const show = useShowClient();
  const format = useFormat();
  const name = scope?.name ?? t('switcher.all');
  return (
    <Menu width={280} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.button}>
          <span className="visually-hidden">{t('switcher.client')} </span>
          {(scope === null ? clients.slice(0, 3) : [scope]).map((client) => (
            <ClientMark key={client.id} client={client} />
          ))}
          <span className={styles.name}>{name}</span>
          <IconChevronDown size={14} stroke={1.7} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsers size={18} stroke={1.7} />} onClick={() => show(null)}>
          {t('switcher.all')}
        </Menu.Item>
        {clients.map((client, index) => (
          <Menu.Item
            key={client.id}
            leftSection={<ClientMark client={client} />}
            rightSection={
              <span className={styles.right}>
                {client.waitingCount > 0 && format.number(client.waitingCount)}
                {index < 9 && <KeyHint keys={readableKeys(`$mod+${index + 1}`)} />}
              </span>
            }
            onClick={() => show(client.id)}
          >
            {client.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/clients' })}>{t('switcher.manage')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
