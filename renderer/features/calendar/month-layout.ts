import { wallTimeOf } from '@shared/calendar/local-time';
import type { PostRow } from '@shared/calendar/schema';

/** The posts of each day, as the clocks of a zone have it; in the order in which they are given. */
export function postsByDay(posts: readonly PostRow[], timeZone: string): ReadonlyMap<string, PostRow[]> {
  return Map.groupBy(
    posts.filter(({ plannedAt }) => plannedAt !== null),
    ({ plannedAt }) => wallTimeOf(plannedAt ?? 0, timeZone).on,
  );
}

/** Days in rows of a week. */
export const weeksOf = (days: readonly string[]): string[][] =>
  Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));

/** A month so many months on. Both `YYYY-MM`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth - 1 + months, 1)).toISOString().slice(0, 7);
}
