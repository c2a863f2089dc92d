/** `open`: we owe an answer; `waiting`: they owe one; `snoozed`: put aside until a time; `closed`: done, or history. */
export const statuses = ['open', 'waiting', 'snoozed', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** What people decided, as stored. All times are epoch ms by this computer's clock. */
export type Decisions = {
  /** `null`: nobody closed it. 0: somebody opened it, although it was closed or is history. */
  readonly closedAt: number | null;
  readonly snoozedUntilAt: number | null;
  readonly snoozedAt: number | null;
};

/** What the messages tell. */
export type Facts = {
  /** When the newest incoming message was stored that is not history; `null`: all of it is history. */
  readonly lastInAt: number | null;
  readonly waitingSinceAt: number | null;
  /** An entry of a feed: read rather than answered, unless it speaks of us. */
  readonly isItem: boolean;
};

export type Standing = {
  readonly status: Status;
  /** It was put aside, its time came, and nobody has done anything about it since. */
  readonly returned: boolean;
};

/** Where a conversation stands. Whatever comes in after a decision undoes it: nobody is overlooked because of a click. */
export function standingOf(decided: Decisions, facts: Facts, now: number): Standing {
  const newerThan = (at: number): boolean => facts.lastInAt !== null && facts.lastInAt > at;
  const { closedAt, snoozedUntilAt, snoozedAt } = decided;
  if (closedAt !== null && closedAt > 0 && !newerThan(closedAt)) return { status: 'closed', returned: false };
  if (snoozedUntilAt !== null && !newerThan(snoozedAt ?? 0)) {
    return snoozedUntilAt > now ? { status: 'snoozed', returned: false } : { status: 'open', returned: true };
  }
  if (facts.lastInAt === null && closedAt !== 0) return { status: 'closed', returned: false };
  if (facts.waitingSinceAt !== null || closedAt === 0) return { status: 'open', returned: false };
  // Nobody owes anything for an entry of a feed: it is read, in a part of the inbox of its own.
  return { status: facts.isItem ? 'closed' : 'waiting', returned: false };
}
