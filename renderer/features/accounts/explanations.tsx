import { useTranslation } from 'react-i18next';
import { RunBars } from '../../ui/run-bars';
import styles from './explanations.module.css';

const example = [1, 2, 3, 4, 5, 6].map((at) => ({
  at,
  height: at === 6 ? ('cross' as const) : at % 2 === 0 ? ('high' as const) : ('low' as const),
}));

/** How to read the table, and what happens while the computer is off. */
export function Explanations() {
  const { t } = useTranslation('accounts');
  return (
    <div className={styles.grid}>
      <section>
        <h2 className="overline">{t('help.cell')}</h2>
        <div className={styles.cell}>
          <span aria-hidden="true">
            <RunBars bars={example} label="" />
          </span>
          <p>{t('help.cellFact')}</p>
        </div>
      </section>
      <section>
        <h2 className="overline">{t('help.off')}</h2>
        <p>{t('help.offFact')}</p>
      </section>
    </div>
  );
}
