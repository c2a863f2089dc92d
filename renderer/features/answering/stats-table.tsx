import { Button } from '@mantine/core';
import type { AnswerStats } from '@shared/sla/schema';
import { IconCopy } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../lib/copy-out';
import { useFormat } from '../../lib/use-format';
import { cx } from '../../ui/cx';
import { showToast } from '../../ui/toast';
import { csvOf } from './csv';
import { type MeasureId, share, told } from './measures';
import { useCsvRows } from './stats-csv';
import styles from './stats-table.module.css';
import type { Grouping } from './use-group-names';

export type NamedStats = AnswerStats & { readonly name: string };

type Props = { readonly by: Grouping; readonly rows: readonly NamedStats[] };

/** How each group of one kind fared: n, median and 90 %, what was kept, who has no answer. */
export function StatsTable({ by, rows }: Props) {
  const { t } = useTranslation('answering');
  const heading = useId();
  return (
    <section className={styles.block} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className="head" id={heading}>
          {t(`table.${by}`)}
        </h2>
        {rows.length > 0 && <Copy by={by} rows={rows} />}
      </div>
      {rows.length === 0 ? (
        <p className={styles.none}>{t('table.empty')}</p>
      ) : (
        <Table rows={rows} labelledBy={heading} />
      )}
    </section>
  );
}

const columns = ['n', 'median', 'p90', 'kept', 'unanswered'] as const;

function Table({ rows, labelledBy }: { readonly rows: readonly NamedStats[]; readonly labelledBy: string }) {
  const { t } = useTranslation('answering');
  const format = useFormat();
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('table.name')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className={styles.number}>{format.number(row.n)}</td>
            <Duration measure="first" ms={row.medianMs} wallMs={row.wallMedianMs} n={row.n} />
            <Duration measure="firstP90" ms={row.p90Ms} wallMs={row.wallP90Ms} n={row.n} />
            <Kept row={row} />
            <td className={styles.number}>{format.number(row.unanswered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DurationProps = {
  readonly measure: MeasureId;
  readonly ms: number | null;
  readonly wallMs: number | null;
  readonly n: number;
};

function Duration({ measure, ms, wallMs, n }: DurationProps) {
  const { t } = useTranslation('answering');
  const format = useFormat();
  const value = told(measure, ms, n);
  if (value.kind === 'few') return <td className={cx(styles.number, styles.few)}>{t('few')}</td>;
  return (
    <td className={styles.number}>
      {format.span(value.value)}
      {wallMs !== null && <span className={styles.wall}>{t('wall', { time: format.span(wallMs) })}</span>}
    </td>
  );
}

function Kept({ row: { kept, promised } }: { readonly row: AnswerStats }) {
  const { t } = useTranslation('answering');
  const format = useFormat();
  if (promised === 0) return <td className={cx(styles.number, styles.few)}>{t('noPromise')}</td>;
  const value = share('kept', kept, promised);
  const part = t('of', { part: format.number(kept), whole: format.number(promised) });
  if (value.kind === 'few') return <td className={styles.number}>{part}</td>;
  return (
    <td className={styles.number}>
      {t('share', { share: format.number(value.value) })}
      <span className={styles.wall}>{part}</span>
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width: `${value.value}%` }} />
      </span>
    </td>
  );
}

function Copy({ by, rows }: Props) {
  const { t } = useTranslation('answering');
  const { language } = useFormat();
  const csvRows = useCsvRows();
  const name = t(`table.${by}`);
  const copy = () => {
    const copied = copyText(csvOf(csvRows(rows), language));
    showToast({ text: copied ? t('copied', { name }) : t('copyFailed') });
  };
  return (
    <Button
      className={styles.copy ?? ''}
      variant="subtle"
      leftSection={<IconCopy size={14} stroke={1.7} aria-hidden="true" />}
      aria-label={t('table.copyOf', { name })}
      onClick={copy}
    >
      {t('table.copy')}
    </Button>
  );
}
