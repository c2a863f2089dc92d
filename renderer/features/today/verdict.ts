import type { TFunction } from 'i18next';
import type { Format } from '../../lib/format';

type T = TFunction<'today'>;

const worded = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Small numbers as words, as prose has them; larger ones as digits. */
function inWords(t: T, format: Format, count: number): string {
  const known = worded.find((each) => each === count);
  return known === undefined ? format.number(count) : t(`words.n${known}`);
}

/** As a sentence begins. */
export function beginUpper(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

export type Standing = {
  readonly waitingCount: number;
  readonly overdueCount: number;
  readonly failedCount: number;
};

/** The day in one or two sentences: who waits, and how many of them too long; when nobody does, what failed. */
export function verdictOf(t: T, format: Format, standing: Standing): string {
  const { waitingCount, overdueCount, failedCount } = standing;
  const say = (key: 'waiting' | 'over' | 'allOver' | 'failed', count: number) =>
    beginUpper(t(`verdict.${key}`, { count, number: inWords(t, format, count) }), format.language);
  if (waitingCount === 0) {
    return failedCount === 0 ? t('verdict.nobody') : `${t('verdict.nobody')} ${say('failed', failedCount)}`;
  }
  if (overdueCount === 0) return say('waiting', waitingCount);
  if (overdueCount >= waitingCount) return say('allOver', waitingCount);
  return `${say('waiting', waitingCount)} ${say('over', overdueCount)}`;
}
