import { listRules } from './rule-store';
import { testRule } from './rule-test';
import { begin, os, storeOf, type TeamContext } from './team-context';

export function ruleHandlers(context: TeamContext) {
  const { write, changed, inHours, pause } = context;
  return {
    rules: os.rules.handler(({ input }) => listRules(storeOf(context, input.clientId))),
    saveRule: os.saveRule.handler(async ({ input: { clientId, rule, position }, errors }) => {
      const by = await begin(context, { clientId, need: 'manage' });
      const id = await write.saveRule(clientId, { rule, position, by });
      if (id === null) throw errors.NOT_FOUND({ data: { what: 'rule' } });
      changed('team', clientId);
      return listRules(storeOf(context, clientId));
    }),
    removeRule: os.removeRule.handler(async ({ input: { clientId, id } }) => {
      const by = await begin(context, { clientId, need: 'manage' });
      await write.removeRule(clientId, { id, by });
      changed('team', clientId);
      return listRules(storeOf(context, clientId));
    }),
    testRule: os.testRule.handler(({ input: { clientId, conditions, limit }, signal }) =>
      testRule(storeOf(context, clientId), {
        conditions,
        limit,
        inHours: (at) => inHours(clientId, at),
        pause,
        signal,
      }),
    ),
  };
}
