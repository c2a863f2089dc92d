import { implement, ORPCError } from '@orpc/server';
import { calendarContract } from '@shared/calendar/contract';
import type { Post, PostVersion } from '@shared/calendar/schema';
import { type Actor, mayWrite } from '@shared/team/permissions';
import type { ReadStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import type { ActedBy } from '../team/audit-store';
import type { calendarCommands, Planned } from './post-commands';
import { findPost, listIdeas, listRange } from './post-store';
import { toPost, toPostRow } from './post-view';

type Commands = ReturnType<typeof calendarCommands>;

/** The commands as they are called from here: on the writer's side, answering with the result alone. */
type CalendarWrites = {
  readonly [K in keyof Commands]: (clientId: string, input: Parameters<Commands[K]>[1]) => Promise<Planned>;
};

export type CalendarContext = {
  /** One client's open store, or all; throws where it cannot be read. */
  readonly clients: (
    clientId: string | null,
  ) => readonly { readonly id: string; readonly store: ReadStore }[];
  readonly actor: () => Actor;
  /** Makes the acting member known to a client's store before their name stands in it. */
  readonly introduce: (clientId: string) => Promise<void>;
  readonly writes: CalendarWrites;
  readonly clientName: (clientId: string) => string;
  readonly timeZoneOf: (clientId: string) => string;
  /** Reads a stored failure. */
  readonly failureIn: (json: string | null) => PostVersion['failure'];
  /** What is planned has changed, and with it when the sender has to look. */
  readonly changed: (clientId: string) => void;
  readonly now: () => number;
};

/** Joins the contract and the calendar's commands. */
export function calendarHandlers(context: CalendarContext) {
  const { clients, writes, timeZoneOf } = context;
  const os = implement(calendarContract);
  return os.router({
    range: os.range.handler(({ input: { clientId, ...range } }) =>
      clients(clientId)
        .flatMap(({ id, store }) => listRange(store, range).map((post) => toPostRow(id, post)))
        .sort((a, b) => (a.plannedAt ?? 0) - (b.plannedAt ?? 0)),
    ),
    ideas: os.ideas.handler(({ input }) =>
      clients(input.clientId)
        .flatMap(({ id, store }) => listIdeas(store).map((post) => toPostRow(id, post)))
        .sort((a, b) => b.updatedAt - a.updatedAt),
    ),
    post: os.post.handler(({ input }) => shown(context, input.clientId, input.id)),
    save: os.save.handler(async ({ input: { clientId, known, ...post } }) => {
      const by = await begin(context, clientId);
      const written = {
        ...{ ...post, id: known?.id ?? uuidv7(by.now), knownAt: known?.updatedAt ?? null },
        ...{ timeZone: timeZoneOf(clientId), by },
      };
      return told(context, clientId, await writes.savePost(clientId, written));
    }),
    schedule: os.schedule.handler(async ({ input, errors }) => {
      const { clientId, id, viewClientId, confirmed } = input;
      const by = await begin(context, clientId);
      const isElsewhere = viewClientId !== null && viewClientId !== clientId;
      if (isElsewhere && !confirmed.includes('other-client')) {
        const clientName = context.clientName(clientId);
        throw errors.CONFIRM({ data: { warnings: ['other-client'], by: null, clientName } });
      }
      return told(context, clientId, await writes.schedulePost(clientId, { id, by }));
    }),
    unschedule: os.unschedule.handler(async ({ input: { clientId, id } }) => {
      const by = await begin(context, clientId);
      return told(context, clientId, await writes.unschedulePost(clientId, { id, by }));
    }),
    move: os.move.handler(async ({ input: { clientId, id, plannedAt } }) => {
      const by = await begin(context, clientId);
      return told(context, clientId, await writes.movePost(clientId, { id, plannedAt, by }));
    }),
    remove: os.remove.handler(async ({ input: { clientId, id, removed } }) => {
      const by = await begin(context, clientId);
      const planned = await writes.removePost(clientId, { id, removed, by });
      if (planned.kind !== 'done') throw refusalError(planned);
      context.changed(clientId);
      return { removed };
    }),
  });
}

function shown({ clients, failureIn }: CalendarContext, clientId: string, id: string): Post {
  const store = clients(clientId)[0]?.store;
  const post = store === undefined ? undefined : findPost(store, id);
  if (post === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'post' } });
  return toPost(clientId, post, failureIn);
}

function told(context: CalendarContext, clientId: string, planned: Planned): Post {
  if (planned.kind !== 'done') throw refusalError(planned);
  context.changed(clientId);
  return shown(context, clientId, planned.id);
}

/** Who is about to change something of a client: allowed to, and known to its store. */
async function begin({ actor, introduce, now }: CalendarContext, clientId: string): Promise<ActedBy> {
  const { memberId, role } = actor();
  if (!mayWrite(role)) throw new ORPCError('READ_ONLY', { data: {} });
  await introduce(clientId);
  return { memberId, ruleId: null, now: now() };
}

/** What was refused, as the contract says it. */
function refusalError(refusal: Exclude<Planned, { kind: 'done' }>) {
  switch (refusal.kind) {
    case 'missing':
      return new ORPCError('NOT_FOUND', { data: { what: refusal.what } });
    case 'stale':
      return new ORPCError('STALE', { data: { state: refusal.state } });
    case 'problem':
      return new ORPCError('NOT_SENDABLE', { data: refusal.problem });
  }
}
