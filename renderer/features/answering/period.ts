import type { AnsweringSearch } from './answering-search';

/** Epoch ms, `untilAt` not included. */
export type Bounds = { readonly fromAt: number; readonly untilAt: number };

/** The engine answers for no more. */
const LONGEST_YEARS = 3;

/** Midnight of the computer's day that lies so many days from `at`; days of 23 and 25 hours count as one. */
function midnight(at: number, days: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

const dayOf = (date: string, days = 0): number => midnight(new Date(`${date}T00:00`).getTime(), days);

/** Whole days up to the end of today, so that the period stays the same for a day. */
export function boundsOf(search: AnsweringSearch, now: number): Bounds {
  const endOfToday = midnight(now, 1);
  if (search.period === 'custom') return customBounds(search, endOfToday);
  if (search.period === 'year') return { fromAt: yearsBefore(endOfToday, 1), untilAt: endOfToday };
  const days = Number(search.period ?? 30);
  return { fromAt: midnight(now, 1 - days), untilAt: endOfToday };
}

function customBounds({ from, until }: AnsweringSearch, endOfToday: number): Bounds {
  const untilAt = until === undefined ? endOfToday : dayOf(until, 1);
  const fromAt = from === undefined ? midnight(untilAt, -30) : dayOf(from);
  return {
    fromAt: Math.max(yearsBefore(untilAt, LONGEST_YEARS), Math.min(fromAt, midnight(untilAt, -1))),
    untilAt,
  };
}

function yearsBefore(at: number, years: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear() - years, date.getMonth(), date.getDate()).getTime();
}

/** A day as the address and the date fields write it. */
export function dateOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
