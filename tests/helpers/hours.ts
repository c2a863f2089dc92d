import type { BusinessHours } from '@shared/sla/schema';
import fc from 'fast-check';

const MINUTES = 24 * 60;
const HOUR_MS = 3_600_000;

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to three intervals; their ends often at round times, where clocks change. */
const anyDay = fc
  .uniqueArray(
    fc.oneof(fc.integer({ min: 0, max: MINUTES }), fc.constantFrom(0, 60, 120, 150, 180, 240, MINUTES)),
    { maxLength: 6 },
  )
  .map((ends) => {
    const sorted = ends.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, nth) => ({
      from: timeOf(sorted[2 * nth] ?? 0),
      until: timeOf(sorted[2 * nth + 1] ?? 0),
    }));
  });

/** Days near the clock changes below. */
const holidayDays = [
  '2026-03-28',
  '2026-03-29',
  '2026-10-25',
  '2026-11-01',
  '2026-03-08',
  '2026-04-05',
  '2026-10-04',
];

export const anyHours: fc.Arbitrary<BusinessHours> = fc.record({
  week: fc.array(anyDay, { minLength: 7, maxLength: 7 }),
  holidays: fc.uniqueArray(
    fc.record({ on: fc.constantFrom(...holidayDays), name: fc.constant('Holiday'), intervals: anyDay }),
    { selector: ({ on }) => on, maxLength: 3 },
  ),
});

/** A zone and a moment at which its clocks change, epoch ms. */
export const anyZone = fc.constantFrom(
  { timeZone: 'Europe/Warsaw', shiftAt: Date.UTC(2026, 2, 29, 1) },
  { timeZone: 'Europe/Warsaw', shiftAt: Date.UTC(2026, 9, 25, 1) },
  { timeZone: 'America/New_York', shiftAt: Date.UTC(2026, 2, 8, 7) },
  { timeZone: 'America/New_York', shiftAt: Date.UTC(2026, 10, 1, 6) },
  { timeZone: 'Australia/Lord_Howe', shiftAt: Date.UTC(2026, 3, 4, 15) },
  { timeZone: 'Australia/Lord_Howe', shiftAt: Date.UTC(2026, 9, 3, 15, 30) },
);

/** Ms before or after a change of the clocks. */
export const around = fc.integer({ min: -60 * HOUR_MS, max: 60 * HOUR_MS });
