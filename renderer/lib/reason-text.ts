import type { ConversationRow } from '@shared/inbox/schema';
import type { TFunction } from 'i18next';

/** What a reason is made of. */
export type ReasonRow = Pick<
  ConversationRow,
  'kind' | 'waitingSinceAt' | 'label' | 'labelBy' | 'score' | 'hardRule'
>;

/** Below this the model's word for a complaint is a guess, and the row says so. */
const SURE_FROM = 0.75;

/** What a row is about: the gravest thing that is known of it. `unjudged`: nobody could say. */
export type ReasonKind = 'complaint' | 'question' | 'praise' | 'press' | 'rule' | 'unjudged' | 'kind';

export function reasonKind({ kind, waitingSinceAt, label, labelBy, hardRule }: ReasonRow): ReasonKind {
  if (label === 'complaint') return 'complaint';
  if (hardRule === 'press') return 'press';
  if (label === 'question' || label === 'praise') return label;
  if (hardRule !== null) return 'rule';
  const judged = label !== null || labelBy !== 'none' || waitingSinceAt === null || kind === 'item';
  return judged ? 'kind' : 'unjudged';
}

/** A kind and what speaks for it, in the language of the screens: `Complaint · safety`. */
export function reasonText(t: TFunction<'common'>, row: ReasonRow): string {
  const is = reasonKind(row);
  if (is === 'unjudged') return t('reason.unjudged');
  if (is === 'press') return t('label.press');
  if (is === 'kind') return t(`kind.${row.kind}`);
  if (is === 'rule') return row.hardRule === null ? t(`kind.${row.kind}`) : t(`ruleAlone.${row.hardRule}`);
  const because = row.hardRule === null ? doubt(t, row) : t(`rule.${row.hardRule}`);
  return because === null ? t(`label.${is}`) : t('reason.because', { label: t(`label.${is}`), because });
}

const doubt = (t: TFunction<'common'>, { label, labelBy, score }: ReasonRow): string | null =>
  label === 'complaint' && labelBy === 'model' && score !== null && score < SURE_FROM
    ? t('reason.likely')
    : null;
