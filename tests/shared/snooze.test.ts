import { parseSnooze, snoozePresets } from '@shared/inbox/snooze';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

const WARSAW = 'Europe/Warsaw';
const zoned = (time: string): number => Temporal.ZonedDateTime.from(`${time}[${WARSAW}]`).epochMilliseconds;
const local = (at: number, timeZone = WARSAW): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

/** A Friday, half past ten. */
const NOW = zoned('2026-11-20T10:30');

const until = (text: string, now = NOW, timeZone = WARSAW): string | null => {
  const snooze = parseSnooze(text, { now, timeZone, language: 'en' });
  return snooze === null ? null : local(snooze.untilAt, timeZone);
};

describe('putting aside until', () => {
  it.each([
    ['in 2 h', '2026-11-20 12:30'],
    ['2h', '2026-11-20 12:30'],
    ['za 2 godziny', '2026-11-20 12:30'],
    ['1,5 h', '2026-11-20 12:00'],
    ['2 h 30 min', '2026-11-20 13:00'],
    ['half an hour', '2026-11-20 11:00'],
    ['pół godziny', '2026-11-20 11:00'],
    ['za godzinę', '2026-11-20 11:30'],
    ['later', '2026-11-20 13:30'],
    ['dziś', '2026-11-20 13:30'],
  ])('%s counts from now', (text, expected) => expect(until(text)).toBe(expected));

  it.each([
    ['tomorrow', '2026-11-21 09:00'],
    ['tomorrow 14', '2026-11-21 14:00'],
    ['jutro 9', '2026-11-21 09:00'],
    ['jutro wieczorem', '2026-11-21 18:00'],
    ['Tomorrow, at noon', '2026-11-21 12:00'],
    ['pojutrze', '2026-11-22 09:00'],
    ['3 days', '2026-11-23 09:00'],
    ['za 2 dni', '2026-11-22 09:00'],
    ['in 3 days at 10', '2026-11-23 10:00'],
    ['za tydzień', '2026-11-27 09:00'],
    ['in a week', '2026-11-27 09:00'],
    ['next week', '2026-11-23 09:00'],
    ['w przyszłym tygodniu', '2026-11-23 09:00'],
    ['next month', '2026-12-01 09:00'],
    ['weekend', '2026-11-21 09:00'],
  ])('%s is a day ahead', (text, expected) => expect(until(text)).toBe(expected));

  it.each([
    ['mon 9', '2026-11-23 09:00'],
    ['monday 9:30', '2026-11-23 09:30'],
    ['Mon 5pm', '2026-11-23 17:00'],
    ['pon 9', '2026-11-23 09:00'],
    ['pon. 9.10', '2026-11-23 09:10'],
    ['w piątek o 14:30', '2026-11-27 14:30'],
    ['we wtorek rano', '2026-11-24 09:00'],
    ['ŚR', '2026-11-25 09:00'],
    ['next monday', '2026-11-23 09:00'],
    ['w następną niedzielę', '2026-11-22 09:00'],
    ['9:30 on tue', '2026-11-24 09:30'],
  ])('%s is the next such weekday', (text, expected) => expect(until(text)).toBe(expected));

  it.each([
    ['dziś 18', '2026-11-20 18:00'],
    ['today 10', '2026-11-21 10:00'],
    ['18', '2026-11-20 18:00'],
    ['o 9', '2026-11-21 09:00'],
    ['14.30', '2026-11-20 14:30'],
    ['tonight', '2026-11-20 18:00'],
    ['12am', '2026-11-21 00:00'],
  ])('%s is today, or tomorrow when it has passed', (text, expected) => expect(until(text)).toBe(expected));

  it.each([
    ['12.03 9:00', '2027-03-12 09:00'],
    ['24.12.', '2026-12-24 09:00'],
    ['2026-12-24', '2026-12-24 09:00'],
    ['2026-12-24T18:00', '2026-12-24 18:00'],
    ['24 dec 10', '2026-12-24 10:00'],
    ['9 mar 10', '2027-03-09 10:00'],
    ['24 grudnia', '2026-12-24 09:00'],
    ['dec 24', '2026-12-24 09:00'],
    ['20.11 12', '2026-11-20 12:00'],
    ['20.11 9', '2027-11-20 09:00'],
    ['29.02', '2028-02-29 09:00'],
  ])('%s is a date, next year when it has passed', (text, expected) => expect(until(text)).toBe(expected));

  it('is nothing where nothing was understood', () => {
    const texts = [
      ...[
        '',
        ' ',
        'x',
        'm',
        'in',
        'w',
        'monkey 9',
        'mon 25',
        'mon 9:60',
        '13pm',
        '0pm',
        '31.11',
        '2026-02-30',
      ],
      ...['2025-01-01', '20.11.2026 9', '0 min', '1.5 days', '2 h 3 days', '9 9', 'mon tue', '9999 weeks'],
      ...['-2 h', '1e9 h', '٣ days', 'tomorrow '.repeat(20), 'a'.repeat(1_000_000)],
    ];
    for (const text of texts) expect([text.slice(0, 20), until(text)]).toEqual([text.slice(0, 20), null]);
  });

  it('says what was understood in the language of the screens', () => {
    const said = (text: string, language: 'en' | 'pl') =>
      parseSnooze(text, { now: NOW, timeZone: WARSAW, language })?.understood;
    expect(said('pon 9', 'en')).toBe('Monday 23 November at 09:00');
    expect(said('mon 9', 'pl')).toBe('poniedziałek, 23 listopada 09:00');
    expect(said('12.03', 'pl')).toContain('2027');
  });

  it('is the zone of who asks', () => {
    expect(until('tomorrow 9', NOW, 'America/New_York')).toBe('2026-11-21 09:00');
    // Nine in the evening of the day before.
    expect(until('today 23', zoned('2026-11-20T03:00'), 'America/New_York')).toBe('2026-11-19 23:00');
  });

  it('knows nights when clocks change', () => {
    const before = zoned('2026-03-28T12:00');
    expect(until('tomorrow 2:30', before)).toBe('2026-03-29 03:30');
    expect(until('tomorrow 9', before)).toBe('2026-03-29 09:00');
    // An hour from within the repeated hour is sixty minutes.
    const first = zoned('2026-10-25T02:10+02:00');
    expect(parseSnooze('1 h', { now: first, timeZone: WARSAW, language: 'en' })?.untilAt).toBe(
      first + 3_600_000,
    );
    // The time has passed, although the clock will show it once more.
    expect(until('today 2:05', zoned('2026-10-25T02:10+02:00'))).toBe('2026-10-26 02:05');
  });

  const anyWords = fc
    .array(
      fc.oneof(
        fc.constantFrom(...'mon tue piątek sobota today jutro dziś in za at o on w next week'.split(' ')),
        fc.constantFrom(
          ...'2 h dni tydzień month 9 14:30 24.12 29.02. 2026-12-24 pm dec noon rano'.split(' '),
        ),
        fc.string({ maxLength: 4 }),
        fc.nat(99).map(String),
      ),
      { maxLength: 5 },
    )
    .map((words) => words.join(' '));
  const anyNow = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
  const anyTimeZone = fc.constantFrom(WARSAW, 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia');

  it('is always later than now, whatever is typed and when', () =>
    fc.assert(
      fc.property(anyWords, anyNow, anyTimeZone, (text, now, timeZone) => {
        const snooze = parseSnooze(text, { now, timeZone, language: 'pl' });
        if (snooze === null) return;
        expect(snooze.untilAt).toBeGreaterThan(now);
        expect(Number.isInteger(snooze.untilAt)).toBe(true);
        expect(snooze.understood).not.toBe('');
      }),
      { numRuns: 500 },
    ));

  it('offers what is chosen most, each later than now', () => {
    expect(
      snoozePresets({ now: NOW, timeZone: WARSAW }).map(({ id, untilAt }) => [id, local(untilAt)]),
    ).toEqual([
      ['later', '2026-11-20 13:30'],
      ['tomorrow', '2026-11-21 09:00'],
      ['monday', '2026-11-23 09:00'],
      ['week', '2026-11-27 09:00'],
    ]);
    fc.assert(
      fc.property(anyNow, anyTimeZone, (now, timeZone) => {
        expect(snoozePresets({ now, timeZone }).every(({ untilAt }) => untilAt > now)).toBe(true);
      }),
    );
  });
});
