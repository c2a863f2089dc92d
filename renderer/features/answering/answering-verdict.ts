import type { Answering, AnswerStats } from '@shared/sla/schema';
import type { TFunction } from 'i18next';
import type { Format } from '../../lib/format';
import { told } from './measures';

/** The period in a sentence or two: how long half waited, how long nine of ten, and who still does. */
export function answeringVerdict(
  t: TFunction<'answering'>,
  format: Format,
  { first, unanswered }: Pick<Answering, 'first' | 'unanswered'>,
): string {
  const waits = unanswered === 0 ? t('verdict.everybody') : t('verdict.unanswered', { count: unanswered });
  if (first.n === 0) return unanswered === 0 ? t('verdict.none') : `${t('verdict.none')} ${waits}`;
  return `${how(t, format, first)} ${waits}`;
}

function how(t: TFunction<'answering'>, format: Format, { n: count, medianMs, p90Ms }: AnswerStats): string {
  const median = told('first', medianMs, count);
  const p90 = told('firstP90', p90Ms, count);
  if (median.kind === 'few') return t('verdict.few', { count });
  const half = unbroken(format.span(median.value));
  if (p90.kind === 'few') return t('verdict.median', { count, median: half });
  return t('verdict.both', { count, median: half, p90: unbroken(format.span(p90.value)) });
}

/** A number stays with its unit. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');
