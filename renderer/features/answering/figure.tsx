import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../lib/format';
import { useFormat } from '../../lib/use-format';
import { cx } from '../../ui/cx';
import styles from './figure.module.css';
import { type MeasureId, measures, type Told } from './measures';
import type { Bounds } from './period';
import { type Missing, Why } from './why';

type Props = {
  readonly measure: MeasureId;
  readonly value: Told;
  readonly n: number;
  readonly bounds: Bounds;
  readonly missing?: Missing | null;
  /** An interval, a part of a whole: beside or under the number. */
  readonly beside?: ReactNode;
  readonly size?: 'large' | 'small';
};

/** A number with its name, what stands beside it, and its why; or the sentence why there is none. */
export function Figure({ measure, value, n, bounds, missing = null, beside, size = 'large' }: Props) {
  const { t } = useTranslation('answering');
  const format = useFormat();
  const few = value.kind === 'few';
  const why = <Why measure={measure} n={n} bounds={bounds} missing={missing} />;
  return (
    <div data-measure={measure}>
      <div className={styles.name}>{t(`measure.${measure}.name`)}</div>
      <div className={size === 'small' ? styles.small : cx(styles.value, few && styles.few)}>
        {few ? t('few') : written(t, format, measure, value.value)}
        <span className={styles.beside}>
          {few ? t('fewOf', { n: value.n, needed: value.needed }) : beside}
        </span>
        {size === 'small' && why}
      </div>
      {size === 'large' && why}
    </div>
  );
}

type T = ReturnType<typeof useTranslation<'answering'>>['t'];

function written(t: T, format: Format, measure: MeasureId, value: number): string {
  switch (measures[measure].unit) {
    case 'count':
      return format.number(value);
    case 'duration':
      return format.span(value);
    case 'share':
      return t('share', { share: format.number(value) });
  }
}
