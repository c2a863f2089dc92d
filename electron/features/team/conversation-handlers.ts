import { mayManage } from '@shared/team/permissions';
import type { Handover } from '@shared/team/schema';
import { listAudit } from './audit-store';
import { findHandover, listHandovers } from './handover-store';
import { findNote, listNotes } from './note-store';
import { begin, os, storeOf, type TeamContext } from './team-context';

/** What a team says and does about a conversation among itself. */
export function conversationHandlers(context: TeamContext) {
  const { members, write, changed, tell } = context;
  const changedBoth = (clientId: string): void => {
    changed('team', clientId);
    changed('inbox', clientId);
  };
  return {
    ...handoverHandlers(context, changedBoth),
    notes: os.notes.handler(({ input }) => listNotes(storeOf(context, input.clientId), input.conversationId)),
    addNote: os.addNote.handler(async ({ input: { clientId, ...note }, errors }) => {
      const by = await begin(context, { clientId, need: 'write' });
      const { conversationId, replacesId } = note;
      const store = storeOf(context, clientId);
      const was = replacesId === null ? undefined : findNote(store, conversationId, replacesId);
      // What somebody said is theirs to change; a manager may take it back.
      if (was !== undefined && was.memberId !== by.memberId && !mayManage(members.actor().role))
        throw errors.NOT_ALLOWED({ data: { need: 'manager' } });
      const added = await write.addNote(clientId, { ...note, by });
      if (added.kind === 'missing') throw errors.NOT_FOUND({ data: { what: added.what } });
      if (added.mentionedIds.length > 0)
        tell({ kind: 'mentioned', clientId, conversationId, memberIds: added.mentionedIds });
      changedBoth(clientId);
      return listNotes(store, conversationId);
    }),
    audit: os.audit.handler(({ input: { clientId, ...page } }) => {
      // One more than asked tells whether there is another page.
      const found = listAudit(storeOf(context, clientId), { ...page, limit: page.limit + 1 });
      const entries = found.slice(0, page.limit);
      const last = entries.at(-1);
      const more = last !== undefined && found.length > page.limit;
      return { entries, next: more ? { at: last.at, id: last.id } : null };
    }),
  };
}

function handoverHandlers(context: TeamContext, changedBoth: (clientId: string) => void) {
  const { write, tell } = context;
  const find = (clientId: string, id: string): Handover | undefined =>
    findHandover(storeOf(context, clientId), id);
  return {
    handovers: os.handovers.handler(({ input }) =>
      listHandovers(storeOf(context, input.clientId), input.conversationId),
    ),
    handOver: os.handOver.handler(async ({ input: { clientId, ...handover }, errors }) => {
      const by = await begin(context, { clientId, need: 'write' });
      const done = await write.handOver(clientId, { ...handover, by });
      const made = done.kind === 'missing' ? undefined : find(clientId, done.id);
      if (made === undefined)
        throw errors.NOT_FOUND({ data: { what: done.kind === 'missing' ? done.what : 'handover' } });
      changedBoth(clientId);
      return made;
    }),
    returnHandover: os.returnHandover.handler(async ({ input: { clientId, id, outcome }, errors }) => {
      const by = await begin(context, { clientId, need: 'write' });
      const returned = await write.returnHandover(clientId, { id, outcome, by });
      const handover = find(clientId, id);
      if (handover === undefined) throw errors.NOT_FOUND({ data: { what: 'handover' } });
      const { conversationId, memberId } = handover;
      if (returned && memberId !== null && memberId !== by.memberId)
        tell({ kind: 'handed-back', clientId, conversationId, memberIds: [memberId] });
      if (returned) changedBoth(clientId);
      return handover;
    }),
    seenHandover: os.seenHandover.handler(async ({ input: { clientId, id }, errors }) => {
      const by = await begin(context, { clientId, need: 'write' });
      const seen = await write.seeHandover(clientId, { id, by });
      const handover = find(clientId, id);
      if (handover === undefined) throw errors.NOT_FOUND({ data: { what: 'handover' } });
      if (seen) changedBoth(clientId);
      return handover;
    }),
  };
}
