import { IconFlame } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { cx } from '../../ui/cx';
import styles from './calendar.module.css';

type Props = {
  /** `null`: of all clients. */
  readonly clientId: string | null;
  /** In the cell of a day, where there is little room. */
  readonly look?: 'day' | 'form';
};

/** Complaints that nobody has answered: they come before whatever is planned. */
export function ComplaintsFirst({ clientId, look = 'day' }: Props) {
  const { t } = useTranslation('calendar');
  const { data } = useQuery(api.inbox.counts.queryOptions({ input: { clientId } }));
  const count = data?.complaints ?? 0;
  if (count === 0) return null;
  return (
    <Link
      to="/inbox"
      search={{ client: clientId ?? undefined, view: 'complaints' }}
      className={cx(styles.complaints, look === 'form' && styles.complaintsInForm)}
    >
      <IconFlame size={14} stroke={1.7} aria-hidden="true" />
      <span>{t(`complaints.${look}`, { count })}</span>
    </Link>
  );
}
