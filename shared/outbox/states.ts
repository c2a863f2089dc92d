import type { PublicationState } from './schema';

type Transition = {
  /** Who may cause it: a person, or the sender by what it learnt. */
  readonly by: 'person' | 'sender';
  readonly from: readonly PublicationState[];
  readonly to: PublicationState;
  /** It is certain that nothing of it is out: by the platform's word, or because no request left. */
  readonly proof?: true;
};

/**
 * Everything that can happen to a publication. What may be out (`claimed`, `unknown`) comes back to `scheduled` only
 * by a proof that it is not, or because a person says `retry`.
 */
export const transitions = {
  /** Asks for consent. */
  submit: { by: 'person', from: ['draft'], to: 'in-review' },
  schedule: { by: 'person', from: ['draft'], to: 'scheduled' },
  approve: { by: 'person', from: ['in-review'], to: 'scheduled' },
  /** Given back with a note. */
  return: { by: 'person', from: ['in-review'], to: 'draft' },
  /** Taken back before it left. */
  cancel: { by: 'person', from: ['in-review', 'scheduled'], to: 'draft' },
  /** The same after a `retry` of what may be out: it is as unknown as it was. */
  'cancel-retry': { by: 'person', from: ['scheduled'], to: 'unknown' },
  rewrite: { by: 'person', from: ['held', 'failed'], to: 'draft' },
  retry: { by: 'person', from: ['held', 'failed', 'unknown'], to: 'scheduled' },
  /** A person has seen it at the platform. */
  vouch: { by: 'person', from: ['unknown'], to: 'published' },
  drop: { by: 'person', from: ['draft', 'held', 'failed', 'unknown'], to: 'dropped' },
  /** Its time passed while nobody looked, or what allowed it does no more. */
  hold: { by: 'sender', from: ['scheduled'], to: 'held' },
  /** The same after a `retry` of what may be out: it is as unknown as it was, and nobody may take it for not out. */
  'hold-retry': { by: 'sender', from: ['scheduled'], to: 'unknown' },
  /** On disk before the request leaves. */
  claim: { by: 'sender', from: ['scheduled'], to: 'claimed' },
  publish: { by: 'sender', from: ['claimed'], to: 'published' },
  /** It did not leave, and is tried again later. */
  postpone: { by: 'sender', from: ['claimed'], to: 'scheduled', proof: true },
  /** The platform said no. */
  refuse: { by: 'sender', from: ['claimed'], to: 'failed', proof: true },
  /** The request left, and what came of it is not known. */
  lose: { by: 'sender', from: ['claimed'], to: 'unknown' },
  /** Read back at the platform; `claimed`: before it is sent once more. */
  find: { by: 'sender', from: ['claimed', 'unknown'], to: 'published' },
  /** Read back, and it is not there. */
  'rule-out': { by: 'sender', from: ['unknown'], to: 'failed', proof: true },
} as const satisfies Record<string, Transition>;

export type PublicationEvent = keyof typeof transitions;

/** The state after an event; `null`: it cannot happen to something in this state. */
export function next(state: PublicationState, event: PublicationEvent): PublicationState | null {
  const { from, to }: Transition = transitions[event];
  return from.includes(state) ? to : null;
}

/** What a consent is bound to. An input of a hash: order and number of the parts never change. */
export const contentParts = (content: {
  readonly accountId: string;
  readonly parentId: string | null;
  readonly visibility: string;
  readonly text: string;
}): readonly string[] => [content.accountId, content.parentId ?? '', content.visibility, content.text];
