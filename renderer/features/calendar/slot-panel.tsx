import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';

type Props = { readonly taken: number; readonly total: number; readonly onOpen: () => void };

/** How many of the slots shown have a post, and the way to change them. */
export function SlotPanel({ taken, total, onOpen }: Props) {
  const { t } = useTranslation('slots');
  return (
    <p className={styles.slotPanel}>
      <span className="quiet" title={total === 0 ? undefined : t('filledLabel', { taken, total })}>
        {total === 0 ? t('title') : t('filled', { taken, total })}
      </span>
      <Button variant="subtle" onClick={onOpen}>
        {t('open')}
      </Button>
    </p>
  );
}
