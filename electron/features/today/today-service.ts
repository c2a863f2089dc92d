import { failureSchema } from '@shared/app/errors';
import type { ConversationRow } from '@shared/inbox/schema';
import type { Publication, PublicationState } from '@shared/outbox/schema';
import { DAY } from '@shared/platforms/platform';
import type { Answering, OpenInterval } from '@shared/sla/schema';
import { type Actor, mayManage } from '@shared/team/permissions';
import type { Due, Today, TodayClient, Trouble } from '@shared/today/schema';
import type { ReadStore } from '../../db/store';
import {
  listComingBack,
  listDue,
  listGaps,
  listReturned,
  listStopped,
  listWaiting,
  readFacts,
} from './today-store';
import { rememberWhileClosed, whileClosed } from './while-closed';

export type DayClient = { readonly id: string; readonly timeZone: string; readonly store: ReadStore };

export type TodayContext = {
  /** One client, or all that are open; throws where the one cannot be read. */
  readonly clients: (clientId: string | null) => readonly DayClient[];
  /** Rows of the inbox by id, in any order; those that are gone are left out. */
  readonly rows: (clientId: string, ids: readonly string[]) => readonly ConversationRow[];
  readonly openIntervals: (clientId: string, fromAt: number, untilAt: number) => readonly OpenInterval[];
  readonly answering: (
    clientId: string | null,
    fromAt: number,
    untilAt: number,
  ) => Pick<Answering, 'first' | 'next'>;
  /** Everything of ours that is not out yet and nobody is writing. */
  readonly publications: (clientId: string) => readonly Publication[];
  readonly actor: () => Actor;
  /** When this program started, epoch ms. */
  readonly startedAt: number;
  readonly now: () => number;
};

/** Names shown a client; more are a number. */
const NAMES = 8;
/** Marks on the axis a client beyond the names. */
const MARKS = 200;
const DUE = 8;

const TROUBLED: ReadonlySet<PublicationState> = new Set(['held', 'failed', 'unknown']);

export type TodayService = {
  readonly show: (of: { readonly clientId: string | null; readonly startOfDayAt: number }) => Today;
};

/** The day over all clients: who waits and until when, what failed, what is due, what came while nobody read. */
export function createToday(context: TodayContext): TodayService {
  const remember = rememberWhileClosed();
  return {
    show: ({ clientId, startOfDayAt }) => {
      const now = context.now();
      const axis = { fromAt: now, untilAt: now + DAY };
      const clients = context.clients(clientId).map((client): TodayClient => {
        const closed = whileClosed(listGaps(client.store, context.startedAt), context.startedAt);
        return { ...dayOf(context, client, axis), whileClosed: remember(client.id, closed) };
      });
      const { first, next } = context.answering(clientId, startOfDayAt, now);
      return {
        ...axis,
        waitingCount: sum(clients, ({ waitingCount }) => waitingCount),
        overdueCount: sum(clients, ({ overdueCount }) => overdueCount),
        answeredToday: first.n + next.n,
        medianFirstMs: first.medianMs,
        p90FirstMs: first.p90Ms,
        clients,
      };
    },
  };
}

const sum = (clients: readonly TodayClient[], of: (client: TodayClient) => number): number =>
  clients.reduce((total, client) => total + of(client), 0);

type Axis = { readonly fromAt: number; readonly untilAt: number };

function dayOf(context: TodayContext, client: DayClient, axis: Axis): Omit<TodayClient, 'whileClosed'> {
  const { id: clientId, store, timeZone } = client;
  const waitingIds = listWaiting(store, NAMES);
  const named = new Set(waitingIds);
  const stopped = listStopped(store);
  const publications = context.publications(clientId);
  return {
    clientId,
    timeZone,
    ...readFacts(store, axis.fromAt),
    failingCount: stopped.length,
    waiting: inOrder(waitingIds, context.rows(clientId, waitingIds)),
    dueAts: listDue(store, { ...axis, limit: MARKS + NAMES })
      .filter(({ id }) => !named.has(id))
      .map(({ dueAt }) => dueAt),
    troubles: [...stopped.flatMap(streamTrouble(axis.fromAt)), ...publications.flatMap(replyTrouble)],
    due: dueOf(context, client, { axis, publications }),
    open: [...context.openIntervals(clientId, axis.fromAt, axis.untilAt)],
  };
}

const inOrder = (ids: readonly string[], rows: readonly ConversationRow[]): ConversationRow[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

const streamTrouble =
  (now: number) =>
  ({ failure, sinceAt, ...stream }: ReturnType<typeof listStopped>[number]): Trouble[] => {
    const parsed = failureSchema.safeParse(JSON.parse(failure));
    return parsed.success
      ? [{ kind: 'stream', ...stream, failure: parsed.data, sinceAt: sinceAt ?? now }]
      : [];
  };

const replyTrouble = (publication: Publication): Trouble[] =>
  TROUBLED.has(publication.state) ? [{ kind: 'reply', publication }] : [];

type DueOf = { readonly axis: Axis; readonly publications: readonly Publication[] };

function dueOf(context: TodayContext, { id, store }: DayClient, { axis, publications }: DueOf): Due[] {
  const { memberId, role } = context.actor();
  const returned = listReturned(store, { memberId, limit: DUE });
  const comingBack = listComingBack(store, { untilAt: axis.untilAt, limit: DUE });
  const ids = new Set([...returned.map(({ conversationId }) => conversationId), ...comingBack]);
  const rows = new Map(context.rows(id, [...ids]).map((row) => [row.id, row]));
  const rowOf = (conversationId: string): readonly ConversationRow[] => {
    const row = rows.get(conversationId);
    return row === undefined ? [] : [row];
  };
  const approvals = mayManage(role)
    ? onceAPost(publications.filter(({ state }) => state === 'in-review'))
    : [];
  return [
    ...approvals.map((publication): Due => ({ kind: 'approve', publication })),
    ...returned.flatMap(({ conversationId, outcome }) =>
      rowOf(conversationId).map((conversation): Due => ({ kind: 'returned', conversation, outcome })),
    ),
    ...comingBack.flatMap((conversationId) =>
      rowOf(conversationId).map((conversation): Due => ({ kind: 'snoozed', conversation })),
    ),
  ];
}

/** A post is decided on as a whole, whichever accounts it goes to. */
const onceAPost = (publications: readonly Publication[]): Publication[] => {
  const seen = new Set<string>();
  return publications.filter(({ id, postId }) => {
    const key = postId ?? id;
    return !seen.has(key) && seen.add(key);
  });
};
