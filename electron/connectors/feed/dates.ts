import { monthOf, offsetOf } from './date-words';

const DAY_MS = 86_400_000;
/** Before feeds existed; 1970 and the like are a missing date in disguise. */
const EARLIEST = Date.UTC(1995, 0, 1);

/**
 * An instant as feeds write it, epoch ms, or null where it is missing or absurd: before 1995, or more than a day
 * after `now`. Within that day it is `now`: a feed's clock may run ahead, a message may not. Formats: RFC 822 with
 * every zone seen in the wild and two-digit years, RFC 3339 and its shorter forms, English and Polish month names.
 */
export function parseDate(text: string | null, now: number): number | null {
  const at = instantOf(text?.trim() ?? '');
  if (at === null || at < EARLIEST || at > now + DAY_MS) return null;
  return Math.min(at, now);
}

function instantOf(text: string): number | null {
  if (text === '' || text.length > 80) return null;
  return isoInstant(text) ?? wordInstant(text) ?? slashInstant(text);
}

const ISO =
  /^(\d{4})-?(\d{2})(?:-?(\d{2}))?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*([Zz]|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,5})?$/;

function isoInstant(text: string): number | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, year, month, day = '1', hour, minute, second, fraction = '', zone] = parts;
  const milliseconds = Math.floor(Number(`0.${fraction || '0'}`) * 1_000);
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return instant({ ...date, ...timeOf(hour, minute, second), milliseconds, offset: offsetOf(zone) });
}

/** `Mon, 02 Nov 2026 10:15:00 +0100`, `2 listopada 2026, 10:15`, `November 2, 2026`. */
function wordInstant(text: string): number | null {
  const month = /[\p{L}]{3,}/gu;
  for (const word of text.toLowerCase().match(month) ?? []) {
    const number = monthOf(word);
    if (number !== null) return aroundMonth(text, number);
  }
  return null;
}

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(am|pm)?/i;

function aroundMonth(text: string, month: number): number | null {
  const clock = CLOCK.exec(text);
  const before = clock === null ? text : text.slice(0, clock.index);
  const after = clock === null ? '' : text.slice(clock.index + clock[0].length).trim();
  // As in `Mon Nov  2 10:15:00 CET 2026`: the year stands behind the time.
  const yearAfter = /(?:^|\s)(\d{4})$/.exec(after)?.[1] ?? '';
  const [first, second] = `${before} ${yearAfter}`.match(/\d+/g) ?? [];
  if (first === undefined || second === undefined) return null;
  const zone = after.split(/[\s(]+/)[0];
  const yearFirst = first.length === 4;
  const year = fullYear(yearFirst ? first : second);
  const day = Number(yearFirst ? second : first);
  return instant({
    year,
    month,
    day,
    ...timeOf(clock?.[1], clock?.[2], clock?.[3], clock?.[4]),
    milliseconds: 0,
    offset: offsetOf(zone),
  });
}

/** `02.11.2026 10:15`, `2026/11/02`; with slashes the American order is only taken where no other is possible. */
function slashInstant(text: string): number | null {
  const parts = /^(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})(?:[,\s]+(.*))?$/.exec(text);
  if (parts === null) return null;
  const [, a = '', b = '', c = '', rest = ''] = parts;
  const clock = CLOCK.exec(rest);
  const time = { ...timeOf(clock?.[1], clock?.[2], clock?.[3], clock?.[4]), milliseconds: 0, offset: 0 };
  if (a.length === 4) return instant({ year: Number(a), month: Number(b), day: Number(c), ...time });
  const american = Number(b) > 12;
  const [day, month] = american ? [Number(b), Number(a)] : [Number(a), Number(b)];
  return instant({ year: fullYear(c), month, day, ...time });
}

type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milliseconds: number;
  /** Minutes east of UTC. */
  readonly offset: number;
};

function instant(parts: Parts): number | null {
  const { year, month, day, hour, minute, second, milliseconds, offset } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - offset * 60_000;
  return Number.isNaN(at) ? null : at;
}

function timeOf(hour?: string, minute?: string, second?: string, half?: string) {
  const twelve = Number(hour ?? 0) % 12;
  const hours = half === undefined ? Number(hour ?? 0) : half.toLowerCase() === 'pm' ? twelve + 12 : twelve;
  return { hour: hours, minute: Number(minute ?? 0), second: Number(second ?? 0) };
}

/** Two digits: RFC 2822 section 4.3. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 3) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
