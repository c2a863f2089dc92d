import type { HardRule, Label } from '../triage/labels';

/** Room for epoch ms up to the year 2248; five ranks of it stay below 2^53. */
const RANK = 2 ** 43;

export type Ordered = {
  readonly waitingSinceAt: number | null;
  readonly lastAt: number;
  readonly label: Label | null;
  readonly hardRule: HardRule | null;
  /** Put on top by a rule, by a person, or because its snooze ended. */
  readonly onTop: boolean;
  readonly dueAt: number | null;
};

/**
 * The default order as one ascending number: hard rules and what was put on top, then complaints, both by the end of
 * their promise (time left in business hours falls alike for all, so its order is that of the ends); then the rest by
 * waiting time, those that expect an answer before praise and thanks; then what waits for nobody, newest first. It changes only when the conversation does, never with the
 * clock, so an index can hold it.
 */
export function orderKeyOf(row: Ordered): number {
  const { waitingSinceAt, dueAt, lastAt } = row;
  if (row.onTop || (row.hardRule !== null && waitingSinceAt !== null)) {
    return within(0, dueAt ?? waitingSinceAt ?? lastAt);
  }
  if (waitingSinceAt === null) return within(4, RANK - 1 - lastAt);
  if (row.label === 'complaint') return within(1, dueAt ?? waitingSinceAt);
  return within(row.label === 'praise' || row.label === 'nothing' ? 3 : 2, waitingSinceAt);
}

const within = (rank: number, at: number): number => rank * RANK + Math.min(Math.max(0, at), RANK - 1);

/** The parts of the list, by the key alone. `kind`: praise and what needs no answer. `read`: waits for nobody. */
export const sections = ['urgent', 'complaints', 'rest', 'kind', 'read'] as const;
export type Section = (typeof sections)[number];
export const sectionOf = (orderKey: number): Section => sections[Math.floor(orderKey / RANK)] ?? 'read';

/** Conversations of the `urgent` part have keys below this, and those that expect an answer below the next. */
export const URGENT_BELOW = RANK;
export const EXPECTING_BELOW = 3 * RANK;
