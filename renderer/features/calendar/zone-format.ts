import type { Language } from '@shared/app/schema';
import { dateFormat } from '../../lib/format';

/** Noon of a day as UTC has it: no zone is far enough away to make another day of it. */
const noonOf = (on: string): number => Date.parse(`${on}T12:00:00Z`);

/** Days and times as they stand on the clocks of a zone, in a language. */
export function zoneFormat(language: Language, timeZone: string) {
  const day = (on: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, { ...options, timeZone: 'UTC' }).format(noonOf(on));
  const at = (moment: number, options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, { ...options, timeZone }).format(moment);
  return {
    /** `November 2026`, of `YYYY-MM`. */
    month: (month: string) => day(`${month}-01`, { month: 'long', year: 'numeric' }),
    /** `16–22 November`, of days in their order; with the year where it is another than that of `today`. */
    span: (days: readonly string[], today: string) => {
      const [first = today, last = first] = [days[0], days.at(-1)];
      const isNear = first.slice(0, 4) === today.slice(0, 4) && last.slice(0, 4) === today.slice(0, 4);
      const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
      return dateFormat(language, isNear ? options : { ...options, year: 'numeric' }).formatRange(
        noonOf(first),
        noonOf(last),
      );
    },
    /** `Thursday`. */
    longWeekday: (on: string) => day(on, { weekday: 'long' }),
    weekday: (on: string) => day(on, { weekday: 'short' }),
    /** `Thursday 19 November`. */
    fullDay: (on: string) => day(on, { weekday: 'long', day: 'numeric', month: 'long' }),
    clock: (moment: number) => at(moment, { hour: '2-digit', minute: '2-digit' }),
    /** `Thu 19 Nov, 07:00`. */
    moment: (moment: number) =>
      `${at(moment, { weekday: 'short', day: 'numeric', month: 'short' })}, ${at(moment, { hour: '2-digit', minute: '2-digit' })}`,
  };
}

export type ZoneFormat = ReturnType<typeof zoneFormat>;
