import type { Profile } from '@shared/accounts/schema';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import styles from './form.module.css';

/** Who an address turned out to be, before anything is stored. */
export function FoundProfile({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { name, handle, followerCount } = profile;
  const facts = [
    handle,
    followerCount !== null &&
      t('followers', { count: followerCount, formatted: format.number(followerCount) }),
  ];
  return (
    <div className={styles.profile} role="status">
      <IconCircleCheck size={18} stroke={1.7} aria-hidden="true" />
      <div className={styles.found}>
        <p className="strong" dir="auto">
          {t('form.found', { name })}
        </p>
        <p className="small quiet">{facts.filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
}
