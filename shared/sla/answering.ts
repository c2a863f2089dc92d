import type { Answering } from './schema';
import { type Measured, statsBy, statsOf } from './statistics';

/** What answers are told apart by; `null`: nobody, none. */
type Groups = {
  readonly deskId: string | null;
  /** Who answered; of what is unanswered, whose it is. */
  readonly memberId: string | null;
  readonly platform: string;
  readonly kind: string;
  readonly label: string | null;
};

/** Somebody waited and was answered. */
export type MeasuredAnswer = Measured & Groups & { readonly answeredBefore: boolean };

/** Somebody wrote and has no answer now. */
export type Unanswered = Groups & { readonly answeredBefore: boolean };

/** Everything that was measured in a period. */
export type AnswerEvents = {
  readonly answers: readonly MeasuredAnswer[];
  readonly unanswered: readonly Unanswered[];
  readonly resolutions: readonly Measured[];
  readonly counts: AnswerCounts;
};

export type AnswerCounts = Pick<
  Answering,
  'incoming' | 'complaints' | 'unlabelled' | 'complaintsClosed' | 'recovered' | 'reopened'
> & {
  /** People who wrote within the period and whose matter is not settled now. */
  readonly unresolved: number;
};

/**
 * The numbers of a period. The groups measure first answers, and count everybody who waits now, first or again: theirs
 * add up to `unanswered`.
 */
export function answeringOf(
  period: { readonly fromAt: number; readonly untilAt: number },
  { answers, unanswered, resolutions, counts }: AnswerEvents,
): Answering {
  const isFirst = ({ answeredBefore }: { readonly answeredBefore: boolean }): boolean => !answeredBefore;
  const isNext = ({ answeredBefore }: { readonly answeredBefore: boolean }): boolean => answeredBefore;
  const first = { answers: answers.filter(isFirst), unanswered };
  const { unresolved, ...others } = counts;
  return {
    ...period,
    unanswered: unanswered.length,
    first: statsOf(null, first.answers, unanswered.filter(isFirst).length),
    next: statsOf(null, answers.filter(isNext), unanswered.filter(isNext).length),
    resolution: statsOf(null, resolutions, unresolved),
    byDesk: statsBy(first, ({ deskId }) => deskId),
    byMember: statsBy(first, ({ memberId }) => memberId),
    byPlatform: statsBy(first, ({ platform }) => platform),
    byKind: statsBy(first, ({ kind }) => kind),
    byLabel: statsBy(first, ({ label }) => label),
    ...others,
  };
}

/** What was measured at several clients, as one. */
export function joinEvents(parts: readonly AnswerEvents[]): AnswerEvents {
  const sum = (name: keyof AnswerCounts): number =>
    parts.reduce((total, { counts }) => total + counts[name], 0);
  return {
    answers: parts.flatMap(({ answers }) => answers),
    unanswered: parts.flatMap(({ unanswered }) => unanswered),
    resolutions: parts.flatMap(({ resolutions }) => resolutions),
    counts: {
      incoming: sum('incoming'),
      complaints: sum('complaints'),
      unlabelled: sum('unlabelled'),
      unresolved: sum('unresolved'),
      complaintsClosed: sum('complaintsClosed'),
      recovered: sum('recovered'),
      reopened: sum('reopened'),
    },
  };
}
