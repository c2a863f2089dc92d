import { Temporal } from 'temporal-polyfill';
import { DAY } from '../platforms/platform';

/**
 * The zone, or UTC where this computer has never heard of it: a client may have been made on one whose zones are newer,
 * and a clock that is off by hours is better than an inbox that does not open.
 */
export const knownZone = (timeZone: string): string => (isKnownZone(timeZone) ? timeZone : 'UTC');

/** Whether this computer has heard of a zone. */
export function isKnownZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** From `at` on a zone is `offsetMs` ahead of UTC; `wallAt` is what its clocks then show, as if it were UTC. */
type Shift = { readonly at: number; readonly wallAt: number; readonly offsetMs: number };

function shiftsOf(zone: string, fromAt: number, untilAt: number): Shift[] {
  let moment = Temporal.Instant.fromEpochMilliseconds(fromAt).toZonedDateTimeISO(zone);
  let offsetMs = moment.offsetNanoseconds / 1e6;
  const shifts: Shift[] = [{ at: Number.NEGATIVE_INFINITY, wallAt: Number.NEGATIVE_INFINITY, offsetMs }];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= untilAt) return shifts;
    const after = next.offsetNanoseconds / 1e6;
    const at = next.epochMilliseconds;
    // The first time that only the new offset has: behind the jump, or behind the hour that is there twice.
    shifts.push({ at, wallAt: at + Math.max(offsetMs, after), offsetMs: after });
    [moment, offsetMs] = [next, after];
  }
}

/**
 * When the clocks of a zone show a time, for times between two epoch ms that are asked in ascending order. Wall times are
 * ms as if the zone were UTC. A time that is there twice means the first one (Temporal's `compatible`); one that the
 * clocks skip means the moment of the jump, so that later wall times never come earlier. Zones are asked for their few
 * jumps instead of for each day: twelve years cost as much as two hundred conversions.
 */
export function wallClockReader(
  timeZone: string,
  fromAt: number,
  untilAt: number,
): (wallAt: number) => number {
  const shifts = shiftsOf(knownZone(timeZone), fromAt - 2 * DAY, untilAt + 2 * DAY);
  let nth = 0;
  return (wallAt) => {
    while (wallAt >= (shifts[nth + 1]?.wallAt ?? Number.POSITIVE_INFINITY)) nth += 1;
    const at = wallAt - (shifts[nth]?.offsetMs ?? 0);
    return Math.min(at, shifts[nth + 1]?.at ?? at);
  };
}
