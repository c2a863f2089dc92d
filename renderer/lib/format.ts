import type { Language } from '@shared/app/schema';
import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import { i18n } from './i18n';

const formats = new Map<string, Intl.DateTimeFormat>();

/** How dates are written in a language. Formatters are costly to make and cheap to keep. */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions) {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  // British English: the clock has 24 hours and the day comes before the month, as in the design.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formats.set(key, made);
  return made;
}

const numbers = {
  en: new Intl.NumberFormat('en-GB'),
  pl: new Intl.NumberFormat('pl', { useGrouping: 'always' }),
};

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** Whole calendar days between two times in the computer's zone; 23 and 25 hour days count as one. */
const daysBetween = (earlier: number, later: number) =>
  Math.round((startOfDay(later) - startOfDay(earlier)) / DAY);

export type Format = ReturnType<typeof formatFor>;

/** How times and numbers are written in a language. All times are epoch ms. */
export function formatFor(language: Language) {
  const t = i18n.getFixedT(language, 'common');
  const clock = (at: number) => dateFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
  const dayMonth = (at: number) => dateFormat(language, { day: 'numeric', month: 'short' }).format(at);
  const fullDay = (at: number) =>
    dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(at);

  const weekday = (at: number) => dateFormat(language, { weekday: 'short' }).format(at);

  /** `48 min`, `3 h`, `5 days`: one unit, rounded down. */
  const duration = (ms: number) => {
    if (ms < MINUTE) return t('duration.moment');
    if (ms < HOUR) return t('duration.minutes', { count: Math.floor(ms / MINUTE) });
    if (ms < 2 * DAY) return t('duration.hours', { count: Math.floor(ms / HOUR) });
    return t('duration.days', { count: Math.floor(ms / DAY) });
  };

  /** `48 min`, `1 h 55`, `31 h`: two units within a day, for clocks. Rounded down; under a minute `0 min`. */
  const span = (ms: number) => {
    const minutes = Math.max(0, Math.floor(ms / MINUTE));
    if (minutes < 60) return t('duration.minutes', { count: minutes });
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours >= 24 || rest === 0) return t('span.hours', { hours: numbers[language].format(hours) });
    return t('span.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') });
  };

  const day = (at: number, now: number) => {
    const days = daysBetween(at, now);
    if (days === 0) return t('day.today');
    if (days === 1) return t('day.yesterday');
    return new Date(at).getFullYear() === new Date(now).getFullYear() ? dayMonth(at) : fullDay(at);
  };

  return {
    language,
    clock,
    day,
    duration,
    span,
    number: (value: number) => numbers[language].format(value),
    /** `2 min ago`; `just now` for less than a minute and for clocks that disagree. */
    ago: (at: number, now: number) =>
      now - at < MINUTE ? t('ago.now') : t('ago.past', { duration: duration(now - at) }),
    /** `in 4 min`; a time that has passed is `now`. */
    until: (at: number, now: number) =>
      at <= now ? t('ago.due') : t('ago.future', { duration: duration(Math.max(MINUTE, at - now)) }),
    /** For list rows: how long ago within a day, else the date. */
    short: (at: number, now: number) =>
      now - at < MINUTE ? t('ago.now') : now - at < DAY ? duration(now - at) : day(at, now),
    /** `today 11:20`, `16 Nov 11:20`. */
    moment: (at: number, now: number) => `${day(at, now)} ${clock(at)}`,
    /** A time to come: `15:20` today, `Mon 09:00` within a week, else `23 Nov 09:00`. */
    soon: (at: number, now: number) => {
      const days = daysBetween(now, at);
      if (days === 0) return clock(at);
      return `${days > 0 && days < 7 ? weekday(at) : day(at, now)} ${clock(at)}`;
    },
    /** Everything, for titles and tooltips. */
    full: (at: number) => dateFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(at),
    year: (at: number) => String(new Date(at).getFullYear()),
  };
}
