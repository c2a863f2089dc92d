import { ActionIcon, Menu } from '@mantine/core';
import type { Account } from '@shared/accounts/schema';
import {
  IconDots,
  IconExternalLink,
  IconPlugConnectedX,
  IconRefresh,
  IconSettings,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openExternal } from '../../lib/bridge';
import { safeUrl } from '../../lib/links';
import { usePollNow } from './use-poll-now';

type Props = {
  readonly account: Account;
  readonly onMend: (account: Account) => void;
  readonly onRemove: (account: Account) => void;
};

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

export function AccountMenu({ account, onMend, onRemove }: Props) {
  const { t } = useTranslation('accounts');
  const poll = usePollNow();
  const profile = account.profileUrl === null ? null : safeUrl(account.profileUrl);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon aria-label={t('options', { name: account.name })}>
          <IconDots {...ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconRefresh {...ICON} />}
          onClick={() => poll.start({ clientId: account.clientId, accountId: account.id })}
        >
          {t('pollNow')}
        </Menu.Item>
        {profile !== null && (
          <Menu.Item leftSection={<IconExternalLink {...ICON} />} onClick={() => openExternal(profile.href)}>
            {t('profile')}
          </Menu.Item>
        )}
        {!account.practice && (
          <>
            <Menu.Item leftSection={<IconSettings {...ICON} />} onClick={() => onMend(account)}>
              {t('edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPlugConnectedX {...ICON} />} onClick={() => onRemove(account)}>
              {t('remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
