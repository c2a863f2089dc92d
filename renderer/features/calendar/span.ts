import { dayAfter, daysOfMonth, weekOf } from '@shared/calendar/local-time';
import type { CalendarViewName } from './calendar-search';
import { monthAfter, sameDayIn } from './month-layout';

/** ISO 8601, and the custom of both languages here. */
const MONDAY = 1;
/** Four weeks: what a team plans and a list still shows. */
const AGENDA_DAYS = 28;

/** The days that a view shows around one of them; all `YYYY-MM-DD`. */
export function daysShown(view: CalendarViewName, day: string): string[] {
  switch (view) {
    case 'month':
      return daysOfMonth(day.slice(0, 7), MONDAY);
    case 'week':
      return weekOf(day, MONDAY);
    case 'day':
      return [day];
    case 'agenda':
      return Array.from({ length: AGENDA_DAYS }, (_, nth) => dayAfter(day, nth));
  }
}

/** The day from which a view shows as much further on (or back: `by` negative). */
export function pageAfter(view: CalendarViewName, day: string, by: number): string {
  switch (view) {
    case 'month':
      return sameDayIn(monthAfter(day.slice(0, 7), by), day);
    case 'week':
      return dayAfter(day, 7 * by);
    case 'day':
      return dayAfter(day, by);
    case 'agenda':
      return dayAfter(day, AGENDA_DAYS * by);
  }
}
