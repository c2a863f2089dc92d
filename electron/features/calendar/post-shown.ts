import { ORPCError } from '@orpc/server';
import type { Post, PostVersion } from '@shared/calendar/schema';
import { type Actor, mayWrite } from '@shared/team/permissions';
import type { ReadStore } from '../../db/store';
import type { ActedBy } from '../team/audit-store';
import type { Outbox, Planned } from './planned';
import { awaitedFor, contentHashOfPost } from './post-content';
import { type FoundPost, findPost } from './post-store';
import { toPost } from './post-view';

/** What every answer about posts is made with. */
export type PostContext = {
  /** One client's open store, or all; throws where it cannot be read. */
  readonly clients: (
    clientId: string | null,
  ) => readonly { readonly id: string; readonly store: ReadStore }[];
  readonly actor: () => Actor;
  /** Makes the acting member known to a client's store before their name stands in it. */
  readonly introduce: (clientId: string) => Promise<void>;
  readonly hashOf: Outbox['hashOf'];
  readonly stagesOf: Outbox['stagesOf'];
  /** Reads a stored failure. */
  readonly failureIn: (json: string | null) => PostVersion['failure'];
  /** What is planned has changed, and with it when the sender has to look. */
  readonly changed: (clientId: string) => void;
  readonly now: () => number;
};

/** Throws NOT_FOUND. */
export function findShown(
  { clients }: Pick<PostContext, 'clients'>,
  clientId: string,
  id: string,
): { readonly store: ReadStore; readonly post: FoundPost } {
  const store = clients(clientId)[0]?.store;
  const post = store === undefined ? undefined : findPost(store, id);
  if (store === undefined || post === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'post' } });
  return { store, post };
}

export function shownPost(context: PostContext, clientId: string, id: string): Post {
  const { failureIn, hashOf, stagesOf } = context;
  const { store, post } = findShown(context, clientId, id);
  return toPost(post, {
    ...{ clientId, parse: failureIn, contentHash: contentHashOfPost(post, hashOf) },
    awaited: awaitedFor(store, post, { stages: stagesOf(store), hashOf }),
  });
}

/** What came of a wish, with the post as it is now; throws what was refused. */
export function told(context: PostContext, clientId: string, planned: Planned): Post {
  return shownPost(context, clientId, settled(context, clientId, planned));
}

/** The id of what was changed; throws what was refused. */
export function settled({ changed }: PostContext, clientId: string, planned: Planned): string {
  if (planned.kind !== 'done') throw refusalError(planned);
  changed(clientId);
  return planned.id;
}

/** Who is about to change something of a client: allowed to, and known to its store. */
export async function begin({ actor, introduce, now }: PostContext, clientId: string): Promise<ActedBy> {
  const { memberId, role } = actor();
  if (!mayWrite(role)) throw new ORPCError('READ_ONLY', { data: {} });
  await introduce(clientId);
  return { memberId, ruleId: null, now: now() };
}

/** What was refused, as the contract says it. */
export function refusalError(refusal: Exclude<Planned, { kind: 'done' }>) {
  switch (refusal.kind) {
    case 'missing':
      return new ORPCError('NOT_FOUND', { data: { what: refusal.what } });
    case 'stale':
      return new ORPCError('STALE', { data: { state: refusal.state } });
    case 'problem':
      return new ORPCError('NOT_SENDABLE', { data: refusal.problem });
  }
}
