import type { PlanRead } from '@shared/plan/schema';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import styles from './plan-dialog.module.css';

type Plan = Extract<PlanRead, { kind: 'plan' }>;

/** So many are read by anybody; those that are left out come first. */
const SHOWN = 200;

/** What becomes of each line of a file: first what is left out and why, then what comes in. */
export function PlanLines({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('plan');
  const told = plan.lines.filter(({ kind }) => kind !== 'same');
  const inOrder = [
    ...told.filter(({ kind }) => kind === 'wrong'),
    ...told.filter(({ kind }) => kind !== 'wrong'),
  ];
  const { encoding, delimiter } = plan;
  return (
    <>
      <p className="quiet">{t('read', { encoding, delimiter: t(`delimiter.${delimiter}`) })}</p>
      {inOrder.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('line')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('text')}</th>
              </tr>
            </thead>
            <tbody>
              {inOrder.slice(0, SHOWN).map(({ line, kind, why, shown, twice }) => (
                <tr key={line} className={cx(kind === 'wrong' && styles.wrong)}>
                  <td>{line}</td>
                  <td>
                    {t(`kind.${kind}`)}
                    {why !== null && `. ${t(`why.${why}`)}`}
                    {twice && kind !== 'wrong' && `. ${t('twice')}`}
                  </td>
                  <td dir="auto">{shown}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {inOrder.length > SHOWN && <p className="quiet">{t('others', { count: inOrder.length - SHOWN })}</p>}
    </>
  );
}
