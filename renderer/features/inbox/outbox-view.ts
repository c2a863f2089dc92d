import type { Publication, PublicationState } from '@shared/outbox/schema';
import { mayManage, mayWrite } from '@shared/team/permissions';
import type { Member } from '@shared/team/schema';

/** What a person can do about a reply that is not out. */
export const outboxActions = [
  'cancel',
  'retry',
  'published',
  'draft',
  'dropped',
  'approve',
  'return',
] as const;
export type OutboxAction = (typeof outboxActions)[number];

export type OutboxView = {
  readonly tone: 'calm' | 'due' | 'trouble';
  /** The first is the one that mends it. */
  readonly actions: readonly OutboxAction[];
  /** What stands there: one sentence a state, and for a scheduled one the reason why it is not out yet. */
  readonly says: PublicationState | 'offline' | 'again';
};

type Around = {
  readonly offline: boolean;
  /** Who works now. */
  readonly member: Pick<Member, 'id' | 'role'> | null;
};

/** How a reply on its way is shown to a member. */
export function outboxView(reply: Publication, { offline, member }: Around): OutboxView {
  const { state } = reply;
  const actions = member === null || !mayWrite(member.role) ? [] : actionsOf(reply, member);
  if (state === 'scheduled') {
    const says = reply.failure !== null ? 'again' : offline ? 'offline' : state;
    return { tone: says === 'again' ? 'due' : 'calm', actions, says };
  }
  const tone =
    state === 'failed' || state === 'unknown'
      ? 'trouble'
      : state === 'held' || state === 'in-review'
        ? 'due'
        : 'calm';
  return { tone, actions, says: state };
}

function actionsOf(reply: Publication, member: Pick<Member, 'id' | 'role'>): readonly OutboxAction[] {
  const { state } = reply;
  switch (state) {
    case 'scheduled':
      return ['cancel'];
    case 'in-review':
      if (mayManage(member.role)) return ['approve', 'return'];
      return reply.memberId === member.id ? ['cancel'] : [];
    case 'held':
    case 'failed':
      // It becomes a draft of who wrote it.
      return reply.memberId === member.id ? ['retry', 'draft', 'dropped'] : ['retry', 'dropped'];
    case 'unknown':
      return ['published', 'retry', 'dropped'];
    case 'draft':
    case 'claimed':
    case 'published':
    case 'dropped':
      return [];
  }
}

/** This member's draft, the drafts of others, and what is on its way, apart. */
export function sortedReplies(replies: readonly Publication[], memberId: string | null) {
  const drafts = replies.filter(({ state }) => state === 'draft');
  return {
    mine: drafts.find((draft) => draft.memberId === memberId) ?? null,
    others: drafts.filter((draft) => draft.memberId !== memberId && draft.text !== ''),
    underWay: replies.filter(({ state }) => !['draft', 'published', 'dropped'].includes(state)),
  };
}
