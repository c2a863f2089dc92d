import type { Stream, StreamRun } from '@shared/accounts/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { cx } from '../../ui/cx';
import { RunBars } from '../../ui/run-bars';
import styles from './account-table.module.css';

const heights = { found: 'high', nothing: 'low', failed: 'cross' } as const satisfies Record<
  StreamRun['outcome'],
  string
>;

/** When a stream was read last, and how its last twelve reads went. `null`: the platform does not offer it. */
export function StreamCell({ stream }: { readonly stream: Stream | null }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const now = useNow();
  if (stream === null) {
    return (
      <span className={styles.none}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('notOffered')}</span>
      </span>
    );
  }
  const { lastPollAt, runs, failure } = stream;
  const count = (outcome: StreamRun['outcome']) => runs.filter((run) => run.outcome === outcome).length;
  return (
    <>
      <div
        className={cx(styles.value, failure !== null && styles.failed)}
        title={lastPollAt === null ? undefined : format.full(lastPollAt)}
      >
        {lastPollAt === null ? t('never') : format.ago(lastPollAt, now)}
      </div>
      {runs.length > 0 && (
        <RunBars
          bars={runs.map(({ at, outcome }) => ({ at, height: heights[outcome] }))}
          label={t('runs', {
            count: runs.length,
            found: count('found'),
            nothing: count('nothing'),
            failed: count('failed'),
          })}
        />
      )}
    </>
  );
}
