import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';

type Props = {
  /** The day in words. */
  readonly day: string;
  readonly time: string;
  readonly isStop: boolean;
  readonly onBegin: () => void;
};

/** A slot that nothing is planned in: a place to begin a post. */
export function FreeSlot({ day, time, isStop, onBegin }: Props) {
  const { t } = useTranslation('slots');
  return (
    <button type="button" className={styles.free} tabIndex={isStop ? 0 : -1} onClick={onBegin}>
      <IconPlus size={12} stroke={1.7} aria-hidden="true" />
      <span aria-hidden="true">{time}</span>
      <span className="visually-hidden">{t('begin', { day, time })}</span>
    </button>
  );
}
