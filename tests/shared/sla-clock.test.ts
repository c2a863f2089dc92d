import { type BusinessClock, createBusinessClock, quartersOf, stateOf } from '@shared/sla/business-clock';
import { openIntervals } from '@shared/sla/business-hours';
import { createClientClock } from '@shared/sla/client-clock';
import { defaultHours } from '@shared/sla/defaults';
import { type BusinessHours, businessHoursSchema } from '@shared/sla/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHours, anyZone, around } from '../helpers/hours';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Warsaw in November: an hour ahead of UTC. */
const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+01:00`);
const warsaw = createClientClock({ hours: defaultHours, timeZone: 'Europe/Warsaw' });

const week = (...intervals: { from: string; until: string }[]): BusinessHours =>
  businessHoursSchema.parse({ week: Array.from({ length: 7 }, () => intervals), holidays: [] });

/** A clock that knows twenty days around a change of the clocks, and times within five days of it. */
const anyClock = fc.record({ hours: anyHours, zone: anyZone }).map(({ hours, zone }) => ({
  hours,
  ...zone,
  clock: createBusinessClock(
    openIntervals({
      hours,
      timeZone: zone.timeZone,
      fromAt: zone.shiftAt - 10 * DAY,
      untilAt: zone.shiftAt + 10 * DAY,
    }),
  ),
}));

describe('a business clock', () => {
  it('counts open time only', () => {
    // From Friday afternoon to Monday morning.
    expect(warsaw.openMsBetween(at('2026-11-20 16:00'), at('2026-11-23 09:30'))).toBe(1.5 * HOUR);
    expect(warsaw.openMsBetween(at('2026-11-23 09:30'), at('2026-11-20 16:00'))).toBe(-1.5 * HOUR);
    expect(warsaw.after(at('2026-11-20 16:00'), 1.5 * HOUR)).toBe(at('2026-11-23 09:30'));
    // What ends with the day ends on that day.
    expect(warsaw.after(at('2026-11-20 16:00'), HOUR)).toBe(at('2026-11-20 17:00'));
    expect(warsaw.after(at('2026-11-21 12:00'), 0)).toBe(at('2026-11-21 12:00'));
    expect([warsaw.isOpen(at('2026-11-20 16:59')), warsaw.isOpen(at('2026-11-20 17:00'))]).toEqual([
      true,
      false,
    ]);
    expect(warsaw.nextChange(at('2026-11-20 16:00'))).toBe(at('2026-11-20 17:00'));
    expect(warsaw.nextChange(at('2026-11-20 17:00'))).toBe(at('2026-11-23 09:00'));
  });

  it('adds up, over nights when clocks change as well', () =>
    fc.assert(
      fc.property(anyClock, around, around, around, ({ clock, shiftAt }, a, b, c) => {
        const between = (from: number, to: number) => clock.openMsBetween(shiftAt + from, shiftAt + to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, a)).toBe(0);
      }),
    ));

  it('never runs backwards, and never faster than time', () =>
    fc.assert(
      fc.property(anyClock, around, around, ({ clock, shiftAt }, a, b) => {
        const [from, to] = [shiftAt + Math.min(a, b), shiftAt + Math.max(a, b)];
        const ms = clock.openMsBetween(from, to);
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(to - from);
      }),
    ));

  it('finds the earliest time at which so much has passed', () =>
    fc.assert(
      fc.property(
        anyClock,
        around,
        fc.integer({ min: 1, max: 40 * HOUR }),
        ({ clock, shiftAt }, start, ms) => {
          const from = shiftAt + start;
          const end = clock.after(from, ms);
          if (end === null) {
            expect(clock.openMsBetween(from, shiftAt + 10 * DAY)).toBeLessThan(ms);
            return;
          }
          expect(clock.openMsBetween(from, end)).toBe(ms);
          expect(clock.openMsBetween(from, end - 1)).toBe(ms - 1);
        },
      ),
    ));

  it('ends a longer promise no earlier, and one that begins later no earlier', () =>
    fc.assert(
      fc.property(anyClock, around, fc.nat(9 * HOUR), fc.nat(9 * HOUR), ({ clock, shiftAt }, start, a, b) => {
        const end = (from: number, ms: number) => clock.after(from, ms) ?? Number.POSITIVE_INFINITY;
        const from = shiftAt + start;
        expect(end(from, a + b)).toBeGreaterThanOrEqual(end(from, a));
        expect(end(from + b, a)).toBeGreaterThanOrEqual(end(from, a));
      }),
    ));

  it('changes where it says and nowhere before', () =>
    fc.assert(
      fc.property(
        anyClock,
        around,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ clock, shiftAt }, start, share) => {
          const from = shiftAt + start;
          const change = clock.nextChange(from);
          const until = change ?? shiftAt + 10 * DAY;
          expect(clock.isOpen(Math.floor(from + share * (until - 1 - from)))).toBe(clock.isOpen(from));
          if (change !== null && change < shiftAt + 10 * DAY)
            expect(clock.isOpen(change)).toBe(!clock.isOpen(from));
        },
      ),
    ));
});

describe("a client's clock", () => {
  it('says what a clock over all its years says, in whatever order it is asked', () => {
    const years = { fromAt: Date.UTC(2004, 0, 1), untilAt: Date.UTC(2040, 0, 1) };
    const whole = createBusinessClock(
      openIntervals({ hours: defaultHours, timeZone: 'Europe/Warsaw', ...years }),
    );
    const anyTime = fc.integer({ min: Date.UTC(2006, 0, 1), max: Date.UTC(2036, 0, 1) });
    const asked = fc.array(fc.tuple(anyTime, anyTime, fc.nat(3_000 * HOUR)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(asked, (questions) => {
        const client = createClientClock({ hours: defaultHours, timeZone: 'Europe/Warsaw' });
        const answersOf = (clock: BusinessClock) =>
          questions.map(([a, b, ms]) => [
            clock.openMsBetween(a, b),
            clock.after(a, ms),
            clock.isOpen(b),
            clock.nextChange(b),
          ]);
        expect(answersOf(client)).toEqual(answersOf(whole));
      }),
      { numRuns: 40 },
    );
  });

  it('never ends where hours go round the clock', () => {
    const always = createClientClock({
      hours: week({ from: '00:00', until: '24:00' }),
      timeZone: 'Europe/Warsaw',
    });
    const now = Date.UTC(2026, 10, 20);
    expect([always.isOpen(now), always.nextChange(now)]).toEqual([true, null]);
    expect(always.after(now, 400 * DAY)).toBe(now + 400 * DAY);
  });

  it('knows no end where nobody ever opens, and asks no year for it', () => {
    const never = createClientClock({ hours: week(), timeZone: 'Europe/Warsaw' });
    const now = Date.UTC(2026, 10, 20);
    expect(never.after(now, 1)).toBeNull();
    expect(never.nextChange(now)).toBeNull();
    expect(never.openMsBetween(0, now)).toBe(0);
  });

  it('finds the only open day in years', () => {
    const hours = {
      ...week(),
      holidays: [{ on: '2031-05-01', name: 'Fair', intervals: [{ from: '10:00', until: '12:00' }] }],
    };
    const clock = createClientClock({ hours, timeZone: 'UTC' });
    const now = Date.UTC(2026, 10, 20);
    expect(clock.nextChange(now)).toBe(Date.UTC(2031, 4, 1, 10));
    expect(clock.after(now, HOUR)).toBe(Date.UTC(2031, 4, 1, 11));
    expect(clock.after(now, 3 * HOUR)).toBeNull();
  });

  it('takes times that no platform could mean', () => {
    const clock = createClientClock({ hours: defaultHours, timeZone: 'Europe/Warsaw' });
    for (const time of [Number.MIN_SAFE_INTEGER, -1, 8.64e15, Number.MAX_SAFE_INTEGER])
      expect(clock.isOpen(time)).toBe(false);
    expect(clock.after(Number.MIN_SAFE_INTEGER, HOUR)).toBe(Date.UTC(1970, 0, 1, 9));
    expect(clock.after(Number.MAX_SAFE_INTEGER, HOUR)).toBeNull();
  });
});

describe('the figure of four beats', () => {
  const promise = { dueAt: at('2026-11-23 13:00'), promiseMs: 8 * HOUR };
  const shown = (time: string) => ({
    ...quartersOf(promise, warsaw, at(time)),
    ...stateOf(promise, warsaw, at(time)),
  });

  it('fills in business hours and stands still while closed', () => {
    expect(shown('2026-11-20 13:00')).toEqual({
      used: 0,
      part: 0,
      leftMs: 8 * HOUR,
      state: 'running',
      paused: false,
    });
    expect(shown('2026-11-20 16:00')).toMatchObject({ used: 1, part: 0.5, leftMs: 5 * HOUR, paused: false });
    const closed = { used: 2, part: 0, leftMs: 4 * HOUR, state: 'running', paused: true };
    expect([shown('2026-11-20 17:00'), shown('2026-11-22 03:00')]).toEqual([closed, closed]);
    expect(shown('2026-11-23 10:59')).toMatchObject({ used: 2, state: 'running' });
    expect(shown('2026-11-23 11:00')).toMatchObject({ used: 3, part: 0, leftMs: 2 * HOUR, state: 'at-risk' });
    expect(shown('2026-11-23 13:00')).toMatchObject({ used: 4, leftMs: 0, state: 'at-risk' });
    expect(shown('2026-11-23 14:10')).toEqual({
      used: 4,
      part: 0,
      leftMs: -70 * MINUTE,
      state: 'missed',
      paused: false,
    });
  });

  it('is over in the evening where it was due at the end of the day', () => {
    const evening = { dueAt: at('2026-11-20 17:00'), promiseMs: HOUR };
    expect(stateOf(evening, warsaw, at('2026-11-20 19:00'))).toEqual({ state: 'missed', paused: true });
  });

  it('shows nothing used when the clock was set back behind the beginning', () => {
    expect(shown('2026-11-16 10:00')).toMatchObject({ used: 0, part: 0, leftMs: 8 * HOUR, state: 'running' });
  });

  it('is none without a promise', () => {
    expect(stateOf(null, warsaw, at('2026-11-20 12:00'))).toEqual({ state: 'none', paused: false });
    expect(stateOf(null, warsaw, at('2026-11-21 12:00'))).toEqual({ state: 'none', paused: true });
  });

  it('only ever fills, and what is used and left make the whole', () =>
    fc.assert(
      fc.property(
        anyClock,
        around,
        around,
        fc.integer({ min: 4, max: 9 * HOUR }),
        ({ clock, shiftAt }, a, b, promiseMs) => {
          const sinceAt = shiftAt + Math.min(a, b);
          const dueAt = clock.after(sinceAt, promiseMs);
          if (dueAt === null) return;
          const now = quartersOf({ dueAt, promiseMs }, clock, shiftAt + Math.max(a, b));
          const before = quartersOf({ dueAt, promiseMs }, clock, sinceAt);
          expect(before).toEqual({ used: 0, part: 0, leftMs: promiseMs });
          expect(now.used + now.part).toBeGreaterThanOrEqual(0);
          expect(now.part).toBeLessThan(1);
          if (now.leftMs > 0) expect((now.used + now.part) / 4 + now.leftMs / promiseMs).toBeCloseTo(1, 9);
          else expect(now).toMatchObject({ used: 4, part: 0 });
        },
      ),
    ));
});
