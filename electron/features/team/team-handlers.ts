import { conversationHandlers } from './conversation-handlers';
import { deskHandlers } from './desk-handlers';
import { memberHandlers } from './member-handlers';
import { ruleHandlers } from './rule-handlers';
import { savedHandlers } from './saved-handlers';
import { os, type TeamContext } from './team-context';

/** Joins the contract and the services. */
export const teamHandlers = (context: TeamContext) =>
  os.router({
    ...memberHandlers(context),
    ...deskHandlers(context),
    ...ruleHandlers(context),
    ...savedHandlers(context),
    ...conversationHandlers(context),
  });
