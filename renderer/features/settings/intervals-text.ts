import type { BusinessHours } from '@shared/sla/schema';

export type DayIntervals = BusinessHours['week'][number];

/** At most so many stretches a day. */
const MOST = 6;

const TIME = '(\\d{1,2})(?:[:.]?(\\d{2}))?';
const STRETCH = new RegExp(`^${TIME}\\s*(?:-|–|—|to|do)\\s*${TIME}$`, 'i');

/** `9`, `9:30`, `9.30`, `930` as `HH:MM`; `null`: no time of a day. */
function timeOf(hour: string, minute = '00'): string | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/**
 * Hours of a day as people type them: `9-17`, `8:00–12:00, 14:00–18:00`; nothing: closed. `null`: it cannot be read, or the
 * stretches overlap or end before they begin.
 */
export function parseIntervals(text: string): DayIntervals | null {
  if (text.trim() === '') return [];
  const intervals: DayIntervals = [];
  for (const part of text.split(/[,;]/)) {
    const stretch = STRETCH.exec(part.trim());
    if (stretch === null) return null;
    const [from, until] = [timeOf(stretch[1] ?? '', stretch[2]), timeOf(stretch[3] ?? '', stretch[4])];
    if (from === null || until === null || from >= until) return null;
    intervals.push({ from, until });
  }
  const sorted = intervals.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const apart = sorted.every(({ from }, nth) => (sorted[nth - 1]?.until ?? '00:00') <= from);
  return apart && sorted.length <= MOST ? sorted : null;
}

/** The same hours as they are always written. */
export const intervalsText = (intervals: DayIntervals): string =>
  intervals.map(({ from, until }) => `${from}–${until}`).join(', ');

/** Part of a day that has passed at `HH:MM`, 0 to 1. */
export function dayShare(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return (Number(hours) * 60 + Number(minutes)) / 1_440;
}
