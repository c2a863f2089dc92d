import { graver, noVerdict, type Verdict } from '../triage/labels';

/** A message of a conversation as far as waiting is concerned. */
export type WalkedMessage = {
  readonly id: string;
  readonly at: number;
  /**
   * `asks`: somebody wrote to us. `answers`: we did. Neither: `ignored`, such as an answer that a machine sent or an entry
   * of a feed that does not speak of us.
   */
  readonly role: 'asks' | 'answers' | 'ignored';
  /** What triage says of one that asks. */
  readonly verdict: Verdict | null;
};

/** Somebody waits for us: since when, with what at worst. */
export type Waiting = { readonly sinceAt: number; readonly verdict: Verdict };

/** How a conversation stands between two of its messages. */
export type Standing = {
  /** We wrote in it before. */
  readonly answeredBefore: boolean;
  readonly waiting: Waiting | null;
};

export const untouched: Standing = { answeredBefore: false, waiting: null };

/** Somebody waited and was answered. */
export type Answered = Waiting & {
  readonly answeredBefore: boolean;
  readonly answerId: string;
  readonly at: number;
};

/**
 * Walks a part of a conversation from where it stood, and tells who was answered (measures, "Answering"). Several messages
 * that wait are answered by one answer, and their wait is that of the oldest. An answer of the same moment is an answer,
 * as in the list: platforms that count in seconds would else leave people waiting who are not.
 */
export function walkAnswers(
  messages: readonly WalkedMessage[],
  from: Standing = untouched,
): { readonly answers: readonly Answered[]; readonly standing: Standing } {
  const answers: Answered[] = [];
  let { answeredBefore, waiting } = from;
  for (const { id, at, role, verdict } of messages.toSorted(byTime)) {
    if (role === 'asks') {
      waiting = {
        sinceAt: waiting?.sinceAt ?? at,
        verdict: graver(waiting?.verdict ?? null, verdict) ?? noVerdict,
      };
    }
    if (role === 'answers') {
      if (waiting !== null) answers.push({ ...waiting, answeredBefore, answerId: id, at });
      waiting = null;
      answeredBefore = true;
    }
  }
  return { answers, standing: { answeredBefore, waiting } };
}

const rank = { asks: 0, ignored: 1, answers: 2 } as const;
const byTime = (a: WalkedMessage, b: WalkedMessage): number => a.at - b.at || rank[a.role] - rank[b.role];
