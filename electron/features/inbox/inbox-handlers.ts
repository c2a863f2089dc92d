import { implement } from '@orpc/server';
import { inboxContract } from '@shared/inbox/contract';
import {
  inboxCounts,
  inboxPage,
  type OpenClient,
  readContact,
  readMessage,
  readThread,
} from './inbox-service';

export type InboxContext = {
  /** One client's open store, or all; throws where it cannot be read. */
  readonly clients: (clientId: string | null) => readonly OpenClient[];
  readonly mark: (clientId: string, ids: readonly string[], as: 'read' | 'unread') => Promise<number>;
};

/** Joins the contract and the service. */
export function inboxHandlers({ clients, mark }: InboxContext) {
  const os = implement(inboxContract);
  return os.router({
    page: os.page.handler(({ input }) => inboxPage(clients(input.filter.clientId), input)),
    counts: os.counts.handler(({ input }) => inboxCounts(clients(input.clientId))),
    thread: os.thread.handler(({ input, errors }) => {
      const [client] = clients(input.clientId);
      const thread = client === undefined ? null : readThread(client, input);
      if (thread === null) throw errors.NOT_FOUND({ data: { what: 'conversation' } });
      return thread;
    }),
    contact: os.contact.handler(({ input, errors }) => {
      const [client] = clients(input.clientId);
      const contact = client === undefined ? null : readContact(client, input.contactId);
      if (contact === null) throw errors.NOT_FOUND({ data: { what: 'contact' } });
      return contact;
    }),
    message: os.message.handler(({ input, errors }) => {
      for (const client of clients(input.clientId)) {
        const message = readMessage(client, input.messageId);
        if (message !== null) return message;
      }
      throw errors.NOT_FOUND({ data: { what: 'message' } });
    }),
    mark: os.mark.handler(async ({ input }) => {
      const byClient = Map.groupBy(input.conversations, ({ clientId }) => clientId);
      let changed = 0;
      for (const [clientId, conversations] of byClient) {
        changed += await mark(
          clientId,
          conversations.map(({ id }) => id),
          input.as,
        );
      }
      return { changed };
    }),
  });
}
