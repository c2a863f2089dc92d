import { dateParam, idParam } from '../../lib/search-params';

/** What the calendar shows, as it stands in the address. Absent: this month, and no post open. */
export type CalendarSearch = {
  /** `YYYY-MM`. */
  month?: string | undefined;
  /** The post that is open, and the client it belongs to; `new`: one that is being made. */
  post?: string | undefined;
  of?: string | undefined;
  /** The day that a new post begins with, `YYYY-MM-DD`; absent: without a time. */
  on?: string | undefined;
};

/** Whatever is not ours counts as absent. */
export function calendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const month = dateParam(`${raw['month']}-01`)?.slice(0, 7);
  return { month, post: idParam(raw['post']), of: idParam(raw['of']), on: dateParam(raw['on']) };
}
