import { implement } from '@orpc/server';
import { calendarContract } from '@shared/calendar/contract';
import { mayManage } from '@shared/team/permissions';
import { uuidv7 } from '../../lib/id';
import type { calendarCommands } from './post-commands';
import { begin, type PostContext, refusalError, settled, shownPost, told } from './post-shown';
import { listIdeas, listRange } from './post-store';
import { toPostRow } from './post-view';

type Commands = ReturnType<typeof calendarCommands>;

/** The commands as they are called from here: on the writer's side, answering with the result alone. */
type CalendarWrites = {
  readonly [K in keyof Commands]: (
    clientId: string,
    input: Parameters<Commands[K]>[1],
  ) => Promise<ReturnType<Commands[K]>['result']>;
};

export type CalendarContext = PostContext & {
  readonly writes: CalendarWrites;
  readonly clientName: (clientId: string) => string;
  readonly timeZoneOf: (clientId: string) => string;
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
    post: os.post.handler(({ input }) => shownPost(context, input.clientId, input.id)),
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
      return told(
        context,
        clientId,
        await writes.schedulePost(clientId, { id, by, consents: mayManage(context.actor().role) }),
      );
    }),
    unschedule: os.unschedule.handler(async ({ input: { clientId, id } }) => {
      const by = await begin(context, clientId);
      return told(context, clientId, await writes.unschedulePost(clientId, { id, by }));
    }),
    move: os.move.handler(async ({ input: { clientId, id, plannedAt } }) => {
      const by = await begin(context, clientId);
      return told(context, clientId, await writes.movePost(clientId, { id, plannedAt, by }));
    }),
    repeat: os.repeat.handler(async ({ input: { clientId, id, times } }) => {
      const by = await begin(context, clientId);
      const repeated = await writes.repeatPost(clientId, { id, times, by });
      if (repeated.kind !== 'done') throw refusalError(repeated);
      context.changed(clientId);
      return { ids: [...repeated.ids] };
    }),
    remove: os.remove.handler(async ({ input: { clientId, id, removed } }) => {
      const by = await begin(context, clientId);
      settled(context, clientId, await writes.removePost(clientId, { id, removed, by }));
      return { removed };
    }),
  });
}
