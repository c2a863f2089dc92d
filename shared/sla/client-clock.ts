import { type BusinessClock, createBusinessClock } from './business-clock';
import { everOpens, openIntervals } from './business-hours';
import type { BusinessHours } from './schema';

/** The years whose hours are counted, the second not included. Outside of them every client is closed. */
const FIRST_YEAR = 1970;
const END_YEAR = 2200;

const startOf = (year: number): number => Date.UTC(year, 0, 1);
const yearOf = (at: number): number =>
  new Date(Math.min(Math.max(at, startOf(FIRST_YEAR)), startOf(END_YEAR) - 1)).getUTCFullYear();

/** Years that are worked out, `until` not included. */
type Horizon = { readonly from: number; readonly until: number; readonly clock: BusinessClock };

/**
 * A client's clock for as long as its hours and its zone stay as they are. It works out the years that it is asked about
 * and each time at least as many more as it had, so that reading ten years of history costs a few steps. `after` is
 * `null` only where the client never opens again.
 */
export function createClientClock(client: {
  readonly hours: BusinessHours;
  readonly timeZone: string;
}): BusinessClock {
  if (!everOpens(client.hours)) return createBusinessClock([]);
  let known: Horizon | null = null;

  const workOut = (from: number, until: number): Horizon => {
    const intervals = openIntervals({ ...client, fromAt: startOf(from), untilAt: startOf(until) });
    return { from, until, clock: createBusinessClock(intervals) };
  };
  const covering = (...times: readonly number[]): Horizon => {
    const from = Math.min(...times.map(yearOf)) - 1;
    const until = Math.max(...times.map(yearOf)) + 2;
    if (known !== null && isWithin(known, from, until)) return known;
    known = workOut(...grown(known, from, until));
    return known;
  };
  /** Looks further ahead until there is an answer, or nowhere left to look. */
  const lookAhead = (at: number, find: (horizon: Horizon) => number | null): number | null => {
    for (let horizon = covering(at); ; horizon = covering(at, startOf(horizon.until))) {
      const found = find(horizon);
      if (found !== null || horizon.until === END_YEAR) return found;
    }
  };

  return {
    openMsBetween: (a, b) => covering(a, b).clock.openMsBetween(a, b),
    after: (at, ms) => lookAhead(at, ({ clock }) => clock.after(at, ms)),
    isOpen: (at) => covering(at).clock.isOpen(at),
    nextChange: (at) =>
      lookAhead(at, ({ clock, until }) => {
        const change = clock.nextChange(at);
        // An interval that was cut where the known years end has no end yet.
        return change === startOf(until) ? null : change;
      }),
  };
}

const isWithin = (known: Horizon, from: number, until: number): boolean =>
  known.from <= Math.max(from, FIRST_YEAR) && known.until >= Math.min(until, END_YEAR);

function grown(known: Horizon | null, from: number, until: number): [number, number] {
  if (known === null) return [Math.max(from, FIRST_YEAR), Math.min(until, END_YEAR)];
  const years = known.until - known.from;
  return [
    from < known.from ? Math.max(FIRST_YEAR, Math.min(from, known.from - years)) : known.from,
    until > known.until ? Math.min(END_YEAR, Math.max(until, known.until + years)) : known.until,
  ];
}
