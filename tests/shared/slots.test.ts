import { dayAfter, daysBetween, wallTimeOf, weekdayOf } from '@shared/calendar/local-time';
import type { Slot } from '@shared/slots/schema';
import { isTaken, LOOK_AHEAD_DAYS, nextFreeSlot, slotTimes } from '@shared/slots/slots';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const zone = fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const slot = fc.record({
  clientId: fc.constant('k'),
  id: fc.uuid(),
  weekday: fc.integer({ min: 1, max: 7 }),
  time,
  accountIds: fc.subarray(['a', 'b']),
});
const slots = fc.uniqueArray(slot, { selector: ({ id }) => id, maxLength: 6 });
const day = fc.integer({ min: 0, max: 6_000 }).map((days) => dayAfter('2020-01-01', days));
const now = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2036, 0, 1) });
const weeks = (from: string, count: number) =>
  Array.from({ length: 7 * count }, (_, nth) => dayAfter(from, nth));

describe('times of slots', () => {
  it('are once a week each, on its day and at its time unless the clocks skip that', () => {
    fc.assert(
      fc.property(slots, day, zone, (all, from, timeZone) => {
        const times = slotTimes(all, weeks(from, 5), timeZone);
        expect(times.length).toBe(all.length * 5);
        for (const { slot: of, on, at } of times) {
          expect(weekdayOf(on)).toBe(of.weekday);
          const shown = wallTimeOf(at, timeZone);
          const skipped = shown.time !== of.time;
          // Warsaw and New York skip an hour, Lord Howe half of one; never a whole day.
          if (skipped) expect(daysBetween(on, shown.on)).toBeLessThanOrEqual(1);
          else expect(shown.on).toBe(on);
        }
        const skips = times.filter(({ slot: of, at }) => wallTimeOf(at, timeZone).time !== of.time);
        expect(skips.length).toBeLessThanOrEqual(all.length);
      }),
    );
  });

  it('come in the order of time, whatever the order of slots', () => {
    fc.assert(
      fc.property(slots, day, zone, (all, from, timeZone) => {
        const times = slotTimes(all, weeks(from, 3), timeZone);
        expect(times.every(({ at }, nth) => at >= (times[nth - 1]?.at ?? 0))).toBe(true);
        expect(slotTimes([...all].reverse(), weeks(from, 3), timeZone)).toEqual(times);
      }),
    );
  });
});

describe('the next free slot', () => {
  it('is to come, free, and the first of these', () => {
    const post = fc.record({
      days: fc.integer({ min: 0, max: 40 }),
      accountIds: fc.subarray(['a', 'b', 'c']),
    });
    fc.assert(
      fc.property(slots, fc.array(post, { maxLength: 8 }), now, zone, (all, posts, at, timeZone) => {
        const days = weeks(wallTimeOf(at, timeZone).on, 14).slice(0, LOOK_AHEAD_DAYS + 1);
        const times = slotTimes(all, days, timeZone);
        const taken = posts.flatMap(({ days: nth, accountIds }) => {
          const place = times[nth];
          return place === undefined ? [] : [{ at: place.at, accountIds }];
        });
        const free = nextFreeSlot(all, taken, { now: at, timeZone });
        const expected = times.filter((one) => one.at > at && !isTaken(one, taken));
        expect(free?.at ?? null).toBe(expected[0]?.at ?? null);
      }),
    );
  });

  it('is none where there are no slots, and not taken by a post of other accounts', () => {
    const at = Date.UTC(2026, 10, 16, 8);
    const around = { now: at, timeZone: 'Europe/Warsaw' };
    const one: Slot = { clientId: 'k', id: 's', weekday: 1, time: '17:00', accountIds: ['a'] };
    const place = Date.UTC(2026, 10, 16, 16);
    expect(nextFreeSlot([], [], around)).toBeNull();
    expect(nextFreeSlot([one], [{ at: place, accountIds: ['b'] }], around)?.at).toBe(place);
    expect(nextFreeSlot([one], [{ at: place, accountIds: ['a'] }], around)?.at).toBe(place + 7 * 86_400_000);
    expect(nextFreeSlot([{ ...one, accountIds: [] }], [{ at: place, accountIds: ['b'] }], around)?.on).toBe(
      '2026-11-23',
    );
  });
});
