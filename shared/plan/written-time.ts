import type { PlanFault } from './schema';

type ReadDate = { readonly on: string } | { readonly why: PlanFault };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

/**
 * A day as spreadsheets write it: `2026-12-01`, `1.12.2026`, `01/12/2026`. With slashes it is not known which of two small
 * numbers is the month, and nobody guesses.
 */
export function readDate(written: string): ReadDate {
  const iso = ISO.exec(written);
  if (iso !== null) return dateOf(iso[1], iso[2], iso[3]);
  const other = DAY_FIRST.exec(written);
  if (other === null) return { why: 'bad-date' };
  const [, first = '', mark, second = '', year] = other;
  if (mark === '.') return dateOf(year, second, first);
  if (Number(first) > 12) return dateOf(year, second, first);
  if (Number(second) > 12) return dateOf(year, first, second);
  return Number(first) === Number(second) ? dateOf(year, first, second) : { why: 'ambiguous-date' };
}

function dateOf(year = '', month = '', day = ''): ReadDate {
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${on}T00:00:00Z`);
  const isThere = !Number.isNaN(at) && new Date(at).toISOString().startsWith(on);
  return isThere ? { on } : { why: 'bad-date' };
}

const TIME = /^(\d{1,2})[:.](\d{2})(?::(\d{2})(\.\d{1,3})?)?([+-]\d{2}:\d{2})?$/;

/** `9:00`, `09.00`, `09:00:00`, or exactly, with the offset: `09:00:00.000+01:00`. `null`: it is no time. */
export function readTime(written: string): { readonly time: string; readonly offset: string | null } | null {
  const read = TIME.exec(written);
  if (read === null) return null;
  const [, hour = '', minute = '', second = '00', part = '', offset = null] = read;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return { time: `${hour.padStart(2, '0')}:${minute}:${second}${part}`, offset };
}
