import { Temporal } from 'temporal-polyfill';
import { HOUR, MINUTE } from '../platforms/platform';

// What people type, English and Polish, in lower case and without diacritics.

/** `later` is so much later. */
export const LATER_MS = 3 * HOUR;

/** A day, and how far it moves where its time has passed; `null`: it stays. */
export type Day = { readonly date: Temporal.PlainDate; readonly again: Temporal.DurationLike | null };

const TIME = /^(?:at |@ ?|o |na )?(?:godz(?:inie|\.)? )?(\d{1,2})(?:[:.](\d{2}))?(?: ?(am|pm)|h)?$/;
const TIMES_OF_DAY: readonly (readonly [RegExp, number])[] = [
  [/^(in the |z )?(morning|rano|rana)$/, 9],
  [/^(at |w )?(noon|poludnie)$/, 12],
  [/^((in the |this )?afternoon|po ?poludniu)$/, 14],
  [/^((in the |this )?evening|tonight|wieczor|wieczorem)$/, 18],
];

/** A time of day; `null`: it is none. */
export function timeOf(words: string): Temporal.PlainTime | null {
  const named = TIMES_OF_DAY.find(([pattern]) => pattern.test(words));
  if (named !== undefined) return new Temporal.PlainTime(named[1]);
  const [, hours, minutes = '0', half] = TIME.exec(words) ?? [];
  if (hours === undefined) return null;
  const isHalf = half !== undefined;
  const hour = isHalf ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  const isHour = isHalf ? Number(hours) >= 1 && Number(hours) <= 12 : hour <= 23;
  if (!isHour || Number(minutes) > 59) return null;
  return new Temporal.PlainTime(hour, Number(minutes));
}

const UNITS: readonly (readonly [RegExp, 'minutes' | 'hours' | 'days' | 'weeks' | 'months'])[] = [
  [/^(m|mins?|minutes?|minut[aye]?)$/, 'minutes'],
  [/^(h|hrs?|hours?|g|godz|godzin[aey]?)$/, 'hours'],
  [/^(d|days?|dni|dnia|dzien)$/, 'days'],
  [/^(w|wks?|weeks?|tyg|tydzien|tygodnie|tygodni)$/, 'weeks'],
  [/^(mo|months?|mies|miesiac|miesiace|miesiecy)$/, 'months'],
];
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, jeden: 1, jedna: 1, half: 0.5, pol: 0.5 },
  ...{ two: 2, dwa: 2, dwie: 2, three: 3, trzy: 3, four: 4, cztery: 4, five: 5, piec: 5 },
};

type Duration = Partial<Record<(typeof UNITS)[number][1], number>>;

/** `2 h 30 min`, `half an hour`, `za tydzień`; `null`: no duration. */
function durationOf(words: string): Duration | null {
  const tokens = words
    .replace(/^(in|za|for|na|\+) ?(?=\d|[a-z])/, '')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace('half an ', 'half ')
    .split(' ');
  const sum: Duration = {};
  let amount: number | null = null;
  for (const token of tokens) {
    const number = /^\d{1,4}([.,]\d{1,2})?$/.test(token) ? Number(token.replace(',', '.')) : NUMBERS[token];
    const unit = UNITS.find(([pattern]) => pattern.test(token.replace('.', '')))?.[1];
    // A unit of one letter needs its number; `in a week` and `za tydzień` mean one.
    if (number !== undefined && amount === null) amount = number;
    else if (unit !== undefined && (amount !== null || token.length > 2)) {
      sum[unit] = (sum[unit] ?? 0) + (amount ?? 1);
      amount = null;
    } else return null;
  }
  return amount === null ? sum : null;
}

/** Hours and minutes from now, in ms. `null`: it is no such time. */
export function exactMsOf(words: string): number | null {
  if (/^((later )?today|later|pozniej|dzis|dzisiaj)$/.test(words)) return LATER_MS;
  const { hours = 0, minutes = 0, ...days } = durationOf(words) ?? {};
  if (Object.keys(days).length > 0 || hours + minutes === 0) return null;
  return Math.round(hours * HOUR + minutes * MINUTE);
}

/** Whole days, weeks and months from today. */
function daysAheadOf(words: string): Temporal.DurationLike | null {
  const { hours, minutes, ...days } = durationOf(words) ?? {};
  const amounts = Object.values(days);
  const isWhole = amounts.length > 0 && amounts.every((amount) => Number.isInteger(amount) && amount > 0);
  return isWhole && hours === undefined && minutes === undefined ? days : null;
}

const NEXT = '(?:przysz|nastep|kolej)\\w+';
const DAYS: readonly (readonly [RegExp, (today: Temporal.PlainDate) => Day])[] = [
  [/^(today|dzis|dzisiaj)$/, (today) => ({ date: today, again: { days: 1 } })],
  [/^(tomorrow|tmrw?|tmw|jutro)$/, (today) => ({ date: today.add({ days: 1 }), again: null })],
  [/^((the )?day after tomorrow|pojutrze)$/, (today) => ({ date: today.add({ days: 2 }), again: null })],
  [/^(the |this |w |na )?weekend$/, (today) => ({ date: nextWeekday(today, 6), again: null })],
  [
    new RegExp(`^(next week|(w )?${NEXT} (tydzien|tygodniu))$`),
    (today) => ({ date: nextWeekday(today, 1), again: null }),
  ],
  [
    new RegExp(`^(next month|(w )?${NEXT} (miesiac|miesiacu))$`),
    (today) => ({ date: today.add({ months: 1 }).with({ day: 1 }), again: null }),
  ],
];

/** A day, as seen from today; `null`: it is none. */
export function dayOf(words: string, today: Temporal.PlainDate): Day | null {
  const named = DAYS.find(([pattern]) => pattern.test(words));
  if (named !== undefined) return named[1](today);
  const ahead = daysAheadOf(words);
  if (ahead !== null) return { date: today.add(ahead), again: null };
  return weekdayIn(words, today) ?? dateIn(words, today);
}

/** Monday first. A day is called by each beginning of two letters or more of its names. */
const WEEKDAYS = [
  ['monday', 'poniedzialek', 'pn'],
  ['tuesday', 'wtorek'],
  ['wednesday', 'sroda', 'srode'],
  ['thursday', 'czwartek'],
  ['friday', 'piatek', 'pt'],
  ['saturday', 'sobota', 'sobote', 'sb'],
  ['sunday', 'niedziela', 'niedziele', 'nd', 'ndz'],
];
const MONTHS = [
  ['january', 'styczen', 'stycznia'],
  ['february', 'luty', 'lutego'],
  ['march', 'marzec', 'marca'],
  ['april', 'kwiecien', 'kwietnia'],
  ['may', 'maj', 'maja'],
  ['june', 'czerwiec', 'czerwca'],
  ['july', 'lipiec', 'lipca'],
  ['august', 'sierpien', 'sierpnia'],
  ['september', 'wrzesien', 'wrzesnia'],
  ['october', 'pazdziernik', 'pazdziernika'],
  ['november', 'listopad', 'listopada'],
  ['december', 'grudzien', 'grudnia'],
];

/** The number of a weekday or a month, counted from 1; 0: it is none. */
const numberOf = (names: readonly (readonly string[])[], word: string, shortest: number): number =>
  word.length < shortest ? 0 : 1 + names.findIndex((each) => each.some((name) => name.startsWith(word)));

/** The next such day, never today; Monday is 1. */
export const nextWeekday = (today: Temporal.PlainDate, weekday: number): Temporal.PlainDate =>
  today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });

const WEEKDAY = new RegExp(`^(?:on |we? )?(?:(?:next|this|coming|najbliz\\w+|${NEXT}) )?([a-z]+)\\.?$`);

function weekdayIn(words: string, today: Temporal.PlainDate): Day | null {
  const weekday = numberOf(WEEKDAYS, WEEKDAY.exec(words)?.[1] ?? '', 2);
  return weekday === 0 ? null : { date: nextWeekday(today, weekday), again: null };
}

type DateParts = { readonly year: number | null; readonly month: number; readonly day: number };

function dateIn(words: string, today: Temporal.PlainDate): Day | null {
  const parts = datePartsOf(words.replace(/^(on|w|do|na) /, ''));
  if (parts === null || parts.month < 1 || parts.month > 12) return null;
  const { year, month, day } = parts;
  // Up to eight years lie between two leap days.
  const years = year === null ? Array.from({ length: 9 }, (_, ahead) => today.year + ahead) : [year];
  for (const each of years) {
    const first = new Temporal.PlainDate(each, month, 1);
    const exists = day >= 1 && day <= first.daysInMonth;
    const date = exists ? first.with({ day }) : null;
    const comes = date !== null && Temporal.PlainDate.compare(date, today) >= 0;
    if (comes) return { date, again: year === null ? { years: 1 } : null };
  }
  return null;
}

function datePartsOf(words: string): DateParts | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  if (isoYear !== undefined) return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.?(\d{4})?$/.exec(words) ?? [];
  if (day !== undefined) return { year: yearOf(year), month: Number(month), day: Number(day) };
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?(?<month>[a-z]+)\.?(?: (?<year>\d{4}))?$/.exec(words) ??
    /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/.exec(words);
  if (named?.groups === undefined) return null;
  const { groups } = named;
  return {
    year: yearOf(groups.year),
    month: numberOf(MONTHS, groups.month ?? '', 3),
    day: Number(groups.day),
  };
}

const yearOf = (year: string | undefined): number | null => (year === undefined ? null : Number(year));
