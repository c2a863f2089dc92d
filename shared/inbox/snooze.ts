import { Temporal } from 'temporal-polyfill';
import type { Language } from '../app/schema';
import { DAY } from '../platforms/platform';
import { fold } from '../search/fold';
import { knownZone } from '../sla/time-zone';
import { type Day, dayOf, exactMsOf, LATER_MS, nextWeekday, timeOf } from './snooze-words';

type Here = {
  /** Epoch ms. */
  readonly now: number;
  /** IANA name of the zone in which the words are meant. */
  readonly timeZone: string;
};

export type Snooze = {
  /** Epoch ms, always later than now. */
  readonly untilAt: number;
  /** The time as a person reads it in their language, to see what was understood. */
  readonly understood: string;
};

/** What is longer was pasted by mistake. */
const MAX_LENGTH = 60;
const MAX_AHEAD_MS = 10 * 366 * DAY;
/** Without a time of day, things come back in the morning. */
const MORNING = new Temporal.PlainTime(9);

/**
 * Reads until when something is put aside, in English or Polish whatever the language of the screens: `mon 9`,
 * `tomorrow 14:30`, `in 2 h`, `3 days`, `next week`, `za 2 dni`, `w piątek o 14:30`, `dziś 18`, `24.12.`, `24 dec`,
 * `2026-12-24 10`. A weekday means the next one, never today; a time or date that has passed means the next such, unless
 * its year was said. `null`: not understood, or not later than now.
 */
export function parseSnooze(text: string, here: Here & { readonly language: Language }): Snooze | null {
  if (text.length > MAX_LENGTH) return null;
  const words = fold(text)
    .text.replace(/,(?!\d)/g, ' ')
    .replace(/(\d)t(\d)/, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
  const untilAt = understand(words, nowOf(here));
  if (untilAt === null || untilAt <= here.now || untilAt > here.now + MAX_AHEAD_MS) return null;
  return { untilAt, understood: inWords(untilAt, here) };
}

export type SnoozePreset = 'later' | 'tomorrow' | 'monday' | 'week';

/** What is chosen most: in three hours; tomorrow, on the next Monday and in a week, each in the morning. */
export function snoozePresets(here: Here): { readonly id: SnoozePreset; readonly untilAt: number }[] {
  const now = nowOf(here);
  const today = now.toPlainDate();
  const morning = (date: Temporal.PlainDate): number => instantOf({ date, again: null }, MORNING, now);
  return [
    { id: 'later', untilAt: here.now + LATER_MS },
    { id: 'tomorrow', untilAt: morning(today.add({ days: 1 })) },
    { id: 'monday', untilAt: morning(nextWeekday(today, 1)) },
    { id: 'week', untilAt: morning(today.add({ weeks: 1 })) },
  ];
}

const nowOf = ({ now, timeZone }: Here): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(knownZone(timeZone));

function inWords(at: number, { now, timeZone, language }: Here & { readonly language: Language }): string {
  const zone = knownZone(timeZone);
  const yearOf = (time: number): string =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(time);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(yearOf(at) === yearOf(now) ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
}

/** Times that the clocks skip or show twice are Temporal's `compatible` ones. */
function instantOf({ date, again }: Day, time: Temporal.PlainTime, now: Temporal.ZonedDateTime): number {
  const at = (day: Temporal.PlainDate): number =>
    day.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: time }).epochMilliseconds;
  const first = at(date);
  return first > now.epochMilliseconds || again === null ? first : at(date.add(again));
}

function understand(words: string, now: Temporal.ZonedDateTime): number | null {
  const exactMs = exactMsOf(words);
  if (exactMs !== null) return now.epochMilliseconds + exactMs;
  const today = now.toPlainDate();
  const whole = dayOf(words, today);
  if (whole !== null) return instantOf(whole, MORNING, now);
  for (const { time, day } of timesWithin(words)) {
    // A time alone is meant today.
    const found = day === '' ? { date: today, again: { days: 1 } } : dayOf(day, today);
    if (found !== null) return instantOf(found, time, now);
  }
  return null;
}

/** Every way to read a part of the words as a time of day: behind the day, as most people say it, or before it. */
function timesWithin(words: string): { readonly time: Temporal.PlainTime; readonly day: string }[] {
  const tokens = words.split(' ');
  const cuts = [...tokens.keys()].map(
    (nth) => [tokens.slice(0, nth).join(' '), tokens.slice(nth).join(' ')] as const,
  );
  return [...cuts, ...cuts.map(([head, tail]) => [tail, head] as const)].flatMap(([day, said]) => {
    const time = timeOf(said);
    return time === null ? [] : [{ time, day }];
  });
}
