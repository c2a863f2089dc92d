import type { ConversationRow } from '@shared/inbox/schema';
import { IconCheck, IconEyeOff, IconPencil, IconRotate, IconUserPlus, IconZzz } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDeskName } from '../../lib/use-team';
import { Avatar } from '../../ui/avatar';
import { cx } from '../../ui/cx';
import styles from './row.module.css';
import { RowPointer } from './row-pointer';
import { useRowShared } from './row-shared';

type Props = { readonly row: ConversationRow; readonly hovered: boolean };

/** Draft, notes, desk and whose it is. Under the pointer what can be done stands in their place; nothing moves. */
export function RowHolders({ row, hovered }: Props) {
  const { mayAct } = useRowShared();
  return (
    <div className={styles.holders}>
      <div className={cx(styles.who, hovered && mayAct && styles.covered)}>
        <Who row={row} />
      </div>
      {hovered && mayAct && <RowActions row={row} />}
    </div>
  );
}

function Who({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation('list');
  const { names } = useRowShared();
  const deskName = useDeskName();
  const desk = row.deskId === null ? undefined : names.desks.get(row.deskId);
  const member = row.assigneeId === null ? undefined : names.members.get(row.assigneeId);
  return (
    <>
      {row.noteCount > 0 && (
        <span className={styles.notes}>
          <IconEyeOff size={12} stroke={1.7} />
        </span>
      )}
      {row.replyState === 'draft' && (
        <span className={styles.draft}>
          <IconPencil size={12} stroke={1.7} />
          {t('row.draft')}
        </span>
      )}
      {desk !== undefined && <span className={styles.desk}>{deskName(desk)}</span>}
      {member === undefined ? (
        // With a desk it is in hands; without either, nobody has it.
        desk === undefined && <span className={styles.desk}>{t('row.nobody')}</span>
      ) : (
        <Avatar name={member.name} size="small" />
      )}
    </>
  );
}

function RowActions({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation('list');
  const { onAct } = useRowShared();
  const closed = row.status === 'closed';
  const icon = { size: 15, stroke: 1.7 } as const;
  return (
    <div className={styles.actions}>
      <RowPointer
        className={styles.action}
        title={t(closed ? 'action.reopen' : 'action.done')}
        onClick={() => onAct(row, 'done')}
      >
        {closed ? <IconRotate {...icon} /> : <IconCheck {...icon} />}
      </RowPointer>
      <RowPointer className={styles.action} title={t('action.snooze')} onClick={() => onAct(row, 'snooze')}>
        <IconZzz {...icon} />
      </RowPointer>
      <RowPointer className={styles.action} title={t('action.assign')} onClick={() => onAct(row, 'assign')}>
        <IconUserPlus {...icon} />
      </RowPointer>
    </div>
  );
}
