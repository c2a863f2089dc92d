import { Temporal } from 'temporal-polyfill';
import { type Planned, plannedAtOf, type WallTime } from './local-time';

/** How often something comes again. `nth-weekday`: such as each second Tuesday; a fifth one that is not there is the last. */
export const rhythms = ['day', 'week', 'two-weeks', 'month', 'last-day', 'nth-weekday'] as const;
export type Rhythm = (typeof rhythms)[number];

/** More than two years of weeks is nobody's plan. */
export const MOST_TIMES = 104;

/** One time of a series. `on`: the day that the rule means. */
export type Occurrence = Planned & { readonly on: string };

export type Series = {
  readonly occurrences: readonly Occurrence[];
  /** Days that the rule means and no month has, such as 31 April; left out. `YYYY-MM-DD`. */
  readonly skipped: readonly string[];
};

/**
 * The times that follow a first one, at the same time on the clocks of a zone whatever they do: a time that they skip is as
 * much later, one that they show two times is the first (RFC 5545, 3.3.5). A day that a month lacks is left out and said (RFC 5545,
 * 3.3.10), not moved. `count`: so many, the first not counted.
 */
export function repeated(
  first: WallTime,
  { rhythm, count, timeZone }: { readonly rhythm: Rhythm; readonly count: number; readonly timeZone: string },
): Series {
  const start = Temporal.PlainDate.from(first.on);
  const occurrences: Occurrence[] = [];
  const skipped: string[] = [];
  const wanted = Math.min(count, MOST_TIMES);
  for (let step = 1; occurrences.length < wanted; step += 1) {
    const day = dayOf(start, rhythm, step);
    if (typeof day === 'string') {
      skipped.push(day);
      continue;
    }
    const on = day.toString();
    const planned = plannedAtOf({ on, time: first.time }, timeZone);
    // There is no such hour at all: what was written is no time.
    if (planned === null) break;
    occurrences.push({ ...planned, on });
  }
  return { occurrences, skipped };
}

/** The day of a step; as text where the month has no such day. */
function dayOf(start: Temporal.PlainDate, rhythm: Rhythm, step: number): Temporal.PlainDate | string {
  switch (rhythm) {
    case 'day':
      return start.add({ days: step });
    case 'week':
      return start.add({ weeks: step });
    case 'two-weeks':
      return start.add({ weeks: 2 * step });
    case 'month':
      return sameDay(start, step);
    case 'last-day': {
      const month = start.toPlainYearMonth().add({ months: step });
      return month.toPlainDate({ day: month.daysInMonth });
    }
    case 'nth-weekday':
      return sameWeekday(start, step);
  }
}

function sameDay(start: Temporal.PlainDate, step: number): Temporal.PlainDate | string {
  const month = start.toPlainYearMonth().add({ months: step });
  return start.day <= month.daysInMonth
    ? month.toPlainDate({ day: start.day })
    : `${month.toString()}-${String(start.day).padStart(2, '0')}`;
}

function sameWeekday(start: Temporal.PlainDate, step: number): Temporal.PlainDate {
  const nth = Math.floor((start.day - 1) / 7);
  const month = start.toPlainYearMonth().add({ months: step });
  const first = month.toPlainDate({ day: 1 });
  const day = 1 + ((start.dayOfWeek - first.dayOfWeek + 7) % 7) + 7 * nth;
  return month.toPlainDate({ day: day <= month.daysInMonth ? day : day - 7 });
}
