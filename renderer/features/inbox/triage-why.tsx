import type { Explanation, Feature } from '@shared/triage/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { cx } from '../../ui/cx';
import { featureName } from './triage-feature-name';
import styles from './triage-why.module.css';
import { weighed } from './triage-words';

/** So many of the strongest features; the others follow in one line, so that the sum can be checked. */
const SHOWN = 12;

/** A score as its parts: what spoke for a complaint and what against it, with weights that add up. */
export function TriageWhy({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation(['thread', 'common']);
  const format = useFormat();
  const now = useNow();
  const { score, language, correctedBy, correctedAt, hardRule, ruleWords } = explanation;
  return (
    <div className={styles.why}>
      <dl className={styles.facts}>
        <dt>{t('triage.language')}</dt>
        <dd>{language === null ? t('triage.unknownLanguage') : languageName(format.language, language)}</dd>
        {hardRule !== null && (
          <>
            <dt>{t('triage.ruleFact')}</dt>
            <dd dir="auto">
              {t(`common:rule.${hardRule}`)}: {ruleWords.map((text) => t('quoted', { text })).join(', ')}
            </dd>
          </>
        )}
        {correctedBy !== null && correctedAt !== null && (
          <>
            <dt>{t('triage.correctedFact')}</dt>
            <dd>
              {correctedBy}, {format.moment(correctedAt, now)}
            </dd>
          </>
        )}
      </dl>
      {score === null ? (
        <p className="quiet">{t('triage.noModel')}</p>
      ) : (
        <Weights explanation={explanation} />
      )}
    </div>
  );
}

function Weights({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const { shown, restCount, rest, sum } = weighed(explanation.features, SHOWN);
  const heaviest = Math.max(...shown.map(({ weight }) => Math.abs(weight)), Number.MIN_VALUE);
  return (
    <>
      <table className={styles.weights}>
        <thead className="visually-hidden">
          <tr>
            <th colSpan={2}>{t('triage.feature')}</th>
            <th>{t('triage.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((feature, index) => (
            <FeatureRow key={index} feature={feature} share={Math.abs(feature.weight) / heaviest} />
          ))}
          {restCount > 0 && (
            <tr>
              <td className="faint">{t('triage.others', { count: restCount })}</td>
              <td />
              <td className={styles.number}>{signed(format.language, rest)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('triage.sum')}</td>
            <td />
            <td className={styles.number}>{signed(format.language, sum)}</td>
          </tr>
          <tr>
            <td>{t('triage.score')}</td>
            <td />
            <td className={styles.number}>{hundredths(format.language, explanation.score ?? 0)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.formula}>{t('triage.formula')}</p>
    </>
  );
}

function FeatureRow({ feature, share }: { readonly feature: Feature; readonly share: number }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  return (
    <tr>
      <td className={styles.feature} dir="auto">
        {featureName(t, feature)}
      </td>
      <td className={styles.axis}>
        <i
          aria-hidden="true"
          className={cx(styles.bar, feature.weight > 0 ? styles.for : styles.against)}
          style={{ '--share': share }}
        />
      </td>
      <td className={styles.number}>{signed(format.language, feature.weight)}</td>
    </tr>
  );
}

/** Two decimals each, so that they can be added up by eye. */
const hundredths = (language: string, value: number): string =>
  value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `+0.80`, `−1.20`: which way it pulls is the point. */
const signed = (language: string, value: number): string =>
  `${value < 0 ? '−' : '+'}${hundredths(language, Math.abs(value))}`;

function languageName(of: string, code: string): string {
  try {
    return new Intl.DisplayNames([of], { type: 'language' }).of(code) ?? code;
  } catch {
    // Whatever a platform calls a language; not every word is a code.
    return code;
  }
}
