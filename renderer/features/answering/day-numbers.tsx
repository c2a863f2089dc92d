import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Figure } from './figure';
import styles from './figure.module.css';
import { told } from './measures';
import { boundsOf } from './period';
import { useAnswering } from './use-answering';
import { useWhyAction } from './use-why-action';

/** How today went so far: who got an answer, and how soon. */
export function DayNumbers() {
  const { t } = useTranslation('answering');
  const format = useFormat();
  const now = useNow();
  useWhyAction();
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const { untilAt } = boundsOf({}, now);
  const { data } = useAnswering({ fromAt: midnight, untilAt });
  if (data === undefined) return null;
  const { first, next } = data;
  const answered = first.n + next.n;
  const p90 = told('firstP90', first.p90Ms, first.n);
  return (
    <div className={styles.day}>
      <Figure
        size="small"
        measure="answeredToday"
        value={told('answeredToday', answered, answered)}
        n={answered}
        bounds={data}
      />
      <Figure
        size="small"
        measure="first"
        value={told('first', first.medianMs, first.n)}
        n={first.n}
        beside={p90.kind === 'value' && t('p90', { time: format.span(p90.value) })}
        missing={{ what: 'missingPeople', count: first.unanswered }}
        bounds={data}
      />
    </div>
  );
}
