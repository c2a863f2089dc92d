import { os, permit, type TeamContext } from './team-context';

export function memberHandlers({ members, changed }: TeamContext) {
  return {
    members: os.members.handler(() => members.list()),
    saveMember: os.saveMember.handler(async ({ input, errors }) => {
      permit(members.actor().role, 'own');
      const saved = await members.save(input);
      if (saved.kind === 'refused')
        throw saved.why === 'last-owner'
          ? errors.LAST_OWNER({ data: {} })
          : errors.NOT_FOUND({ data: { what: 'member' } });
      changed('team', null);
      return saved.member;
    }),
    removeMember: os.removeMember.handler(async ({ input, errors }) => {
      permit(members.actor().role, 'own');
      const removed = await members.remove(input.id);
      if (removed === 'not-found') throw errors.NOT_FOUND({ data: { what: 'member' } });
      if (removed === 'last-owner') throw errors.LAST_OWNER({ data: {} });
      changed('team', null);
      changed('inbox', null);
      return { removed: true };
    }),
    switchMember: os.switchMember.handler(async ({ input, errors }) => {
      const switched = await members.switchTo(input);
      if (switched.kind === 'not-found') throw errors.NOT_FOUND({ data: { what: 'member' } });
      if (switched.kind === 'wrong-pin') throw errors.WRONG_PIN({ data: { retryAt: switched.retryAt } });
      changed('team', null);
      // What is "mine" is another's now.
      changed('inbox', null);
      return switched.member;
    }),
  };
}
