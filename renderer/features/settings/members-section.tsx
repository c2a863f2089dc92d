import { Button } from '@mantine/core';
import type { Member } from '@shared/team/schema';
import { IconLock, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState, useErrorText } from '../../lib/error-state';
import { Avatar } from '../../ui/avatar';
import { Chip } from '../../ui/chip';
import { MemberDialog } from './member-dialog';
import { RemovalDialog } from './removal-dialog';
import { RightsNote, useMay } from './rights';
import styles from './settings.module.css';
import { Tool } from './tools';

type Open = { kind: 'none' } | { kind: 'add' } | { kind: 'edit' | 'remove'; member: Member };

/** Who works on this computer, as what, and with which PIN. */
export function MembersSection() {
  const { t } = useTranslation('team');
  const { data, error } = useQuery(api.team.members.queryOptions());
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const may = useMay('own');
  const close = () => setOpen({ kind: 'none' });
  if (error !== null) return <ErrorState error={error} />;
  return (
    <>
      <RightsNote right="own" />
      <ul className={styles.list}>
        {data?.members.map((member) => (
          <Row
            key={member.id}
            member={member}
            current={member.id === data.currentId}
            onEdit={may ? () => setOpen({ kind: 'edit', member }) : null}
            onRemove={may ? () => setOpen({ kind: 'remove', member }) : null}
          />
        ))}
      </ul>
      <div className={styles.add}>
        <Button
          disabled={!may}
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => setOpen({ kind: 'add' })}
        >
          {t('member.add')}
        </Button>
      </div>
      {open.kind === 'add' && <MemberDialog member={null} onClose={close} />}
      {open.kind === 'edit' && <MemberDialog member={open.member} onClose={close} />}
      {open.kind === 'remove' && <Removal member={open.member} onClose={close} />}
    </>
  );
}

type RowProps = {
  readonly member: Member;
  readonly current: boolean;
  /** `null`: who works now may not. */
  readonly onEdit: (() => void) | null;
  readonly onRemove: (() => void) | null;
};

function Row({ member: { name, role, hasPin }, current, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation('team');
  return (
    <li className={styles.item}>
      <Avatar name={name} />
      <div className={styles.main}>
        <p className={styles.name}>
          {name}
          {current && <Chip tone="accent">{t('menu.current')}</Chip>}
        </p>
        <p className={styles.sub}>{t(`roleFact.${role}`)}</p>
      </div>
      <Chip look="quiet">{t(`role.${role}`)}</Chip>
      {hasPin && (
        <Chip look="quiet" icon={<IconLock size={14} stroke={1.7} aria-hidden="true" />}>
          {t('pin.label')}
        </Chip>
      )}
      <div className={styles.tools}>
        <Tool label={t('member.edit', { name })} disabled={onEdit === null} onClick={onEdit ?? nothing}>
          <IconPencil size={16} stroke={1.7} />
        </Tool>
        <Tool label={t('member.remove', { name })} disabled={onRemove === null} onClick={onRemove ?? nothing}>
          <IconTrash size={16} stroke={1.7} />
        </Tool>
      </div>
    </li>
  );
}

const nothing = () => undefined;

function Removal({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { t } = useTranslation('team');
  const errorText = useErrorText();
  const cache = useQueryClient();
  const remove = useMutation(
    api.team.removeMember.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.team.key() });
        onClose();
      },
    }),
  );
  return (
    <RemovalDialog
      title={t('member.remove', { name: member.name })}
      fact={t('member.removeFact')}
      confirm={t('member.removeConfirm')}
      error={remove.error === null ? null : errorText(remove.error)}
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ id: member.id })}
      onClose={onClose}
    />
  );
}
