import type { Publication } from '@shared/outbox/schema';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar';
import styles from './outbox.module.css';

/** Who else writes an answer here. */
export function OtherWriters({ drafts }: { readonly drafts: readonly Publication[] }) {
  const { t } = useTranslation('composer');
  const names = [...new Set(drafts.map(({ memberName }) => memberName))];
  const [first] = names;
  if (first === undefined) return null;
  return (
    <p className={styles.others} role="status">
      <Avatar name={first} size="medium" />
      {t('others', { count: names.length, names: names.join(', ') })}
    </p>
  );
}
