import { findDesk, listDesks } from './desk-store';
import { listTags } from './tag-store';
import { begin, os, storeOf, type TeamContext } from './team-context';
import { workloadOf } from './team-service';

export function deskHandlers(context: TeamContext) {
  const { clients, write, members, changed, now, startOfDay } = context;
  return {
    desks: os.desks.handler(({ input }) => listDesks(storeOf(context, input.clientId))),
    saveDesk: os.saveDesk.handler(async ({ input: { clientId, ...desk }, errors }) => {
      const by = await begin(context, { clientId, need: 'manage' });
      const id = await write.saveDesk(clientId, { ...desk, by });
      const saved = id === null ? undefined : findDesk(storeOf(context, clientId), id);
      if (saved === undefined) throw errors.NOT_FOUND({ data: { what: 'desk' } });
      changed('team', clientId);
      return saved;
    }),
    removeDesk: os.removeDesk.handler(async ({ input: { clientId, id } }) => {
      const by = await begin(context, { clientId, need: 'manage' });
      const removed = await write.removeDesk(clientId, { id, by });
      changed('team', clientId);
      changed('inbox', clientId);
      return { removed };
    }),
    workload: os.workload.handler(({ input }) =>
      workloadOf(
        clients(input.clientId).map(({ store }) => store),
        { members: members.list().members, now: now(), startOfDayAt: startOfDay() },
      ),
    ),
    tags: os.tags.handler(({ input }) => listTags(storeOf(context, input.clientId))),
  };
}
