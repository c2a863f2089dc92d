import type { Answering } from '@shared/sla/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { Figure } from './figure';
import styles from './figure.module.css';
import { share, told } from './measures';

/** What the period comes to, each number with its doubt. */
export function Figures({ answering }: { readonly answering: Answering }) {
  const { t } = useTranslation('answering');
  const format = useFormat();
  const { first, next, resolution, incoming, complaints, unlabelled } = answering;
  const judged = incoming - unlabelled;
  const noAnswer = { what: 'missingPeople', count: first.unanswered } as const;
  const wall = (ms: number | null) => (ms === null ? null : t('wall', { time: format.span(ms) }));
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
      <Figure
        measure="first"
        value={told('first', first.medianMs, first.n)}
        n={first.n}
        beside={wall(first.wallMedianMs)}
        missing={noAnswer}
        bounds={bounds}
      />
      <Figure
        measure="firstP90"
        value={told('firstP90', first.p90Ms, first.n)}
        n={first.n}
        beside={wall(first.wallP90Ms)}
        missing={noAnswer}
        bounds={bounds}
      />
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
        value={told('unanswered', first.unanswered, first.unanswered)}
        n={first.unanswered}
        bounds={bounds}
      />
      <Figure
        measure="next"
        value={told('next', next.medianMs, next.n)}
        n={next.n}
        beside={wall(next.wallMedianMs)}
        bounds={bounds}
      />
      <Figure
        measure="resolution"
        value={told('resolution', resolution.medianMs, resolution.n)}
        n={resolution.n}
        beside={wall(resolution.wallMedianMs)}
        bounds={bounds}
      />
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
