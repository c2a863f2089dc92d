import type { Attempt, Publication, PublicationState, Warning } from '@shared/outbox/schema';
import { type Problem, problem } from '@shared/outbox/sendable';
import { SECOND } from '@shared/platforms/platform';
import { type Actor, mayManage } from '@shared/team/permissions';
import type { ReadStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import type { ActingMember, DraftInput } from './draft-commands';
import type { Decision, Settling, Wished } from './outbox-commands';
import {
  findPublication,
  listAttempts,
  listOfConversation,
  listWaiting,
  type PublicationRow,
} from './publication-store';
import { toAttempt, toPublication } from './publication-view';
import { findSecondAnswer, isDeleted } from './second-answer-store';
import { sendable } from './sendable';
import type { OutboxWrites } from './write-commands';

export type OpenClient = { readonly id: string; readonly store: ReadStore };

export type OutboxOptions = {
  /** One client's open store, or all; throws where it cannot be read. */
  readonly clients: (clientId: string | null) => readonly OpenClient[];
  readonly actor: () => Actor;
  readonly writes: Pick<
    OutboxWrites,
    'saveDraft' | 'sendDraft' | 'cancelReply' | 'decideReply' | 'settleReply'
  >;
  readonly clientName: (clientId: string) => string;
  /** Seconds in which a sent reply can be taken back. */
  readonly undoSendSeconds: () => number;
};

/** What a person wished and did not get. */
export type Refusal =
  | { readonly kind: 'missing'; readonly what: 'conversation' | 'message' | 'publication' }
  | { readonly kind: 'stale'; readonly state: PublicationState }
  | { readonly kind: 'not-sendable'; readonly problem: Problem }
  | {
      readonly kind: 'confirm';
      readonly warnings: readonly [Warning, ...Warning[]];
      /** Who answered before; null: it is not known, or nobody did. */
      readonly by: string | null;
      readonly clientName: string;
    };

type Answer<T = Publication> = { readonly kind: 'done'; readonly value: T } | Refusal;
type Ref = { readonly clientId: string; readonly id: string };
type By = { readonly by: ActingMember };

const MISSING: Refusal = { kind: 'missing', what: 'publication' };
const notSendable = (found: Problem): Refusal => ({ kind: 'not-sendable', problem: found });

const find = ({ clients }: OutboxOptions, { clientId, id }: Ref): PublicationRow | undefined => {
  const store = clients(clientId)[0]?.store;
  return store === undefined ? undefined : findPublication(store, id);
};

/** What came of a wish, with the publication as it is now. */
function shown(options: OutboxOptions, clientId: string, wished: Wished): Answer {
  switch (wished.kind) {
    case 'missing':
      return MISSING;
    case 'not-approved':
    case 'paused':
      return notSendable(problem(wished.kind));
    case 'stale':
      return wished;
    case 'done': {
      const row = find(options, { clientId, id: wished.id });
      return row === undefined ? MISSING : { kind: 'done', value: toPublication(clientId, row) };
    }
  }
}

const sendAtOf = (
  { undoSendSeconds }: OutboxOptions,
  { now }: ActingMember,
  undoSeconds: number | null = null,
): number => now + (undoSeconds ?? undoSendSeconds()) * SECOND;

/** What is not out in a conversation, newest first. */
export function repliesOf(
  { clients }: OutboxOptions,
  { clientId, conversationId }: { readonly clientId: string; readonly conversationId: string },
): Publication[] {
  return clients(clientId).flatMap(({ id, store }) =>
    listOfConversation(store, conversationId).map((row) => toPublication(id, row)),
  );
}

/** Everything that is not out and nobody is writing, the oldest first. */
export const waitingReplies = (clients: readonly OpenClient[]): Publication[] =>
  clients
    .flatMap(({ id, store }) => listWaiting(store).map((row) => toPublication(id, row)))
    .sort((a, b) => a.createdAt - b.createdAt);

export const attemptsOf = ({ clients }: OutboxOptions, { clientId, id }: Ref): Attempt[] =>
  clients(clientId).flatMap(({ store }) => listAttempts(store, id).map(toAttempt));

/** Keeps what is typed; `null`: there was nothing. */
export async function keepDraft(
  options: OutboxOptions,
  { clientId, ...draft }: Omit<DraftInput, 'id'> & { readonly clientId: string },
): Promise<Answer<Publication | null>> {
  const saved = await options.writes.saveDraft(clientId, { ...draft, id: uuidv7(draft.by.now) });
  switch (saved.kind) {
    case 'missing':
      return saved;
    case 'dropped':
      return { kind: 'done', value: null };
    case 'saved':
      return shown(options, clientId, { kind: 'done', id: saved.id });
  }
}

/** Sends a draft, or asks first. Nobody sends what somebody else is still writing. */
export async function send(options: OutboxOptions, wish: Sending): Promise<Answer> {
  const { clientId, id, by } = wish;
  const row = find(options, wish);
  // A post goes through the calendar, which knows what else it has to be asked.
  if (row?.kind !== 'reply' || (row.state === 'draft' && row.memberId !== by.memberId)) return MISSING;
  if (row.state !== 'draft') return { kind: 'stale', state: row.state };
  const answer = sendable(row);
  if (answer.kind === 'problem') return notSendable(answer.problem);
  const doubt = doubtOf(options, row, wish);
  if (doubt !== null) return doubt;
  const sent = {
    ...{ id, by, consents: mayManage(options.actor().role) },
    ...{ written: row.text, text: answer.text, sendAt: sendAtOf(options, by, wish.undoSeconds) },
  };
  return shown(options, clientId, await options.writes.sendDraft(clientId, sent));
}

export const cancel = async (options: OutboxOptions, { clientId, id, by }: Ref & By): Promise<Answer> =>
  shown(options, clientId, await options.writes.cancelReply(clientId, { id, by }));

/** A consent, or the draft given back. The caller has made sure that this member may. */
export async function decide(options: OutboxOptions, wish: Deciding): Promise<Answer> {
  const { clientId, id, by, text, decision } = wish;
  const row = find(options, wish);
  if (row?.kind !== 'reply') return MISSING;
  const answer = sendable(row);
  if (decision.as === 'approve' && answer.kind === 'problem') return notSendable(answer.problem);
  const decided: Decision =
    decision.as === 'approve' ? { as: 'approve', sendAt: sendAtOf(options, by) } : decision;
  const wished = { id, by, consents: true, text, decision: decided };
  return shown(options, clientId, await options.writes.decideReply(clientId, wished));
}

/** What a person says of a reply that is held, failed or unknown. */
export async function settle(
  options: OutboxOptions,
  wish: Ref & Pick<Settling, 'as' | 'by'>,
): Promise<Answer> {
  const { clientId, id, by, as } = wish;
  const row = find(options, wish);
  if (row === undefined) return MISSING;
  const answer = sendable(row);
  if (as === 'retry' && answer.kind === 'problem') return notSendable(answer.problem);
  const settled = { id, by, as, consents: mayManage(options.actor().role), newId: uuidv7(by.now) };
  return shown(options, clientId, await options.writes.settleReply(clientId, settled));
}

type Sending = Ref &
  By & {
    /** The client in view; `null`: all of them. */
    readonly viewClientId: string | null;
    readonly confirmed: readonly Warning[];
    /** Time to take it back; `null`: as this computer is set. */
    readonly undoSeconds: number | null;
  };

type Deciding = Ref &
  By & {
    readonly text: string;
    readonly decision: { readonly as: 'approve' } | { readonly as: 'return'; readonly note: string };
  };

/** What sending warns of and a person has not read yet; with it everything else, so that one answer is enough. */
function doubtOf(
  { clients, clientName }: OutboxOptions,
  row: PublicationRow,
  { clientId, viewClientId, confirmed }: Sending,
): Refusal | null {
  const store = clients(clientId)[0]?.store;
  const second = store === undefined ? undefined : findSecondAnswer(store, row);
  const warnings: Warning[] = [
    ...(second === undefined ? [] : (['second-answer'] as const)),
    ...(viewClientId === null || viewClientId === clientId ? [] : (['other-client'] as const)),
    ...(store !== undefined && isDeleted(store, row.parentId) ? (['parent-deleted'] as const) : []),
  ];
  const [first, ...others] = warnings;
  if (first === undefined || warnings.every((warning) => confirmed.includes(warning))) return null;
  return {
    kind: 'confirm',
    warnings: [first, ...others],
    by: second?.name ?? null,
    clientName: clientName(clientId),
  };
}
