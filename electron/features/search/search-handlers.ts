import { implement } from '@orpc/server';
import { searchContract } from '@shared/search/contract';
import { countMessages, type OpenClient, searchMessages } from './search-service';

/** Joins the contract and the service. */
export function searchHandlers(clients: (clientId: string | null) => readonly OpenClient[]) {
  const os = implement(searchContract);
  return os.router({
    count: os.count.handler(({ input }) => countMessages(clients(input.filter.clientId), input)),
    messages: os.messages.handler(({ input }) => searchMessages(clients(input.filter.clientId), input)),
  });
}
