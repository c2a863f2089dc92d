import { implement, ORPCError } from '@orpc/server';
import { postingContract } from '@shared/posting/contract';
import type { Pause } from '@shared/posting/pause';
import type { PostingRules } from '@shared/posting/rules';
import { type Actor, mayManage, mayWrite } from '@shared/team/permissions';
import { uuidv7 } from '../../lib/id';
import type { OpenClient } from './outbox-service';
import { listPauses } from './pause-store';
import { POSTING_RULES, postingRulesOf } from './posting-rules-store';
import type { OutboxWrites } from './write-commands';

export type PostingContext = {
  /** One client's open store, or all; throws where it cannot be read. */
  readonly clients: (clientId: string | null) => readonly OpenClient[];
  readonly actor: () => Actor;
  /** Makes the acting member known to a client's store before their name stands in it. */
  readonly introduce: (clientId: string) => Promise<void>;
  readonly writes: Pick<OutboxWrites, 'pausePosts' | 'resumePosts'>;
  /** Keeps what was chosen for a client. */
  readonly choose: (clientId: string, id: string, value: PostingRules) => Promise<void>;
  /** Whether posts leave has changed. */
  readonly changed: (clientId: string) => void;
  readonly now: () => number;
};

/** Joins the contract and what keeps posts from leaving. */
export function postingHandlers(context: PostingContext) {
  const { clients, actor, introduce, writes, choose, changed, now } = context;
  const os = implement(postingContract);
  const pauses = (clientId: string | null): Pause[] =>
    clients(clientId)
      .flatMap((client) =>
        listPauses(client.store, now()).map((pause) => ({ ...pause, clientId: client.id })),
      )
      .map(({ memberName, ...pause }) => ({ ...pause, memberName: memberName ?? '' }))
      .sort((a, b) => b.fromAt - a.fromAt);
  const rules = (clientId: string): PostingRules => {
    const [client] = clients(clientId);
    if (client === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'client' } });
    return postingRulesOf(client.store);
  };
  const begin = async (clientId: string) => {
    const { memberId, role } = actor();
    if (!mayWrite(role)) throw new ORPCError('READ_ONLY', { data: {} });
    await introduce(clientId);
    return { memberId, ruleId: null, now: now() };
  };
  return os.router({
    rules: os.rules.handler(({ input }) => rules(input.clientId)),
    setRules: os.setRules.handler(async ({ input: { clientId, rules: chosen }, errors }) => {
      await begin(clientId);
      if (!mayManage(actor().role)) throw errors.NOT_ALLOWED({ data: { need: 'manager' } });
      await choose(clientId, POSTING_RULES, chosen);
      changed(clientId);
      return rules(clientId);
    }),
    pauses: os.pauses.handler(({ input }) => pauses(input.clientId)),
    pause: os.pause.handler(async ({ input: { clientId, ...pause }, errors }) => {
      const by = await begin(clientId);
      if (!(await writes.pausePosts(clientId, { ...pause, id: uuidv7(by.now), by })))
        throw errors.NOT_FOUND({ data: { what: 'account' } });
      changed(clientId);
      return pauses(clientId);
    }),
    resume: os.resume.handler(async ({ input: { clientId, id }, errors }) => {
      const by = await begin(clientId);
      if (!(await writes.resumePosts(clientId, { id, by })))
        throw errors.NOT_FOUND({ data: { what: 'pause' } });
      changed(clientId);
      return pauses(clientId);
    }),
  });
}
