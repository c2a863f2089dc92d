import type { Answering, AnswerStats } from '@shared/sla/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { Figure } from './figure';
import styles from './figure.module.css';
import { type MeasureId, share, told } from './measures';
import type { Bounds } from './period';
import type { Missing } from './why';

/** What the period comes to, each number with its doubt. */
export function Figures({ answering }: { readonly answering: Answering }) {
  const { t } = useTranslation('answering');
  const format = useFormat();
  const { first, next, resolution, unanswered, incoming, complaints, unlabelled } = answering;
  const judged = incoming - unlabelled;
  const noAnswer = { what: 'missingPeople', count: first.unanswered } as const;
  const partOf = (part: number, whole: number) =>
    t('of', { part: format.number(part), whole: format.number(whole) });
  const bounds = answering;
  return (
    <section className={styles.figures} aria-label={t('figures')}>
      <Figure
        measure="answered"
        value={told('answered', first.n + next.n, first.n + next.n)}
        n={first.n + next.n}
        missing={noAnswer}
        bounds={bounds}
      />
      <Wait measure="first" of={first} missing={noAnswer} bounds={bounds} />
      <Wait measure="firstP90" of={first} p90 missing={noAnswer} bounds={bounds} />
      <Figure
        measure="kept"
        value={share('kept', first.kept, first.promised)}
        n={first.promised}
        beside={partOf(first.kept, first.promised)}
        missing={{ what: 'withoutPromise', count: first.n - first.promised }}
        bounds={bounds}
      />
      <Figure
        measure="unanswered"
        value={told('unanswered', unanswered, unanswered)}
        n={unanswered}
        bounds={bounds}
      />
      <Wait measure="next" of={next} bounds={bounds} />
      <Wait measure="resolution" of={resolution} bounds={bounds} />
      <Figure
        measure="complaints"
        value={share('complaints', complaints, judged)}
        n={judged}
        beside={partOf(complaints, judged)}
        missing={{ what: 'missingLabels', count: unlabelled }}
        bounds={bounds}
      />
      <Figure
        measure="recovery"
        value={share('recovery', answering.recovered, answering.complaintsClosed)}
        n={answering.complaintsClosed}
        beside={partOf(answering.recovered, answering.complaintsClosed)}
        bounds={bounds}
      />
      <Figure
        measure="reopened"
        value={told('reopened', answering.reopened, answering.reopened)}
        n={answering.reopened}
        bounds={bounds}
      />
    </section>
  );
}

type WaitProps = {
  readonly measure: MeasureId;
  readonly of: AnswerStats;
  /** The longest that nine of ten waited, in the place of the median. */
  readonly p90?: boolean;
  readonly missing?: Missing | null;
  readonly bounds: Bounds;
};

/** How long people waited in business hours, beside it what that was on the wall. */
function Wait({ measure, of, p90 = false, missing = null, bounds }: WaitProps) {
  const { t } = useTranslation('answering');
  const format = useFormat();
  const [ms, wallMs] = p90 ? [of.p90Ms, of.wallP90Ms] : [of.medianMs, of.wallMedianMs];
  return (
    <Figure
      measure={measure}
      value={told(measure, ms, of.n)}
      n={of.n}
      beside={wallMs !== null && t('wall', { time: format.span(wallMs) })}
      missing={missing}
      bounds={bounds}
    />
  );
}
