import { mayManage, mayOwn, mayWrite } from '@shared/team/permissions';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurrentMember } from '../../lib/use-team';
import styles from './settings.module.css';

const rights = { write: mayWrite, manage: mayManage, own: mayOwn };

/** Whether who works now may do this; before it is known, yes: the engine has the last word. */
export function useMay(right: keyof typeof rights): boolean {
  const member = useCurrentMember();
  return member === null || rights[right](member.role);
}

/** Why everything of a section is out of reach, beside it. */
export function RightsNote({ right }: { readonly right: keyof typeof rights }) {
  const { t } = useTranslation('settings');
  if (useMay(right)) return null;
  return (
    <p className={styles.note}>
      <IconLock size={14} stroke={1.7} aria-hidden="true" />
      {t(`rights.${right}`)}
    </p>
  );
}
