import type { PublicationState } from '@shared/outbox/schema';

/** What a person can do with a reply that is not out: the first one is the likeliest. */
export type OutboxAct = 'cancel' | 'retry' | 'sendNow' | 'published' | 'notThere' | 'draft' | 'dropped';

const none: readonly OutboxAct[] = [];

const acts: Partial<Record<PublicationState, readonly OutboxAct[]>> = {
  'in-review': ['cancel'],
  scheduled: ['cancel'],
  held: ['sendNow', 'draft', 'dropped'],
  failed: ['retry', 'draft', 'dropped'],
  // Sending it again blindly could answer twice: a person says what they see there.
  unknown: ['published', 'notThere', 'dropped'],
};

export const actsFor = (state: PublicationState): readonly OutboxAct[] => acts[state] ?? none;

/** How the engine is told; `null`: by `cancel`. */
export const settledAs = {
  cancel: null,
  retry: 'retry',
  sendNow: 'retry',
  published: 'published',
  notThere: 'retry',
  draft: 'draft',
  dropped: 'dropped',
} as const satisfies Record<OutboxAct, string | null>;
