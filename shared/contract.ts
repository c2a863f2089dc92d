import { accountsContract } from './accounts/contract';
import { appContract } from './app/contract';
import { clientsContract } from './clients/contract';
import { inboxContract } from './inbox/contract';
import { practiceContract } from './practice/contract';
import { searchContract } from './search/contract';

/** Everything that may be asked of the engine, by feature. */
export const contract = {
  app: appContract,
  clients: clientsContract,
  practice: practiceContract,
  accounts: accountsContract,
  inbox: inboxContract,
  search: searchContract,
};
export type Contract = typeof contract;
