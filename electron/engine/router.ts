import { implement, ORPCError } from '@orpc/server';
import { contract } from '@shared/contract';
import { type AccountsContext, accountsHandlers } from '../features/accounts/accounts-handlers';
import { type AppContext, appHandlers } from '../features/app/app-handlers';
import { clientsHandlers } from '../features/clients/clients-handlers';
import type { ClientsService } from '../features/clients/clients-service';
import { type InboxContext, inboxHandlers } from '../features/inbox/inbox-handlers';
import { practiceHandlers } from '../features/practice/practice-handlers';
import type { PracticeService } from '../features/practice/practice-service';
import { searchHandlers } from '../features/search/search-handlers';
import type { Logger } from '../lib/logger';
import { toCodedError } from './coded-errors';

export type RouterContext = {
  readonly app: AppContext;
  readonly clients: ClientsService;
  readonly practice: PracticeService;
  readonly accounts: AccountsContext;
  readonly inbox: InboxContext;
  readonly logger: Logger;
};

/** The whole contract, answered. A procedure without a handler does not compile. */
export function createRouter({ app, clients, practice, accounts, inbox, logger }: RouterContext) {
  const os = implement(contract).use(async ({ next, path }) => {
    try {
      return await next();
    } catch (thrown) {
      const coded = toCodedError(thrown);
      if (!(coded instanceof ORPCError)) {
        logger.error('procedure-failed', { procedure: path.join('.'), reason: String(thrown) });
      }
      throw coded;
    }
  });
  return os.router({
    app: appHandlers(app),
    clients: clientsHandlers(clients, app.preferences.language),
    practice: practiceHandlers(practice),
    accounts: accountsHandlers(accounts),
    inbox: inboxHandlers(inbox),
    search: searchHandlers(inbox.clients),
  });
}
