import { implement, ORPCError } from '@orpc/server';
import { inboxContract } from '@shared/inbox/contract';
import type {
  ConversationChange,
  ConversationRef,
  ConversationRow,
  DecisionsBefore,
} from '@shared/inbox/schema';
import { type Actor, mayWrite } from '@shared/team/permissions';
import type { Decision } from './decision-store';
import {
  inboxCounts,
  inboxPage,
  inboxRows,
  type OpenClient,
  readContact,
  readMessage,
  readThread,
} from './inbox-service';

/** A file that was fetched, as the window shows it. */
export type ShownMedia = { readonly url: string | null; readonly mediaType: string; readonly bytes: number };

export type InboxContext = {
  /** One client's open store, or all; throws where it cannot be read. */
  readonly clients: (clientId: string | null) => readonly OpenClient[];
  readonly actor: () => Actor;
  readonly now: () => number;
  readonly resolveDueAt: (row: ConversationRow, firstAt: number) => number | null;
  readonly mark: (clientId: string, ids: readonly string[], as: 'read' | 'unread') => Promise<number>;
  /** Each answers what the decisions were before. */
  readonly change: (
    clientId: string,
    ids: readonly string[],
    change: ConversationChange,
  ) => Promise<readonly Decision[]>;
  readonly restore: (clientId: string, decisions: readonly Decision[]) => Promise<readonly Decision[]>;
  readonly merge: (clientId: string, contactId: string, otherId: string) => Promise<void>;
  readonly unmerge: (clientId: string, contactId: string) => Promise<void>;
  /** Fetches the file behind an address, or finds it in the media folder. */
  readonly media: (clientId: string, url: string) => Promise<ShownMedia>;
};

/** Joins the contract and the service. */
export function inboxHandlers(context: InboxContext) {
  const { clients, actor, now } = context;
  const os = implement(inboxContract);
  const one = (clientId: string): OpenClient | undefined => clients(clientId)[0];
  return os.router({
    page: os.page.handler(({ input }) =>
      inboxPage(clients(input.filter.clientId), { ...input, memberId: actor().memberId }),
    ),
    counts: os.counts.handler(({ input }) =>
      inboxCounts(clients(input.clientId), { memberId: actor().memberId, now: now() }),
    ),
    rows: os.rows.handler(({ input }) => inboxRows(one, input.conversations)),
    thread: os.thread.handler(({ input, errors }) => {
      const client = one(input.clientId);
      const { resolveDueAt } = context;
      const thread = client === undefined ? null : readThread(client, { ...input, resolveDueAt });
      if (thread === null) throw errors.NOT_FOUND({ data: { what: 'conversation' } });
      return thread;
    }),
    contact: os.contact.handler(({ input }) => contactOf(one(input.clientId), input.contactId)),
    message: os.message.handler(({ input, errors }) => {
      for (const client of clients(input.clientId)) {
        const message = readMessage(client, input.messageId);
        if (message !== null) return message;
      }
      throw errors.NOT_FOUND({ data: { what: 'message' } });
    }),
    mark: os.mark.handler(async ({ input }) => {
      let changed = 0;
      for (const [clientId, ids] of byClient(input.conversations)) {
        changed += await context.mark(clientId, ids, input.as);
      }
      return { changed };
    }),
    change: os.change.handler(async ({ input, errors }) => {
      if (!mayWrite(actor().role)) throw errors.READ_ONLY({ data: {} });
      const before: DecisionsBefore[] = [];
      for (const [clientId, ids] of byClient(input.conversations)) {
        before.push(...inClient(clientId, await context.change(clientId, ids, input.change)));
      }
      return { changed: before.length, before };
    }),
    restore: os.restore.handler(async ({ input, errors }) => {
      if (!mayWrite(actor().role)) throw errors.READ_ONLY({ data: {} });
      const before: DecisionsBefore[] = [];
      for (const [clientId, decisions] of Map.groupBy(input.before, (decision) => decision.clientId)) {
        before.push(...inClient(clientId, await context.restore(clientId, decisions)));
      }
      return { changed: before.length, before };
    }),
    mergeContacts: os.mergeContacts.handler(async ({ input, errors }) => {
      if (!mayWrite(actor().role)) throw errors.READ_ONLY({ data: {} });
      const { clientId, contactId, otherId } = input;
      contactOf(one(clientId), otherId);
      contactOf(one(clientId), contactId);
      await context.merge(clientId, contactId, otherId);
      return contactOf(one(clientId), contactId);
    }),
    unmergeContact: os.unmergeContact.handler(async ({ input, errors }) => {
      if (!mayWrite(actor().role)) throw errors.READ_ONLY({ data: {} });
      contactOf(one(input.clientId), input.contactId);
      await context.unmerge(input.clientId, input.contactId);
      return contactOf(one(input.clientId), input.contactId);
    }),
    attachment: os.attachment.handler(({ input, errors }) => {
      const client = one(input.clientId);
      const message = client === undefined ? null : readMessage(client, input.messageId);
      const attachment = message?.attachments[input.index];
      if (attachment === undefined) throw errors.NOT_FOUND({ data: { what: 'attachment' } });
      return context.media(input.clientId, attachment.url);
    }),
  });
}

function contactOf(client: OpenClient | undefined, contactId: string) {
  const contact = client === undefined ? null : readContact(client, contactId);
  if (contact === null) throw new ORPCError('NOT_FOUND', { data: { what: 'contact' } });
  return contact;
}

const byClient = (refs: readonly ConversationRef[]): Map<string, string[]> => {
  const ids = new Map<string, string[]>();
  for (const { clientId, id } of refs) ids.set(clientId, [...(ids.get(clientId) ?? []), id]);
  return ids;
};

const inClient = (clientId: string, decisions: readonly Decision[]): DecisionsBefore[] =>
  decisions.map((decision) => ({ ...decision, clientId }));
