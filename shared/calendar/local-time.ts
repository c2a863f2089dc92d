import { Temporal } from 'temporal-polyfill';
import { HOUR } from '../platforms/platform';
import { knownZone } from '../sla/time-zone';

/** A time as it stands on a clock on the wall: `on` as `YYYY-MM-DD`, `time` as `HH:MM`. */
export type WallTime = { readonly on: string; readonly time: string };

/**
 * `at`: epoch ms. `gap`: the clocks skip that time, and it means as long after the jump as it was after its beginning;
 * `twice`: they show it two times, and it means the first. Both as RFC 5545 3.3.5 (2009) says.
 */
export type Planned = { readonly at: number; readonly shift: 'none' | 'gap' | 'twice' };

/** The moment of a wall time in a zone; `null`: there is no such day or hour (29 February of most years). */
export function plannedAtOf({ on, time }: WallTime, timeZone: string): Planned | null {
  const wall = wallOf(on, time);
  if (wall === null) return null;
  const zone = knownZone(timeZone);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  if (earlier === undefined || later === undefined) return null;
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { at: earlier.epochMilliseconds, shift: 'none' };
  // In a gap the later of the two is what RFC 5545 means: the old offset goes on.
  return earlier.toPlainDateTime().equals(wall)
    ? { at: earlier.epochMilliseconds, shift: 'twice' }
    : { at: later.epochMilliseconds, shift: 'gap' };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

function wallOf(on: string, time: string): Temporal.PlainDateTime | null {
  if (!DATE.test(on) || !TIME.test(time)) return null;
  try {
    return Temporal.PlainDateTime.from(`${on}T${time}`, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** What the clocks of a zone show at a moment. */
export function wallTimeOf(at: number, timeZone: string): WallTime {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(knownZone(timeZone));
  return {
    on: moment.toPlainDate().toString(),
    time: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** When something new begins on a day: at nine, or where that is over today, with the next hour. */
export function firstTimeOn(on: string, timeZone: string, now: number): WallTime {
  const nine = { on, time: '09:00' };
  const isOver = (plannedAtOf(nine, timeZone)?.at ?? now) <= now;
  if (!isOver || on !== wallTimeOf(now, timeZone).on) return nine;
  const next = wallTimeOf(now + HOUR, timeZone);
  return { on: next.on, time: `${next.time.slice(0, 2)}:00` };
}

/** A wall time so many days and minutes on; both may be negative. */
export function wallAfter(
  { on, time }: WallTime,
  by: { readonly days: number; readonly minutes: number },
): WallTime {
  const later = Temporal.PlainDateTime.from(`${on}T${time}`).add(by);
  return {
    on: later.toPlainDate().toString(),
    time: later.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekdayOf = (on: string): number => Temporal.PlainDate.from(on).dayOfWeek;

/** The seven days of the week that holds a day. `firstWeekday`: 1 Monday to 7 Sunday. */
export function weekOf(on: string, firstWeekday: number): string[] {
  const day = Temporal.PlainDate.from(on);
  const start = day.subtract({ days: (day.dayOfWeek - firstWeekday + 7) % 7 });
  return Array.from({ length: 7 }, (_, days) => start.add({ days }).toString());
}

/** From one day to another, in days; negative: it is before. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** A day so many days on; `days` may be negative. */
export const dayAfter = (on: string, days: number): string =>
  Temporal.PlainDate.from(on).add({ days }).toString();

/**
 * The weeks that hold a month, as days: 28 to 42 of them. `month`: `YYYY-MM`; `firstWeekday`: 1 Monday to 7 Sunday.
 */
export function daysOfMonth(month: string, firstWeekday: number): string[] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const before = (first.dayOfWeek - firstWeekday + 7) % 7;
  const count = Math.ceil((before + first.daysInMonth) / 7) * 7;
  const start = first.subtract({ days: before });
  return Array.from({ length: count }, (_, days) => start.add({ days }).toString());
}

/** From the first moment of a day on, and before that of the day after the last; epoch ms. */
export function rangeOfDays(
  first: string,
  last: string,
  timeZone: string,
): { fromAt: number; untilAt: number } {
  const [fromAt = 0, untilAt = 0] = startsOf([first, dayAfter(last, 1)], timeZone);
  return { fromAt, untilAt };
}

/** The first moment of each of these days, epoch ms. */
export function startsOf(days: readonly string[], timeZone: string): number[] {
  const zone = knownZone(timeZone);
  return days.map((on) => Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds);
}
