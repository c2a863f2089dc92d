import { DAY, HOUR, MINUTE } from '../platforms/platform';
import type { BusinessHours, OpenInterval } from './schema';
import { wallClockReader } from './time-zone';

type Asked = {
  readonly hours: BusinessHours;
  /** IANA name. */
  readonly timeZone: string;
  /** Epoch ms, `untilAt` not included. */
  readonly fromAt: number;
  readonly untilAt: number;
};

/** A part of a day, ms since its midnight. */
type Span = { readonly from: number; readonly until: number };

/**
 * When a client's clocks run between two times: sorted, apart from each other, cut at both ends. A day with hours of its
 * own (a holiday) has only those. On the night of a clock change hours are what the clocks on the wall say: hours that the
 * clocks skip do not exist, hours that span the repeated one are longer by it, and those that begin or end within it do
 * so the first time.
 */
export function openIntervals({ hours, timeZone, fromAt, untilAt }: Asked): OpenInterval[] {
  if (fromAt >= untilAt || !everOpens(hours)) return [];
  const week = hours.week.map(spansOf);
  const holidays = new Map(hours.holidays.map(({ on, intervals }) => [dayOf(on), spansOf(intervals)]));
  const toInstant = wallClockReader(timeZone, fromAt, untilAt);
  const open: OpenInterval[] = [];
  // Zones are less than a day away from UTC, so these days hold everything that is asked for.
  for (let day = Math.floor(fromAt / DAY) - 1; day <= Math.floor(untilAt / DAY) + 1; day += 1) {
    for (const span of holidays.get(day) ?? week[weekdayOf(day)] ?? []) {
      const from = Math.max(fromAt, toInstant(day * DAY + span.from));
      const until = Math.min(untilAt, toInstant(day * DAY + span.until));
      if (from < until) append(open, { from, until });
    }
  }
  return open;
}

/** Whether there is a single open hour, be it on a holiday. */
export const everOpens = ({ week, holidays }: BusinessHours): boolean =>
  week.some((day) => day.length > 0) || holidays.some(({ intervals }) => intervals.length > 0);

function append(open: OpenInterval[], next: OpenInterval): void {
  const last = open.at(-1);
  if (last !== undefined && last.until >= next.from)
    open[open.length - 1] = { from: last.from, until: Math.max(last.until, next.until) };
  else open.push(next);
}

/** Days since 1970-01-01. */
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** Monday is 0; the first of January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const spansOf = (intervals: BusinessHours['week'][number]): Span[] =>
  intervals.map(({ from, until }) => ({ from: timeOf(from), until: timeOf(until) }));

const timeOf = (time: string): number => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE;
