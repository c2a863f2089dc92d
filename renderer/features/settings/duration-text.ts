import { HOUR, MINUTE } from '@shared/platforms/platform';

/** Longer promises are a slip of the finger: a year of business hours. */
const LONGEST_MS = 8_760 * HOUR;

const HOURS = 'h|hrs?|hours?|g|godz\\.?|godzin[ay]?';
const MINUTES = 'm|min\\.?|mins|minutes?|minut[ay]?';
const NUMBER = '\\d{1,5}(?:[.,]\\d{1,2})?';

const CLOCK = /^(\d{1,4}):([0-5]\d)$/;
const ONLY_MINUTES = new RegExp(`^(${NUMBER})\\s*(?:${MINUTES})$`, 'i');
/** A bare number is hours; what follows the hours is minutes, whether it says so or not. */
const HOURS_AND_MINUTES = new RegExp(
  `^(${NUMBER})\\s*(?:${HOURS})?(?:\\s*(\\d{1,2})\\s*(?:${MINUTES})?)?$`,
  'i',
);

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/**
 * A time of a promise as people type it: `4`, `4 h`, `1h30`, `1:30`, `90 min`, `1,5 godz.`. Business ms in whole minutes;
 * `null`: it is none. Days are refused: how long a business day is depends on the hours.
 */
export function parseDuration(text: string): number | null {
  const written = text.trim();
  const clock = CLOCK.exec(written);
  if (clock !== null) return within(numberOf(clock[1] ?? '') * HOUR + numberOf(clock[2] ?? '') * MINUTE);
  const minutes = ONLY_MINUTES.exec(written);
  if (minutes !== null) return within(numberOf(minutes[1] ?? '') * MINUTE);
  const both = HOURS_AND_MINUTES.exec(written);
  if (both === null) return null;
  const [, hours = '', rest] = both;
  // `1,5 30` means nothing, and neither do ninety minutes behind an hour.
  if (rest !== undefined && (/[.,]/.test(hours) || Number(rest) > 59)) return null;
  return within(numberOf(hours) * HOUR + numberOf(rest ?? '0') * MINUTE);
}

function within(ms: number): number | null {
  const whole = Math.round(ms / MINUTE) * MINUTE;
  return whole > 0 && whole <= LONGEST_MS ? whole : null;
}

/** The same time as it is always written: `4 h`, `1 h 30`, `45 min`. Nothing is rounded away. */
export function durationText(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}
