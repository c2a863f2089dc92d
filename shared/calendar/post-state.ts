import type { PublicationState } from '../outbox/schema';

/** Who needs a person most stands first. */
const BY_NEED = [
  'failed',
  'unknown',
  'held',
  'in-review',
  'claimed',
  'draft',
  'scheduled',
  'published',
  'dropped',
] as const satisfies readonly PublicationState[];

/** The state of a post: that of the version which needs a person most. A post without accounts is a draft. */
export const stateOfPost = (states: readonly PublicationState[]): PublicationState =>
  BY_NEED.find((state) => states.includes(state)) ?? 'draft';

const OUT: PublicationState = 'published';
const isOneOf = (...known: readonly PublicationState[]) => {
  return (state: PublicationState): boolean => known.includes(state);
};

/** Whether words, accounts and time may change: nothing but what is out already has been promised to leave. */
export const isEditable = (states: readonly PublicationState[]): boolean =>
  states.every(isOneOf('draft', OUT)) && !isAllOut(states);

/** Whether its time may change: what is not out yet is planned, and nobody has to settle it first. A consent is to words. */
export const isMovable = (states: readonly PublicationState[]): boolean =>
  states.every(isOneOf('draft', 'in-review', 'scheduled', OUT)) && !isAllOut(states);

/** Whether it can be taken off the calendar: nothing of it is out, or may be. */
export const isRemovable = (states: readonly PublicationState[]): boolean =>
  states.every(isOneOf('draft', 'in-review', 'scheduled'));

/** A post without accounts has nothing that could be out. */
const isAllOut = (states: readonly PublicationState[]): boolean =>
  states.length > 0 && states.every(isOneOf(OUT));
