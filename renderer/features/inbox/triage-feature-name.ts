import type { Feature } from '@shared/triage/schema';
import type { TFunction } from 'i18next';

/** What triage shows for signs of the text as a whole, which are no words of it. */
const signs = {
  '?': 'question',
  '!': 'exclamation',
  ABC: 'capitals',
  '“ ”': 'quotes',
  'https://': 'link',
} as const;

const isSign = (text: string): text is keyof typeof signs => Object.hasOwn(signs, text);

/** Whether a reason can be quoted: it stands in the message, word for word. */
export const isQuotable = ({ kind, text }: Feature): boolean =>
  kind === 'word' || kind === 'pair' || (kind === 'cue' && !isSign(text));

/** A reason of a score as people read it: what the message says in quotation marks, anything else by its name. */
export function featureName(t: TFunction<'thread'>, feature: Feature): string {
  const { kind, text } = feature;
  if (isQuotable(feature)) return t('quoted', { text });
  if (kind === 'cue' && isSign(text)) return t(`triage.sign.${signs[text]}`);
  if (kind === 'bias') return t('triage.bias');
  return text === '' ? t('triage.noJudging') : t('triage.judging', { words: text });
}
