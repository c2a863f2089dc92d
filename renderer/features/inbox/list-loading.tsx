import { useTranslation } from 'react-i18next';
import { AfterDelay } from '../../ui/after-delay';
import styles from './list-loading.module.css';

/** Widths of names and texts as they come, in per cent. */
const ROWS = [
  [38, 92],
  [52, 74],
  [31, 88],
  [46, 81],
  [35, 66],
] as const;

/** Where conversations will stand; only where it takes long enough to be noticed. */
export function ListLoading() {
  const { t } = useTranslation('list');
  return (
    <AfterDelay>
      <div role="status">
        <span className="visually-hidden">{t('loading')}</span>
        {ROWS.map(([name, text]) => (
          <div key={name} className={styles.row} aria-hidden="true">
            <i style={{ width: `${name}%` }} />
            <i style={{ width: `${text}%` }} />
          </div>
        ))}
      </div>
    </AfterDelay>
  );
}
