import type { Publication, PublicationState } from '@shared/outbox/schema';
import { mayManage, mayWrite } from '@shared/team/permissions';
import type { Member } from '@shared/team/schema';

/** What a person can do with a reply that is not out: the first one is the likeliest. */
export type OutboxAct =
  | 'approve'
  | 'cancel'
  | 'retry'
  | 'sendNow'
  | 'published'
  | 'notThere'
  | 'draft'
  | 'dropped';

const none: readonly OutboxAct[] = [];

const acts: Partial<Record<PublicationState, readonly OutboxAct[]>> = {
  scheduled: ['cancel'],
  held: ['sendNow', 'draft', 'dropped'],
  failed: ['retry', 'draft', 'dropped'],
  // Sending it again blindly could answer twice: a person says what they see there.
  unknown: ['published', 'notThere', 'dropped'],
};

/** What this member can do with it; nothing where nobody works yet, or somebody who may only read. */
export function actsFor(
  { state, memberId }: Pick<Publication, 'state' | 'memberId'>,
  member: Pick<Member, 'id' | 'role'> | null,
): readonly OutboxAct[] {
  if (member === null || !mayWrite(member.role)) return none;
  if (state !== 'in-review') return acts[state] ?? none;
  if (mayManage(member.role)) return ['approve', 'cancel'];
  return memberId === member.id ? ['cancel'] : none;
}

/** How the engine is told of what a person says; the others have words of their own. */
export const settledAs = {
  retry: 'retry',
  sendNow: 'retry',
  published: 'published',
  notThere: 'retry',
  draft: 'draft',
  dropped: 'dropped',
} as const satisfies Record<Exclude<OutboxAct, 'approve' | 'cancel'>, string>;
