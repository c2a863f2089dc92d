import type { AnswerEvents } from '@shared/sla/answering';
import {
  decisionsThatHold,
  type Matter,
  type MatterEvent,
  mattersOf,
  SAME_MATTER_MS,
} from '@shared/sla/matters';
import { resolveDueAt } from '@shared/sla/promise';
import type { Measured } from '@shared/sla/statistics';
import type { ReadStore } from '../../db/store';
import {
  type AskedRow,
  hasPraised,
  listAsked,
  listDecided,
  listLogged,
  listThreads,
  type Period,
  type ThreadRow,
} from './answering-store';
import { type MeasuredClient, verdictOf } from './measure-answers';

export type MattersOfPeriod = Pick<AnswerEvents, 'resolutions'> & {
  readonly counts: Pick<AnswerEvents['counts'], 'complaintsClosed' | 'recovered' | 'reopened'>;
};

const SLICE = 100;

type Known = { readonly thread: ThreadRow; readonly matter: Matter };

/** The matters that ended in a period, and those that were opened again in it. Pauses after each slice of its work. */
export function* measureMatters(client: MeasuredClient, period: Period): Generator<void, MattersOfPeriod> {
  // Who asks again within a week opens what was closed before the period.
  const ids = listDecided(client.store, { ...period, fromAt: period.fromAt - SAME_MATTER_MS });
  const known: Known[] = [];
  for (let at = 0; at < ids.length; at += SLICE) {
    const threads = listThreads(client.store, ids.slice(at, at + SLICE));
    known.push(
      ...threads.flatMap((thread) =>
        mattersOfThread(client.store, thread).map((matter) => ({ thread, matter })),
      ),
    );
    yield;
  }
  const isWithin = (at: number): boolean => at >= period.fromAt && at < period.untilAt;
  const ended = known.filter(({ matter }) => isWithin(matter.closedAt ?? Number.NEGATIVE_INFINITY));
  const complaints = ended.filter(({ matter }) => matter.complainedAt !== null);
  return {
    resolutions: ended.flatMap((one) => measured(client, one)),
    counts: {
      complaintsClosed: complaints.length,
      recovered: complaints.filter((one) => isRecovered(client.store, one)).length,
      reopened: known.flatMap(({ matter }) => matter.reopenedAts).filter(isWithin).length,
    },
  };
}

/** It ended with a thank-you, or praise came later. */
const isRecovered = (store: ReadStore, { thread: { contactId }, matter: { complainedAt } }: Known): boolean =>
  complainedAt !== null && hasPraised(store, { contactId, afterAt: complainedAt });

function mattersOfThread(store: ReadStore, { id, closedAt }: ThreadRow): Matter[] {
  const messages = listAsked(store, id).filter(({ isNews }) => isNews === 0);
  const decisions = decisionsThatHold({ logged: listLogged(store, id), closedAt });
  return mattersOf([...messages.map(toEvent), ...decisions]);
}

/** What is history was stored long after it was written: whoever closed the conversation knew it or did not need it. */
const toEvent = (row: AskedRow): MatterEvent => ({
  kind: 'message',
  at: row.at,
  seenAt: row.quiet === 1 ? row.at : row.receivedAt,
  verdict: verdictOf(row),
});

function measured({ rules: { clock, promises } }: MeasuredClient, { thread, matter }: Known): Measured[] {
  const { openedAt, closedAt, verdict } = matter;
  if (closedAt === null) return [];
  const { label, hardRule } = verdict;
  const dueAt = resolveDueAt({ promises, clock, kind: thread.kind, label, hardRule, openedAt });
  return [
    {
      // The platform's clock may be ahead of this computer's.
      ms: Math.max(0, clock.openMsBetween(openedAt, closedAt)),
      wallMs: Math.max(0, closedAt - openedAt),
      kept: dueAt === null ? null : closedAt <= dueAt,
    },
  ];
}
