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
  /** Starts what a call needs that does more than read. */
  readonly begin: () => Promise<unknown>;
  readonly logger: Logger;
};

/** What only reads. It answers from the first moment; everything else waits until the threads have begun. */
const READS: ReadonlySet<string> = new Set([
  'app.status',
  'app.preferences',
  'app.setPreferences',
  'app.changes',
  'clients.list',
  'inbox.page',
  'inbox.counts',
  'inbox.thread',
  'inbox.contact',
  'inbox.message',
  'search.messages',
]);

/** The whole contract, answered. A procedure without a handler does not compile. */
export function createRouter({ app, clients, practice, accounts, inbox, begin, logger }: RouterContext) {
  const os = implement(contract).use(async ({ next, path }) => {
    try {
      if (!READS.has(path.join('.'))) await begin();
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
