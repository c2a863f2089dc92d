import type { Publication } from '@shared/outbox/schema';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './outbox.module.css';

/** Why a reply was given back; it stands above the draft that it is again. */
export function OutboxReturned({ draft }: { readonly draft: Publication | null }) {
  const { t } = useTranslation('composer');
  if (draft === null || draft.returnNote === null) return null;
  return (
    <p className={styles.returned} role="status">
      <IconArrowBackUp size={14} stroke={1.7} aria-hidden="true" />
      <span>
        <strong>{t('returned')}</strong> <span dir="auto">{draft.returnNote}</span>
      </span>
    </p>
  );
}
