import type { ConversationRow } from '@shared/inbox/schema';
import { DAY } from '@shared/platforms/platform';
import { type BusinessClock, quartersOf, stateOf } from '@shared/sla/business-clock';
import type { TFunction } from 'i18next';
import type { Format } from './format';

/** What a clock is made of. */
export type ClockRow = Pick<ConversationRow, 'clientId' | 'waitingSinceAt' | 'dueAt' | 'promiseMs'>;

/** How a clock looks: who waits without a promise has no beats. */
export type ClockFace = {
  readonly tone: 'calm' | 'due' | 'over' | 'none';
  /** Quarters of the promise that are gone, 0 to 4; `null`: no promise, or its hours are not known yet. */
  readonly quarters: number | null;
  readonly paused: boolean;
  /** As it stands in a row: `48 min`, `1 h 10 over`, `waits 3 h`. */
  readonly text: string;
  /** As it is read out: `48 min left`. */
  readonly spoken: string;
};

type Options = {
  readonly t: TFunction<'common'>;
  readonly format: Format;
  readonly row: ClockRow;
  readonly now: number;
  readonly clock: BusinessClock | null;
};

/** Past this, people count in days, and the hours in between no longer matter. */
const LONG_OVER_MS = 3 * DAY;

/** How long is left of a promise, or how long somebody waits without one. */
export function clockFace({ t, format, row, now, clock }: Options): ClockFace {
  const { waitingSinceAt, dueAt, promiseMs } = row;
  if (waitingSinceAt === null || dueAt === null || promiseMs === null) {
    return { tone: 'none', quarters: null, paused: false, ...waits({ t, format, row, now }) };
  }
  if (clock === null) {
    const by = t('clock.by', { time: format.soon(dueAt, now) });
    return { tone: 'calm', quarters: null, paused: false, text: by, spoken: by };
  }
  const promise = { dueAt, promiseMs };
  const { state, paused } = stateOf(promise, clock, now);
  const { used, part, leftMs } = quartersOf(promise, clock, now);
  if (state === 'missed') {
    const long = now - dueAt > LONG_OVER_MS;
    const over = t('clock.over', { time: long ? format.duration(now - dueAt) : format.span(-leftMs) });
    return { tone: 'over', quarters: 4, paused, text: over, spoken: over };
  }
  const time = format.span(leftMs);
  const left = t('clock.left', { time });
  return {
    tone: state === 'at-risk' ? 'due' : 'calm',
    quarters: used + part,
    paused,
    text: time,
    spoken: paused ? t('clock.paused', { left }) : left,
  };
}

function waits({ t, format, row, now }: Omit<Options, 'clock'>): { text: string; spoken: string } {
  const text =
    row.waitingSinceAt === null
      ? t('clock.none')
      : t('clock.waits', { time: format.duration(now - row.waitingSinceAt) });
  return { text, spoken: text };
}
