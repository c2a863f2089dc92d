import { Button } from '@mantine/core';
import type { Answering, AnswerStats } from '@shared/sla/schema';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import { useFormat } from '../../lib/use-format';
import { useTitle } from '../../lib/use-title';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import { Chip } from '../../ui/chip';
import { Page } from '../../ui/page';
import { answeringVerdict } from './answering-verdict';
import styles from './answering-view.module.css';
import { Figures } from './figures';
import { measures } from './measures';
import { PeriodChoice } from './period-choice';
import { StatsTable } from './stats-table';
import { useAnswering, useBounds } from './use-answering';
import { type Grouping, useGroupName } from './use-group-names';
import { usePracticeInView } from './use-practice';
import { useWhyAction } from './use-why-action';

/** How soon people get their answers, by everything it may depend on; every number with its n and its doubt. */
export function AnsweringView() {
  const { t } = useTranslation(['answering', 'common']);
  const bounds = useBounds();
  const { data, error, isPlaceholderData } = useAnswering(bounds);
  const practice = usePracticeInView();
  useTitle(t('title'));
  useWhyAction();
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        <Button
          className={styles.print ?? ''}
          leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      }
    >
      {practice && (
        <p className={styles.onPaper}>
          <Chip tone="note">{t('common:practice')}</Chip>
        </p>
      )}
      <PeriodChoice bounds={bounds} />
      {data !== undefined && (
        <div className={isPlaceholderData ? styles.stale : undefined}>
          <Numbers answering={data} />
        </div>
      )}
      {data === undefined &&
        (error === null ? (
          <AfterDelay>
            <BeatsLoader label={t('common:loading')} />
          </AfterDelay>
        ) : (
          <ErrorState error={error} />
        ))}
    </Page>
  );
}

const groupings = ['byDesk', 'byMember', 'byPlatform', 'byKind', 'byLabel'] as const satisfies Grouping[];

function Numbers({ answering }: { readonly answering: Answering }) {
  const { t } = useTranslation('answering');
  const format = useFormat();
  const nameOf = useGroupName();
  const named = (by: Grouping, stats: readonly AnswerStats[]) =>
    stats
      .map((each) => ({ ...each, name: nameOf(by, each) }))
      .toSorted((a, b) => b.n - a.n || b.unanswered - a.unanswered || a.name.localeCompare(b.name));
  return (
    <>
      <p className={styles.verdict}>{answeringVerdict(t, format, answering)}</p>
      <Figures answering={answering} />
      {groupings.map((by) => (
        <StatsTable key={by} by={by} rows={named(by, answering[by])} />
      ))}
      <p className={styles.note}>
        {t('tooFewNote', { median: measures.first.leastN, p90: measures.firstP90.leastN })}
      </p>
    </>
  );
}
