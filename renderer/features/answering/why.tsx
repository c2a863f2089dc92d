import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type MeasureId, measures } from './measures';
import type { Bounds } from './period';
import { usePeriod } from './use-period';
import styles from './why.module.css';

/** What is not in a number although it might belong there. */
export type Missing = {
  readonly what: 'missingPeople' | 'missingLabels' | 'withoutPromise';
  readonly count: number;
};

type Props = {
  readonly measure: MeasureId;
  readonly n: number;
  readonly bounds: Bounds;
  readonly missing: Missing | null;
};

/** A number's doubt: what it is made of, over which time, from how many, what is missing, and how it misleads. */
export function Why({ measure, n, bounds, missing }: Props) {
  const { t } = useTranslation('answering');
  const period = usePeriod(bounds);
  const name = t(`measure.${measure}.name`);
  const rows = [
    [t('why.formula'), t(`measure.${measure}.formula`)],
    [t('why.period'), period],
    [t('why.n'), t(`why.${measures[measure].of}`, { count: n })],
    [
      t('why.missing'),
      missing === null || missing.count === 0
        ? t('why.nothingMissing')
        : t(`why.${missing.what}`, { count: missing.count }),
    ],
    [t('why.caution'), t(`measure.${measure}.caution`)],
  ] as const;
  return (
    <Popover width={320} position="bottom-start" withRoles trapFocus={false}>
      <Popover.Target>
        <button type="button" className={styles.button} aria-label={t('why.of', { name })} data-why>
          {t('why.button')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.title}>{name}</p>
        <dl className={styles.popover}>
          {rows.map(([term, says]) => (
            <Row key={term} term={term} says={says} />
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

const Row = ({ term, says }: { readonly term: string; readonly says: string }) => (
  <>
    <dt>{term}</dt>
    <dd>{says}</dd>
  </>
);
