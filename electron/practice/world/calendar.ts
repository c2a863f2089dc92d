import { DAY, HOUR } from '@shared/platforms/platform';

/** Wall time of the bakery's town. `weekday` 0 is Monday, `month` 0 is January. */
export type LocalTime = {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
};

const lastSunday = (year: number, month: number): number => {
  const end = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, end.getUTCDate() - end.getUTCDay(), 1);
};

const summerTime = new Map<number, readonly [number, number]>();
const summerTimeOf = (year: number): readonly [number, number] => {
  const known = summerTime.get(year) ?? [lastSunday(year, 2), lastSunday(year, 9)];
  summerTime.set(year, known);
  return known;
};

/**
 * Offset from UTC in ms. Summer time from the last Sunday of March to that of October, 01:00 UTC (Directive 2000/84/EC,
 * and the same dates in the United Kingdom). Arithmetic, because asking Intl 20,000 times costs a second.
 */
export const offsetAt = (at: number, language: 'en' | 'pl'): number => {
  const [from, until] = summerTimeOf(new Date(at).getUTCFullYear());
  return (language === 'pl' ? HOUR : 0) + (at >= from && at < until ? HOUR : 0);
};

export const localTime = (at: number, language: 'en' | 'pl'): LocalTime => {
  const date = new Date(at + offsetAt(at, language));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    date: date.getUTCDate(),
    weekday: (date.getUTCDay() + 6) % 7,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
};

/** Which local day a time belongs to, counted from 1970. */
export const dayOf = (at: number, language: 'en' | 'pl'): number =>
  Math.floor((at + offsetAt(at, language)) / DAY);

/** Epoch ms of a local hour (may be fractional) on a local day. */
export const atHour = (day: number, hour: number, language: 'en' | 'pl'): number => {
  const guess = Math.round(day * DAY + hour * HOUR);
  return guess - offsetAt(guess - (language === 'pl' ? HOUR : 0), language);
};

/** The day of Easter Sunday, counted from 1970 (anonymous Gregorian computus). */
export const easterDay = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1) / DAY;
};

export type Season =
  | 'advent'
  | 'christmas'
  | 'newYear'
  | 'fatThursday'
  | 'easter'
  | 'summer'
  | 'autumn'
  | 'winter'
  | null;

const byMonth: readonly Season[] = [
  'winter',
  'winter',
  null,
  null,
  null,
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'advent',
];

const byDate = (month: number, date: number): Season => {
  if (month === 11 && date >= 24 && date <= 26) return 'christmas';
  if (month === 10 && date > 24) return 'advent';
  return month === 0 && date < 4 ? 'newYear' : (byMonth[month] ?? null);
};

/** What a bakery's year is about on a local day. Fat Thursday is 52 days before Easter, Shrove Tuesday 47. */
export const seasonOf = (day: number, language: 'en' | 'pl'): Season => {
  const date = new Date(day * DAY);
  const toEaster = easterDay(date.getUTCFullYear()) - day;
  const shrove = language === 'pl' ? 52 : 47;
  if (toEaster >= shrove && toEaster <= shrove + 2) return 'fatThursday';
  if (toEaster >= 0 && toEaster <= 10) return 'easter';
  return byDate(date.getUTCMonth(), date.getUTCDate());
};

const weekdayWeight = [0.75, 0.9, 0.95, 1, 1.15, 1.45, 0.8];

/** How busy a day is against an ordinary one. */
export const busyness = (day: number, language: 'en' | 'pl'): number => {
  const season = seasonOf(day, language);
  const bySeason = {
    advent: 1.5,
    christmas: 0.8,
    newYear: 0.8,
    fatThursday: 2.2,
    easter: 1.3,
    summer: 1.1,
    autumn: 1,
    winter: 0.85,
  };
  return (weekdayWeight[(day + 3) % 7] ?? 1) * (season === null ? 1 : bySeason[season]);
};
