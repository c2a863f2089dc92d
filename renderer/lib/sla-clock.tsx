import { IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BeatBars } from '../ui/beat-bars';
import { cx } from '../ui/cx';
import styles from './sla-clock.module.css';
import { type ClockFace, type ClockRow, clockFace } from './sla-text';
import { useBusinessClock } from './use-business-clock';
import { useFormat } from './use-format';
import { useNow } from './use-now';

/** How long is left of a promise, as four beats and a time. It steps once a minute and never pulses. */
export function SlaClock({ row }: { readonly row: ClockRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const clock = useBusinessClock(row.clientId);
  return <SlaFace face={clockFace({ t, format, row, now, clock })} />;
}

/** The same of a face that is known already: rows of a list ask for hours and time once for all of them. */
export function SlaFace({ face }: { readonly face: ClockFace }) {
  const { t } = useTranslation();
  const { tone, quarters, text, spoken } = face;
  // What is over is over, whether or not somebody could answer right now.
  const paused = face.paused && tone !== 'over';
  return (
    <span className={cx(styles.clock, styles[tone])} title={paused ? t('clock.closed') : undefined}>
      {paused ? (
        <IconMoon size={14} stroke={1.7} aria-hidden="true" />
      ) : (
        quarters !== null && <BeatBars filled={quarters} />
      )}
      {text === spoken ? (
        text
      ) : (
        <>
          <span aria-hidden="true">{text}</span>
          <span className="visually-hidden">{spoken}</span>
        </>
      )}
    </span>
  );
}
