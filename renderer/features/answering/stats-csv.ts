import { MINUTE } from '@shared/platforms/platform';
import type { AnswerStats } from '@shared/sla/schema';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell } from './csv';
import { type MeasureId, told } from './measures';
import { usePracticeInView } from './use-practice';

type Row = AnswerStats & { readonly name: string };

/** Minutes with one decimal; what the screen withholds is withheld here too. */
function minutes(measure: MeasureId, ms: number | null, n: number): number | null {
  const value = told(measure, ms, n);
  return value.kind === 'few' ? null : Math.round((value.value / MINUTE) * 10) / 10;
}

/** A table as rows for a spreadsheet, its head in the language of the screens. */
export function useCsvRows(): (rows: readonly Row[]) => Cell[][] {
  const { t } = useTranslation(['answering', 'common']);
  const practice = usePracticeInView();
  return useCallback(
    (rows) => {
      const inMinutes = (column: 'median' | 'p90' | 'wallMedian' | 'wallP90') =>
        t('table.minutes', { name: t(`table.${column}`) });
      const head = [
        practice ? `${t('table.name')} (${t('common:practice')})` : t('table.name'),
        t('table.n'),
        inMinutes('median'),
        inMinutes('p90'),
        inMinutes('wallMedian'),
        inMinutes('wallP90'),
        t('table.promised'),
        t('table.keptCount'),
        t('table.unanswered'),
      ];
      return [
        head,
        ...rows.map((row) => [
          row.name,
          row.n,
          minutes('first', row.medianMs, row.n),
          minutes('firstP90', row.p90Ms, row.n),
          minutes('first', row.wallMedianMs, row.n),
          minutes('firstP90', row.wallP90Ms, row.n),
          row.promised,
          row.kept,
          row.unanswered,
        ]),
      ];
    },
    [t, practice],
  );
}
