import { NEEDED_CORRECTIONS } from '@shared/triage/learning';
import type { ModelCard } from '@shared/triage/schema';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { useFormat } from '../../lib/use-format';
import { ownFirst, useLanguageName, useOwnLanguage } from './language-name';
import styles from './triage.module.css';
import { TriageWords } from './triage-words';

/** How well complaints are recognised here, and which words are never left to a guess. */
export function TriageSection({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation('settings');
  const languageName = useLanguageName();
  const format = useFormat();
  const own = useOwnLanguage(clientId);
  const { data, error } = useQuery(api.triage.card.queryOptions({ input: { clientId } }));
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return null;
  return (
    <>
      <div className={styles.cards}>
        {ownFirst(data.models, own).map((card) => (
          <Card key={card.language} card={card} />
        ))}
      </div>
      {data.without.length > 0 && (
        <p className={styles.without}>
          {t('triage.without', {
            list: data.without
              .map(
                ({ language, messageCount }) => `${languageName(language)} (${format.number(messageCount)})`,
              )
              .join(', '),
          })}
        </p>
      )}
      <TriageWords clientId={clientId} />
    </>
  );
}

function Card({ card }: { readonly card: ModelCard }) {
  const { t } = useTranslation('settings');
  const languageName = useLanguageName();
  const format = useFormat();
  const { language, precision, recall, auc, heldOutCount, correctionCount, seedCount, messageCount } = card;
  const percent = (value: number | null) =>
    value === null ? '–' : t('triage.percent', { value: format.number(Math.round(value * 100)) });
  return (
    <article className={styles.card}>
      <h3 className="head">{languageName(language)}</h3>
      {precision === null && recall === null ? (
        <p className={styles.few}>
          {t('triage.few', { n: format.number(correctionCount), needed: NEEDED_CORRECTIONS })}
        </p>
      ) : (
        <dl className={styles.numbers}>
          <div title={t('triage.precisionFact')}>
            <dt>{t('triage.precision')}</dt>
            <dd>{percent(precision)}</dd>
          </div>
          <div title={t('triage.recallFact')}>
            <dt>{t('triage.recall')}</dt>
            <dd>{percent(recall)}</dd>
          </div>
          <div>
            <dt>AUC</dt>
            <dd>{auc === null ? '–' : auc.toFixed(2).replace('.', t('triage.decimal'))}</dd>
          </div>
        </dl>
      )}
      <p className={styles.facts}>
        {heldOutCount > 0 && precision !== null && `${t('triage.judgedBy', { count: heldOutCount })} `}
        {t('triage.learnedFrom', {
          seeds: format.number(seedCount),
          corrections: format.number(correctionCount),
          messages: format.number(messageCount),
        })}
      </p>
    </article>
  );
}
