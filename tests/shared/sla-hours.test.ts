import { openIntervals } from '@shared/sla/business-hours';
import { defaultHours } from '@shared/sla/defaults';
import { type BusinessHours, businessHoursSchema, promisesSchema } from '@shared/sla/schema';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { anyHours, anyZone, around } from '../helpers/hours';

const DAY_MS = 86_400_000;

const daily = (...intervals: { from: string; until: string }[]): BusinessHours =>
  businessHoursSchema.parse({ week: Array.from({ length: 7 }, () => intervals), holidays: [] });

/** As clocks on the wall of the zone show it. */
const shown = (timeZone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });

/** The open intervals of some local days, with their length in hours. */
function openOn(hours: BusinessHours, timeZone: string, day: string, days = 1): [string, string, number][] {
  const first = Temporal.PlainDate.from(day);
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds;
  const asked = { fromAt: midnight(first), untilAt: midnight(first.add({ days })) };
  return openIntervals({ hours, timeZone, ...asked }).map(({ from, until }) => [
    shown(timeZone, from),
    shown(timeZone, until),
    (until - from) / 3_600_000,
  ]);
}

describe('business hours', () => {
  it('are those of the weekday, in the zone of the client', () => {
    expect(openOn(defaultHours, 'Europe/Warsaw', '2026-11-20', 4)).toEqual([
      ['2026-11-20T09:00+01:00', '2026-11-20T17:00+01:00', 8],
      ['2026-11-23T09:00+01:00', '2026-11-23T17:00+01:00', 8],
    ]);
  });

  it('may be several a day, and on a holiday others or none', () => {
    const hours = businessHoursSchema.parse({
      ...daily({ from: '08:00', until: '12:00' }, { from: '13:00', until: '17:00' }),
      holidays: [
        { on: '2026-12-24', name: 'Christmas Eve', intervals: [{ from: '09:00', until: '11:30' }] },
        { on: '2026-12-25', name: 'Christmas', intervals: [] },
      ],
    });
    expect(openOn(hours, 'Europe/Warsaw', '2026-12-23', 3)).toEqual([
      ['2026-12-23T08:00+01:00', '2026-12-23T12:00+01:00', 4],
      ['2026-12-23T13:00+01:00', '2026-12-23T17:00+01:00', 4],
      ['2026-12-24T09:00+01:00', '2026-12-24T11:30+01:00', 2.5],
    ]);
  });

  it('last until midnight, and go on behind it as one', () => {
    const night = daily({ from: '00:00', until: '02:00' }, { from: '22:00', until: '24:00' });
    expect(openOn(night, 'Europe/Warsaw', '2026-11-20', 2).slice(1, 2)).toEqual([
      ['2026-11-20T22:00+01:00', '2026-11-21T02:00+01:00', 4],
    ]);
  });

  it('round the clock are one interval', () => {
    const always = daily({ from: '00:00', until: '24:00' });
    const period = { fromAt: Date.UTC(2016, 0, 1), untilAt: Date.UTC(2028, 0, 1) };
    expect(openIntervals({ hours: always, timeZone: 'Europe/Warsaw', ...period })).toEqual([
      { from: period.fromAt, until: period.untilAt },
    ]);
  });

  it('of a week that never opens are none', () => {
    const period = { fromAt: Date.UTC(2016, 0, 1), untilAt: Date.UTC(2028, 0, 1) };
    expect(openIntervals({ hours: daily(), timeZone: 'Europe/Warsaw', ...period })).toEqual([]);
  });

  it('of a zone that this computer does not know are counted in UTC', () => {
    expect(openOn(daily({ from: '09:00', until: '10:00' }), 'UTC', '2026-11-20')).toEqual([
      ['2026-11-20T09:00+00:00', '2026-11-20T10:00+00:00', 1],
    ]);
    const period = { fromAt: Date.UTC(2026, 10, 20), untilAt: Date.UTC(2026, 10, 21) };
    expect(openIntervals({ hours: defaultHours, timeZone: 'Europe/Atlantis', ...period })).toEqual(
      openIntervals({ hours: defaultHours, timeZone: 'UTC', ...period }),
    );
  });
});

describe('the night when clocks go forward', () => {
  it.each([
    ['Europe/Warsaw', '2026-03-29', '02:00', '03:00'],
    ['America/New_York', '2026-03-08', '02:00', '03:00'],
    ['Australia/Lord_Howe', '2026-10-04', '02:00', '02:30'],
    ['Africa/Cairo', '2026-04-24', '00:00', '01:00'],
  ])('in %s, hours between %s %s and %s do not exist', (timeZone, day, from, until) => {
    expect(openOn(daily({ from, until }), timeZone, day)).toEqual([]);
  });

  it('shortens hours that span what is skipped', () => {
    expect(openOn(daily({ from: '01:00', until: '04:00' }), 'Europe/Warsaw', '2026-03-29')).toEqual([
      ['2026-03-29T01:00+01:00', '2026-03-29T04:00+02:00', 2],
    ]);
    expect(openOn(daily({ from: '01:00', until: '04:00' }), 'Australia/Lord_Howe', '2026-10-04')).toEqual([
      ['2026-10-04T01:00+10:30', '2026-10-04T04:00+11:00', 2.5],
    ]);
  });

  it('cuts hours that begin or end within what is skipped', () => {
    const hours = daily({ from: '01:00', until: '02:20' }, { from: '02:40', until: '03:15' });
    expect(openOn(hours, 'Europe/Warsaw', '2026-03-29')).toEqual([
      ['2026-03-29T01:00+01:00', '2026-03-29T03:15+02:00', 1.25],
    ]);
  });
});

describe('the night when clocks go back', () => {
  it('lengthens hours that span what is repeated', () => {
    expect(openOn(daily({ from: '01:00', until: '04:00' }), 'Europe/Warsaw', '2026-10-25')).toEqual([
      ['2026-10-25T01:00+02:00', '2026-10-25T04:00+01:00', 4],
    ]);
    expect(openOn(daily({ from: '00:00', until: '24:00' }), 'America/New_York', '2026-11-01')).toEqual([
      ['2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00', 25],
    ]);
    expect(openOn(daily({ from: '01:00', until: '04:00' }), 'Australia/Lord_Howe', '2026-04-05')).toEqual([
      ['2026-04-05T01:00+11:00', '2026-04-05T04:00+10:30', 3.5],
    ]);
  });

  it('lets hours that begin or end within it do so the first time', () => {
    const hours = daily({ from: '01:00', until: '02:20' }, { from: '02:40', until: '03:00' });
    expect(openOn(hours, 'Europe/Warsaw', '2026-10-25')).toEqual([
      ['2026-10-25T01:00+02:00', '2026-10-25T02:20+02:00', 1 + 1 / 3],
      ['2026-10-25T02:40+02:00', '2026-10-25T03:00+01:00', 1 + 1 / 3],
    ]);
  });
});

/** As a sign on the door says it. */
function opensAt(hours: BusinessHours, wall: Temporal.ZonedDateTime): boolean {
  const day = wall.toPlainDate().toString();
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  const holiday = hours.holidays.find(({ on }) => on === day);
  const intervals = holiday?.intervals ?? hours.week[wall.dayOfWeek - 1] ?? [];
  return intervals.some(({ from, until }) => from <= time && time < until);
}

describe('open intervals', () => {
  it('hold exactly the times that the wall clock shows within the hours of its day', () =>
    fc.assert(
      fc.property(anyHours, anyZone, fc.array(around, { minLength: 20 }), (hours, zone, times) => {
        const { timeZone, shiftAt } = zone;
        const open = openIntervals({
          hours,
          timeZone,
          fromAt: shiftAt - 3 * DAY_MS,
          untilAt: shiftAt + 3 * DAY_MS,
        });
        for (const at of times.map((ms) => shiftAt + ms)) {
          const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
          // What is repeated counts the first time; the examples above say what that means.
          if (wall.toPlainDateTime().toZonedDateTime(timeZone).epochMilliseconds !== at) continue;
          const isOpen = open.some(({ from, until }) => from <= at && at < until);
          expect([shown(timeZone, at), isOpen]).toEqual([shown(timeZone, at), opensAt(hours, wall)]);
        }
      }),
    ));

  it('are sorted, apart, and cut at both ends', () =>
    fc.assert(
      fc.property(anyHours, anyZone, around, around, (hours, { timeZone, shiftAt }, a, b) => {
        const [fromAt, untilAt] = [shiftAt + Math.min(a, b), shiftAt + Math.max(a, b)];
        const open = openIntervals({ hours, timeZone, fromAt, untilAt });
        const ends = open.flatMap(({ from, until }) => [from, until]);
        expect(ends).toEqual([...new Set(ends)].toSorted((one, other) => one - other));
        expect(ends.every((at) => at >= fromAt && at <= untilAt)).toBe(true);
        // Cutting the period in two changes nothing but the cut.
        const middle = Math.floor((fromAt + untilAt) / 2);
        const parts = [
          ...openIntervals({ hours, timeZone, fromAt, untilAt: middle }),
          ...openIntervals({ hours, timeZone, fromAt: middle, untilAt }),
        ];
        const total = (intervals: typeof open) =>
          intervals.reduce((sum, { from, until }) => sum + until - from, 0);
        expect(total(parts)).toBe(total(open));
      }),
    ));
});

describe('what is stored', () => {
  it('refuses hours that overlap or end before they begin', () => {
    const day = (...intervals: { from: string; until: string }[]) =>
      businessHoursSchema.safeParse({ week: [intervals, [], [], [], [], [], []], holidays: [] }).success;
    expect(day({ from: '09:00', until: '12:00' }, { from: '12:00', until: '24:00' })).toBe(true);
    expect(day({ from: '09:00', until: '12:00' }, { from: '11:59', until: '13:00' })).toBe(false);
    expect(day({ from: '12:00', until: '12:00' })).toBe(false);
    expect(day({ from: '24:00', until: '24:00' })).toBe(false);
    expect(day({ from: '9:00', until: '12:00' })).toBe(false);
  });

  it('needs a promise for each class', () => {
    expect(promisesSchema.safeParse({ byClass: {}, byKind: {} }).success).toBe(false);
  });
});
