import type { AnswerEvents, MeasuredAnswer, Unanswered } from '@shared/sla/answering';
import { type Answered, type Standing, type WalkedMessage, walkAnswers } from '@shared/sla/answers';
import { promiseFor } from '@shared/sla/promise';
import type { Verdict } from '@shared/triage/labels';
import type { ReadStore } from '../../db/store';
import { hashId } from '../../lib/id';
import {
  type AskedRow,
  findBefore,
  listAnsweredBy,
  listPeriod,
  listThreads,
  type Period,
  type PeriodRow,
  type ThreadRow,
} from './answering-store';
import type { ClientRules } from './client-rules';

export type MeasuredClient = { readonly store: ReadStore; readonly rules: ClientRules };

/** Rows that are read at once: a few milliseconds, after which the windows may have their turn. */
const SLICE = 500;

export const verdictOf = ({ label, labelBy, score, hardRule }: AskedRow): Verdict => ({
  label: label === 'automatic' ? null : label,
  labelBy: labelBy ?? 'none',
  score,
  hardRule,
});

const roleOf = (row: AskedRow): WalkedMessage['role'] => {
  if (row.direction === 'in') return row.isNews === 1 ? 'ignored' : 'asks';
  return row.label === 'automatic' ? 'ignored' : 'answers';
};

const toWalked = (row: AskedRow): WalkedMessage => {
  const role = roleOf(row);
  return { id: row.id, at: row.at, role, verdict: role === 'asks' ? verdictOf(row) : null };
};

export type AnswersOfPeriod = Pick<AnswerEvents, 'answers' | 'unanswered'> & {
  readonly counts: Pick<AnswerEvents['counts'], 'incoming' | 'complaints' | 'unlabelled' | 'unresolved'>;
};

/** Who was answered in a period, and who wrote in it and is not. Pauses after each slice of its work. */
export function* measureAnswers(client: MeasuredClient, period: Period): Generator<void, AnswersOfPeriod> {
  const byThread = yield* gatherMessages(client.store, period);
  const ids = [...byThread.keys()];
  const answers: MeasuredAnswer[] = [];
  const unanswered: Unanswered[] = [];
  const counts = { incoming: 0, complaints: 0, unlabelled: 0, unresolved: 0 };
  for (let at = 0; at < ids.length; at += SLICE) {
    const threads = listThreads(client.store, ids.slice(at, at + SLICE)).map((thread) => ({
      thread,
      messages: (byThread.get(thread.id) ?? []).map(toWalked),
    }));
    answers.push(...measureThreads(client, period, threads));
    for (const { thread, messages } of threads) {
      const asked = messages.filter(({ role }) => role === 'asks');
      counts.incoming += asked.length;
      counts.complaints += asked.filter(({ verdict }) => verdict?.label === 'complaint').length;
      counts.unlabelled += asked.filter(({ verdict }) => verdict?.label === null).length;
      if (asked.length > 0 && thread.status !== 'closed') counts.unresolved += 1;
      if (stillWaits(thread, asked)) unanswered.push(unansweredOf(thread));
    }
    yield;
  }
  return { answers, unanswered, counts };
}

function* gatherMessages(store: ReadStore, period: Period): Generator<void, Map<string, PeriodRow[]>> {
  const byThread = new Map<string, PeriodRow[]>();
  for (let afterDoc: number | null = null; ; ) {
    const rows: PeriodRow[] = listPeriod(store, { ...period, afterDoc, limit: SLICE });
    for (const row of rows) {
      if (row.at < period.fromAt || row.at >= period.untilAt) continue;
      const known = byThread.get(row.conversationId);
      if (known === undefined) byThread.set(row.conversationId, [row]);
      else known.push(row);
    }
    yield;
    if (rows.length < SLICE) return byThread;
    afterDoc = rows.at(-1)?.doc ?? null;
  }
}

type Thread = { readonly thread: ThreadRow; readonly messages: readonly WalkedMessage[] };

function measureThreads(
  client: MeasuredClient,
  period: Period,
  threads: readonly Thread[],
): MeasuredAnswer[] {
  const answered = threads
    .filter(({ messages }) => messages.some(({ role }) => role === 'answers'))
    .map(({ thread, messages }) => ({
      thread,
      answers: walkAnswers(messages, standingBefore(client.store, thread, period)).answers,
    }))
    .filter(({ answers }) => answers.length > 0);
  const ids = answered.map(({ thread }) => thread.id);
  const memberOf = new Map(
    listAnsweredBy(client.store, ids).map((one) => [hashId(one.accountId, one.remoteId), one.memberId]),
  );
  return answered.flatMap(({ thread, answers }) =>
    answers.map((answer) => ({
      ...measured(client.rules, thread, answer),
      memberId: memberOf.get(answer.answerId) ?? null,
    })),
  );
}

/** How a conversation stood when the period began. */
function standingBefore(store: ReadStore, thread: ThreadRow, { fromAt }: Period): Standing {
  if (thread.firstAt >= fromAt) return walkAnswers([]).standing;
  const { answeredBefore, asked } = findBefore(store, { conversationId: thread.id, at: fromAt });
  const { waiting } = walkAnswers(asked.map(toWalked)).standing;
  return { answeredBefore, waiting };
}

function measured(
  { clock, promises }: ClientRules,
  thread: ThreadRow,
  { sinceAt, at, verdict, answeredBefore }: Answered,
): Omit<MeasuredAnswer, 'memberId'> {
  const { label, hardRule } = verdict;
  const { kind, platform, deskId, promiseMs: overrideMs } = thread;
  const waiting = { promises, clock, kind, label, hardRule, answeredBefore, sinceAt, overrideMs };
  const promise = promiseFor(waiting);
  return {
    ms: clock.openMsBetween(sinceAt, at),
    wallMs: at - sinceAt,
    kept: promise === null ? null : at <= promise.dueAt,
    answeredBefore,
    deskId,
    platform,
    kind,
    label,
  };
}

/** Whether one of the messages of the period is among those that wait now. */
const stillWaits = ({ waitingSinceAt }: ThreadRow, asked: readonly WalkedMessage[]): boolean =>
  waitingSinceAt !== null && asked.some(({ at }) => at >= waitingSinceAt);

const unansweredOf = ({ deskId, assigneeId, platform, kind, label, lastOutAt }: ThreadRow): Unanswered => ({
  deskId,
  memberId: assigneeId,
  platform,
  kind,
  label,
  answeredBefore: lastOutAt !== null,
});
