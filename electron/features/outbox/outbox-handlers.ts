import { implement, ORPCError } from '@orpc/server';
import { outboxContract } from '@shared/outbox/contract';
import { problem } from '@shared/outbox/sendable';
import { canDo } from '@shared/platforms/registry';
import { mayManage, mayWrite } from '@shared/team/permissions';
import { type ActedOn, findActedOn } from './act-store';
import type { ActingMember } from './draft-commands';
import {
  attemptsOf,
  cancel,
  decide,
  keepDraft,
  type OutboxOptions,
  type Refusal,
  repliesOf,
  send,
  settle,
  waitingReplies,
} from './outbox-service';
import type { ActOnRemote } from './platform-sending';
import type { OutboxWrites } from './write-commands';

export type OutboxContext = OutboxOptions & {
  /** Makes the acting member known to a client's store before their name stands in it. */
  readonly introduce: (clientId: string) => Promise<void>;
  readonly noteAct: OutboxWrites['noteAct'];
  /** Does something to a message at its platform. Throws `ConnectorError`. */
  readonly act: (request: ActOnRemote) => Promise<void>;
  /** Something was scheduled, settled or taken back: the sender looks at its plan. */
  readonly wake: () => void;
  /** What is waiting to go out has changed, and with it rows of the inbox. */
  readonly changed: (clientId: string) => void;
  readonly now: () => number;
};

/** Joins the contract and the service. */
export function outboxHandlers(context: OutboxContext) {
  const { wake, changed } = context;
  const os = implement(outboxContract);
  const told = <T>(clientId: string, answer: { readonly kind: 'done'; readonly value: T } | Refusal): T => {
    if (answer.kind !== 'done') throw refusalError(answer);
    changed(clientId);
    wake();
    return answer.value;
  };
  return os.router({
    ofConversation: os.ofConversation.handler(({ input }) => repliesOf(context, input)),
    saveDraft: os.saveDraft.handler(async ({ input }) => {
      const saved = await keepDraft(context, { ...input, by: await begin(context, input.clientId) });
      if (saved.kind !== 'done') throw refusalError(saved);
      changed(input.clientId);
      return saved.value;
    }),
    send: os.send.handler(async ({ input }) =>
      told(input.clientId, await send(context, { ...input, by: await begin(context, input.clientId) })),
    ),
    cancel: os.cancel.handler(async ({ input }) =>
      told(input.clientId, await cancel(context, { ...input, by: await begin(context, input.clientId) })),
    ),
    decide: os.decide.handler(async ({ input, errors }) => {
      const by = await begin(context, input.clientId);
      if (!mayManage(context.actor().role)) throw errors.NOT_ALLOWED({ data: { need: 'manager' } });
      return told(input.clientId, await decide(context, { ...input, by }));
    }),
    settle: os.settle.handler(async ({ input }) =>
      told(input.clientId, await settle(context, { ...input, by: await begin(context, input.clientId) })),
    ),
    waiting: os.waiting.handler(({ input }) => waitingReplies(context.clients(input.clientId))),
    attempts: os.attempts.handler(({ input }) => attemptsOf(context, input)),
    act: os.act.handler(async ({ input: { clientId, messageId, action } }) => {
      const by = await begin(context, clientId);
      const message = actedOn(context, clientId, messageId);
      if (message.accountDeletedAt !== null) throw refusalError(unsendable('account-removed'));
      if (!canDo(message.platform, action, message)) throw refusalError(unsendable('cannot-act'));
      await context.act({ clientId, message, action });
      await context.noteAct(clientId, { clientId, messageId, action, by });
      changed(clientId);
      return { done: true };
    }),
  });
}

const unsendable = (why: Parameters<typeof problem>[0]): Refusal => ({
  kind: 'not-sendable',
  problem: problem(why),
});

/** Who is about to change something of a client: allowed to, and known to its store. */
async function begin({ actor, introduce, now }: OutboxContext, clientId: string): Promise<ActingMember> {
  const { memberId, role } = actor();
  if (!mayWrite(role)) throw new ORPCError('READ_ONLY', { data: {} });
  await introduce(clientId);
  return { memberId, ruleId: null, now: now() };
}

function actedOn({ clients }: OutboxContext, clientId: string, messageId: string): ActedOn {
  const [client] = clients(clientId);
  const message = client === undefined ? undefined : findActedOn(client.store, messageId);
  if (message === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'message' } });
  return message;
}

/** What was refused, as the contract says it. */
function refusalError(refusal: Refusal) {
  switch (refusal.kind) {
    case 'missing':
      return new ORPCError('NOT_FOUND', { data: { what: refusal.what } });
    case 'stale':
      return new ORPCError('STALE', { data: { state: refusal.state } });
    case 'not-sendable':
      return new ORPCError('NOT_SENDABLE', { data: refusal.problem });
    case 'confirm': {
      const { warnings, by, clientName } = refusal;
      return new ORPCError('CONFIRM', { data: { warnings, by, clientName } });
    }
  }
}
