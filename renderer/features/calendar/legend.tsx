import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { StateSign } from './state-sign';

/** In the order in which a post goes through them. */
const STATES = ['draft', 'in-review', 'scheduled', 'published', 'held', 'failed', 'unknown'] as const;

/** What the signs mean. */
export function Legend() {
  const { t } = useTranslation('calendar');
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {STATES.map((state) => (
        <li key={state}>
          <StateSign state={state} />
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
