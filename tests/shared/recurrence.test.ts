import { dayAfter, wallTimeOf, weekdayOf } from '@shared/calendar/local-time';
import { MOST_TIMES, type Rhythm, repeated, rhythms } from '@shared/calendar/recurrence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const zones = ['Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe'];
const first = fc.record({
  on: fc.integer({ min: 0, max: 5_000 }).map((days) => dayAfter('2020-01-01', days)),
  time: fc
    .integer({ min: 0, max: 1_439 })
    .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16)),
});
const how = fc.record({
  rhythm: fc.constantFrom(...rhythms),
  count: fc.integer({ min: 1, max: 120 }),
  timeZone: fc.constantFrom(...zones),
});

describe('a series', () => {
  it('has as many times as are asked for, each later than the one before and than the first', () => {
    fc.assert(
      fc.property(first, how, (start, wish) => {
        const { occurrences } = repeated(start, wish);
        expect(occurrences.length).toBe(Math.min(wish.count, MOST_TIMES));
        const days = [start.on, ...occurrences.map(({ on }) => on)];
        expect(days.every((on, nth) => nth === 0 || on > (days[nth - 1] ?? ''))).toBe(true);
        expect(occurrences.every(({ at }, nth) => nth === 0 || at > (occurrences[nth - 1]?.at ?? 0))).toBe(
          true,
        );
      }),
    );
  });

  it('keeps its time on the clocks, but where they skip it', () => {
    fc.assert(
      fc.property(first, how, (start, wish) => {
        for (const { at, on, shift } of repeated(start, wish).occurrences) {
          const shown = wallTimeOf(at, wish.timeZone);
          if (shift === 'gap') expect(shown.time).not.toBe(start.time);
          else expect(shown).toEqual({ on, time: start.time });
        }
      }),
    );
  });

  const sameWeekday = (on: string, from: string) => weekdayOf(on) === weekdayOf(from);
  const meant = {
    day: () => true,
    week: sameWeekday,
    'two-weeks': sameWeekday,
    'nth-weekday': sameWeekday,
    month: (on, from) => on.slice(8) === from.slice(8),
    'last-day': (on) => dayAfter(on, 1).endsWith('-01'),
  } as const satisfies Record<Rhythm, (on: string, from: string) => boolean>;

  it('keeps its weekday, its day of the month, or the last one', () => {
    fc.assert(
      fc.property(first, how, (start, wish) => {
        const { occurrences } = repeated(start, wish);
        expect(occurrences.filter(({ on }) => !meant[wish.rhythm](on, start.on))).toEqual([]);
      }),
    );
  });

  it('leaves out what is no day, and nothing else', () => {
    fc.assert(
      fc.property(first, how, (start, wish) => {
        const { skipped } = repeated(start, wish);
        const days = skipped.filter((on) => new Date(`${on}T00:00:00Z`).toISOString().startsWith(on));
        expect(days).toEqual([]);
        const mayLack = wish.rhythm === 'month' && Number(start.on.slice(8)) > 28;
        expect(mayLack || skipped.length === 0).toBe(true);
      }),
    );
  });

  it('is what people mean by it', () => {
    const days = (on: string, rhythm: (typeof rhythms)[number], count: number) =>
      repeated({ on, time: '09:00' }, { rhythm, count, timeZone: 'Europe/Warsaw' });
    expect(days('2027-01-31', 'month', 3)).toMatchObject({
      occurrences: [{ on: '2027-03-31' }, { on: '2027-05-31' }, { on: '2027-07-31' }],
      skipped: ['2027-02-31', '2027-04-31', '2027-06-31'],
    });
    expect(days('2024-02-29', 'month', 1).occurrences[0]?.on).toBe('2024-03-29');
    expect(days('2027-01-31', 'last-day', 2).occurrences.map(({ on }) => on)).toEqual([
      '2027-02-28',
      '2027-03-31',
    ]);
    expect(days('2026-11-10', 'nth-weekday', 2).occurrences.map(({ on }) => on)).toEqual([
      '2026-12-08',
      '2027-01-12',
    ]);
    // The fifth Monday of a month that has four is its last.
    expect(days('2026-11-30', 'nth-weekday', 1).occurrences[0]?.on).toBe('2026-12-28');
  });
});
