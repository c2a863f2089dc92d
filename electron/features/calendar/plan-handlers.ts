import { implement, ORPCError } from '@orpc/server';
import type { PlanPost } from '@shared/plan/cells';
import { planContract } from '@shared/plan/contract';
import type { PlanRead } from '@shared/plan/schema';
import type { ActedBy } from '../team/audit-store';
import type { Taking } from './plan-commands';
import { writePlan } from './plan-file';
import { writeIcs } from './plan-ics';
import { listPlanAccounts } from './plan-store';
import { begin, type PostContext } from './post-shown';
import { type FoundPost, listIdeas, listRange } from './post-store';
import { stateOf } from './post-view';

export type PlanContext = PostContext & {
  readonly plans: {
    readonly takePlan: (clientId: string, taking: Taking) => Promise<PlanRead>;
    readonly takeBackPlan: (
      clientId: string,
      input: { readonly ids: readonly string[]; readonly by: ActedBy },
    ) => Promise<number>;
  };
  readonly clientName: (clientId: string) => string;
  readonly timeZoneOf: (clientId: string) => string;
};

/** Joins the contract and plans as files. */
export function planHandlers(context: PlanContext) {
  const { plans, clientName, timeZoneOf, changed, now } = context;
  const os = implement(planContract);
  return os.router({
    read: os.read.handler(async ({ input: { clientId, file, apply } }) => {
      const by = await begin(context, clientId);
      const taking = {
        clientId,
        file: Buffer.from(file, 'base64'),
        timeZone: timeZoneOf(clientId),
        apply,
        by,
      };
      const plan = await plans.takePlan(clientId, taking);
      if (apply) changed(clientId);
      return plan;
    }),
    takeBack: os.takeBack.handler(async ({ input: { clientId, ids } }) => {
      const by = await begin(context, clientId);
      const count = await plans.takeBackPlan(clientId, { ids, by });
      changed(clientId);
      return { count };
    }),
    csv: os.csv.handler(({ input: { clientId, ...range } }) => {
      const store = storeOf(context, clientId);
      const posts = [...listRange(store, range), ...listIdeas(store)];
      return writePlan(posts.map(toPlanPost), listPlanAccounts(store));
    }),
    ics: os.ics.handler(({ input: { clientId, ...range } }) =>
      writeIcs(listRange(storeOf(context, clientId), range), { name: clientName(clientId), now: now() }),
    ),
  });
}

function storeOf({ clients }: PlanContext, clientId: string) {
  const [client] = clients(clientId);
  if (client === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'client' } });
  return client.store;
}

const toPlanPost = (post: FoundPost): PlanPost & { readonly state: string } => ({
  ...{ id: post.id, plannedAt: post.plannedAt, timeZone: post.timeZone, text: post.text },
  state: stateOf(post),
  accounts: post.versions.map(({ accountId, text }) => ({
    accountId,
    text: text === post.text ? null : text,
  })),
});
