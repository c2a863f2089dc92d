import { publicationStates } from '@shared/outbox/schema';
import { dateParam, idParam, textParam } from '../../lib/search-params';
import type { PostFilter } from './post-filter';

export const calendarViews = ['month', 'week', 'day', 'agenda'] as const;
export type CalendarViewName = (typeof calendarViews)[number];

/** What the calendar shows, as it stands in the address. Absent: the month of today, and no post open. */
export type CalendarSearch = PostFilter & {
  view?: Exclude<CalendarViewName, 'month'> | undefined;
  /** A day of what is shown, `YYYY-MM-DD`; absent: today. */
  day?: string | undefined;
  /** The post that is open, and the client it belongs to; `new`: one that is being made. */
  post?: string | undefined;
  of?: string | undefined;
  /** The day that a new post begins with, `YYYY-MM-DD`; absent: without a time. */
  on?: string | undefined;
  /** Its time, `HH:MM`; absent: the first of that day. */
  time?: string | undefined;
  /** The slot in which it was begun. */
  slot?: string | undefined;
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whatever is not ours counts as absent. */
export function calendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const view = calendarViews.find((name) => name === raw['view']);
  const time = raw['time'];
  return {
    view: view === 'month' ? undefined : view,
    day: dateParam(raw['day']),
    post: idParam(raw['post']),
    of: idParam(raw['of']),
    account: idParam(raw['account']),
    state: publicationStates.find((state) => state === raw['state']),
    member: textParam(raw['member']),
    on: dateParam(raw['on']),
    slot: idParam(raw['slot']),
    time: typeof time === 'string' && TIME.test(time) ? time : undefined,
  };
}
