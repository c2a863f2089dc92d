import { findSavedReply, listSavedReplies } from './saved-reply-store';
import { begin, os, storeOf, type TeamContext } from './team-context';
import { listViews } from './view-store';

export function savedHandlers(context: TeamContext) {
  const { write, changed } = context;
  return {
    savedReplies: os.savedReplies.handler(({ input }) => listSavedReplies(storeOf(context, input.clientId))),
    saveSavedReply: os.saveSavedReply.handler(async ({ input: { clientId, reply }, errors }) => {
      const by = await begin(context, { clientId, need: 'manage' });
      const id = await write.saveSavedReply(clientId, { reply, by });
      const saved = id === null ? undefined : findSavedReply(storeOf(context, clientId), id);
      if (saved === undefined) throw errors.NOT_FOUND({ data: { what: 'saved-reply' } });
      changed('team', clientId);
      return saved;
    }),
    removeSavedReply: os.removeSavedReply.handler(async ({ input: { clientId, id } }) => {
      const by = await begin(context, { clientId, need: 'manage' });
      const removed = await write.removeSavedReply(clientId, { id, by });
      changed('team', clientId);
      return { removed };
    }),

    views: os.views.handler(({ input }) => listViews(storeOf(context, input.clientId))),
    saveView: os.saveView.handler(async ({ input: { clientId, view }, errors }) => {
      const by = await begin(context, { clientId, need: 'write' });
      const id = await write.saveView(clientId, { view, by });
      const saved = listViews(storeOf(context, clientId)).find((one) => one.id === id);
      if (saved === undefined) throw errors.NOT_FOUND({ data: { what: 'view' } });
      changed('team', clientId);
      return saved;
    }),
    removeView: os.removeView.handler(async ({ input: { clientId, id } }) => {
      const by = await begin(context, { clientId, need: 'write' });
      const removed = await write.removeView(clientId, { id, by });
      changed('team', clientId);
      return { removed };
    }),
  };
}
