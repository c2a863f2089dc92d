import { daysOfMonth, plannedAtOf, rangeOfDays, wallTimeOf } from '@shared/calendar/local-time';
import { DAY, HOUR } from '@shared/platforms/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const zones = ['Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe'] as const;
const zone = fc.constantFrom(...zones);
/** Whole minutes of thirty years. */
const moment = fc
  .integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2045, 0) / 60_000 })
  .map((minutes) => minutes * 60_000);

describe('a time on the wall', () => {
  it('is the moment at which the clocks show it, the first where they show it twice', () => {
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        const planned = plannedAtOf(wallTimeOf(at, timeZone), timeZone);
        expect(planned?.shift).not.toBe('gap');
        const laterBy = at - (planned?.at ?? 0);
        expect(planned?.shift === 'twice' ? [0, HOUR, HOUR / 2] : [0]).toContain(laterBy);
      }),
    );
  });

  it.each([
    ['Europe/Warsaw', '2026-03-29', '02:30', 'gap', '03:30'],
    ['Europe/Warsaw', '2026-10-25', '02:30', 'twice', '02:30'],
    ['America/New_York', '2026-03-08', '02:15', 'gap', '03:15'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10', 'gap', '02:40'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', 'twice', '01:45'],
  ] as const)(
    'that the clocks of %s skip or repeat says so (%s %s)',
    (timeZone, on, time, shift, shownAs) => {
      const planned = plannedAtOf({ on, time }, timeZone);
      expect([planned?.shift, wallTimeOf(planned?.at ?? 0, timeZone)]).toEqual([
        shift,
        { on, time: shownAs },
      ]);
    },
  );

  it('is none where there is no such day or hour', () => {
    const none = ['2026-02-29', '2026-13-01', '26-1-1'].map((on) =>
      plannedAtOf({ on, time: '09:00' }, zones[0]),
    );
    expect([...none, plannedAtOf({ on: '2026-01-01', time: '24:00' }, zones[0])]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(plannedAtOf({ on: '2028-02-29', time: '09:00' }, zones[0])?.at).toBe(Date.UTC(2028, 1, 29, 8));
  });
});

describe('a month', () => {
  it('stands in whole weeks, each day once, and its days follow one another without a gap', () => {
    const months = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 7 }), zone, ([year, nth], firstWeekday, timeZone) => {
        const month = `${year}-${String(nth).padStart(2, '0')}`;
        const days = daysOfMonth(month, firstWeekday);
        expect(days.length % 7).toBe(0);
        expect(days.slice(0, 7)).toContain(`${month}-01`);
        expect(days.slice(-7).some((day) => day.startsWith(month))).toBe(true);
        for (const [at, day] of days.entries()) {
          const { fromAt, untilAt } = rangeOfDays(day, day, timeZone);
          const next = days[at + 1];
          expect(Math.abs(untilAt - fromAt - DAY)).toBeLessThanOrEqual(HOUR);
          if (next !== undefined) expect(rangeOfDays(next, next, timeZone).fromAt).toBe(untilAt);
        }
      }),
      { numRuns: 50 },
    );
  });
});
