import type { Client } from '@shared/clients/schema';
import type { Today } from '@shared/today/schema';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { useWidth } from '../../lib/use-width';
import { cx } from '../../ui/cx';
import styles from './axis.module.css';
import { AxisClosed } from './axis-closed';
import {
  type AxisSpan,
  axisSpan,
  closedBlocks,
  hourStep,
  type LocalTime,
  MARK_PX,
  type PlacedMark,
  placeMarks,
  ticksOf,
  xOf,
} from './axis-layout';
import { dueMarks } from './due-marks';

type Props = { readonly today: Today; readonly clients: readonly Client[] };

const local: LocalTime = (at) => {
  const date = new Date(at);
  return { hour: date.getHours(), minute: date.getMinutes() };
};

/** Hours, their line and the room of the current time above. */
const BASE_PX = 20;
const HEAD_PX = 16;
const GAP_PX = 16;

/** From now to a day ahead: when each promise ends, and when no clock runs. */
export function Axis({ today, clients }: Props) {
  const { ref, width } = useWidth();
  const now = useNow();
  const span = axisSpan(Math.max(now, today.fromAt), today.untilAt, local);
  const marks = useMemo(() => dueMarks(today.clients, clients, now), [today, clients, now]);
  const shown = marks.filter(({ at }) => at >= span.nowAt);
  const placed = width === 0 ? [] : placeMarks(shown, span, width);
  const levels = placed.reduce((most, { level }) => Math.max(most, level + 1), 1);
  const height = BASE_PX + GAP_PX + levels * MARK_PX + HEAD_PX;
  const label = useLabel(shown.map(({ at }) => at));
  return (
    <>
      <div ref={ref} className={styles.rail} style={{ height }} role="img" aria-label={label}>
        {width > 0 && (
          <>
            <AxisClosed
              blocks={closedBlocks(
                today.clients.map(({ open }) => open),
                span,
              )}
              span={span}
              width={width}
            />
            <Hours span={span} width={width} />
            <Now span={span} width={width} height={height} />
            {placed.map((mark) => (
              <Mark key={mark.key} mark={mark} />
            ))}
          </>
        )}
      </div>
      <Legend empty={shown.length === 0} />
    </>
  );
}

const SPOKEN = 8;

function useLabel(times: readonly number[]): string {
  const { t } = useTranslation('today');
  const format = useFormat();
  if (times.length === 0) return t('axis.none');
  const sorted = times.toSorted((a, b) => a - b).slice(0, SPOKEN);
  return t('axis.label', { count: times.length, times: sorted.map(format.clock).join(', ') });
}

type PartProps = { readonly span: AxisSpan; readonly width: number };

function Hours({ span, width }: PartProps) {
  const format = useFormat();
  return (
    <>
      <div className={styles.line} />
      {ticksOf(span, local, hourStep(span, width)).map(({ at, labelled }) => {
        const x = xOf(at, span, width);
        // At the right edge there is no room for half of it.
        const written = labelled && x <= width - 14;
        return (
          <div key={at}>
            <i className={styles.tick} style={{ left: x, height: labelled ? 5 : 3 }} />
            {written && (
              <span className={cx(styles.hour, x < 14 && styles.first)} style={{ left: x }}>
                {format.clock(at)}
              </span>
            )}
          </div>
        );
      })}
    </>
  );
}

function Now({ span, width, height }: PartProps & { readonly height: number }) {
  const format = useFormat();
  const left = xOf(span.nowAt, span, width);
  return (
    <>
      <span className={styles.nowTime} style={{ left: Math.max(left, 15) }}>
        {format.clock(span.nowAt)}
      </span>
      <i className={styles.now} style={{ left, height: height - BASE_PX - HEAD_PX }} />
    </>
  );
}

function Mark({ mark: { x, level, letters, soon, more } }: { readonly mark: PlacedMark }) {
  const { t } = useTranslation('today');
  const bottom = BASE_PX + GAP_PX + level * MARK_PX;
  return (
    <>
      {level === 0 && <i className={styles.stem} style={{ left: x, height: GAP_PX }} />}
      <span className={cx(styles.mark, soon && styles.soon)} style={{ left: x, bottom }}>
        {letters}
        {more > 0 && <span className={styles.more}>{t('axis.more', { count: more })}</span>}
      </span>
    </>
  );
}

function Legend({ empty }: { readonly empty: boolean }) {
  const { t } = useTranslation('today');
  // The picture says the same aloud.
  return (
    <p className={styles.legend} aria-hidden="true">
      {empty ? (
        t('axis.none')
      ) : (
        <>
          <i className={styles.ring} />
          {t('axis.due')}
        </>
      )}
    </p>
  );
}
