import { Menu, UnstyledButton } from '@mantine/core';
import type { Member } from '@shared/team/schema';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { later } from '../../lib/later';
import { useCurrentMember, useMembers } from '../../lib/use-team';
import { Avatar } from '../../ui/avatar';
import { showToast } from '../../ui/toast';
import styles from './member-menu.module.css';
import { useSwitchMember } from './use-switch-member';

const PinDialog = later(async () => (await import('./pin-dialog')).PinDialog);

/** Who works now, and a menu of everybody who may take over. */
export function MemberMenu() {
  const { t } = useTranslation('team');
  const navigate = useNavigate();
  const members = useMembers();
  const current = useCurrentMember();
  const { choose, asked, forget } = useChoice();
  useActions(useSwitchActions(members, current, choose));
  if (current === null) return null;
  const role = t(`role.${current.role}`);
  const manage = () =>
    void navigate({ to: '/settings', search: ({ client }) => ({ client, section: 'members' }) });
  return (
    <>
      <Menu width={260} position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={styles.button} title={current.name}>
            <Avatar name={current.name} size="medium" />
            <span className="visually-hidden">{t('menu.button', { name: current.name, role })}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('menu.title')}</Menu.Label>
          {members.map((member) => (
            <Menu.Item
              key={member.id}
              leftSection={<Avatar name={member.name} size="medium" />}
              rightSection={<Right member={member} isCurrent={member.id === current.id} />}
              onClick={() => member.id !== current.id && choose(member)}
            >
              {member.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={manage}>{t('menu.manage')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked !== null && <PinDialog member={asked} onClose={forget} />}
    </>
  );
}

function Right({ member, isCurrent }: { readonly member: Member; readonly isCurrent: boolean }) {
  const { t } = useTranslation('team');
  return (
    <span className={styles.right}>
      {t(`role.${member.role}`)}
      {member.hasPin && !isCurrent && <IconLock size={14} stroke={1.7} aria-label={t('menu.hasPin')} />}
      {isCurrent && <IconCheck size={14} stroke={1.7} aria-label={t('menu.current')} />}
    </span>
  );
}

/** Switches at once, or asks for the PIN first. */
function useChoice() {
  const errorText = useErrorText();
  const [asked, setAsked] = useState<Member | null>(null);
  const { mutate } = useSwitchMember();
  const choose = useCallback(
    (member: Member) => {
      if (member.hasPin) setAsked(member);
      else
        mutate({ id: member.id, pin: null }, { onError: (error) => showToast({ text: errorText(error) }) });
    },
    [mutate, errorText],
  );
  return { choose, asked, forget: () => setAsked(null) };
}

function useSwitchActions(
  members: readonly Member[],
  current: Member | null,
  choose: (member: Member) => void,
): readonly Action[] {
  const { t } = useTranslation('team');
  return useMemo(
    () =>
      members
        .filter(({ id }) => id !== current?.id)
        .map((member) => ({
          id: `member-${member.id}`,
          group: 'settings',
          title: t('menu.switchTo', { name: member.name }),
          keys: [],
          run: () => choose(member),
        })),
    [t, members, current, choose],
  );
}
