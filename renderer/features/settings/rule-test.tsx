import type { RuleTest } from '@shared/team/rules-schema';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../lib/person-name';
import { readableText } from '../../lib/readable';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Banner } from '../../ui/banner';
import styles from './rules.module.css';

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' });

/** What a rule would have done with the messages that are stored: how many, which, and whether that can be meant. */
export function RuleTestResult({ test }: { readonly test: RuleTest }) {
  const { t } = useTranslation('team');
  const format = useFormat();
  const now = useNow();
  const { looked, matched, all, matchesEverything, examples } = test;
  return (
    <div className={styles.test} role="status" ref={intoView}>
      <p className={styles.result}>
        {looked === 0
          ? t('rule.test.noMessages')
          : t(all ? 'rule.test.matchedAll' : 'rule.test.matched', {
              count: matched,
              matched: format.number(matched),
              looked: format.number(looked),
            })}
      </p>
      {matchesEverything && (
        <Banner
          tone="due"
          icon={<IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />}
          title={t('rule.test.everything')}
        >
          {t('rule.test.everythingFact')}
        </Banner>
      )}
      {examples.length > 0 && (
        <ul className={styles.examples} aria-label={t('rule.test.examples')} tabIndex={0}>
          {examples.map(({ messageId, at, contactName, preview }) => (
            <li key={messageId} className={styles.example}>
              <time>{format.moment(at, now)}</time>
              <strong>
                <PersonName name={contactName} />
              </strong>
              <span className="ellipsis" dir="auto">
                {readableText(preview).text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
