import { DAY } from '../platforms/platform';
import { graver, noVerdict, type Verdict } from '../triage/labels';

/** Whoever writes again within this time after the end of a matter means that matter; later it is another one. */
export const SAME_MATTER_MS = 7 * DAY;

/** What happened in a conversation, times in epoch ms. */
export type MatterEvent =
  | {
      readonly kind: 'message';
      /** When it was written, and when somebody here could have seen it. */
      readonly at: number;
      readonly seenAt: number;
      readonly verdict: Verdict;
    }
  | { readonly kind: 'closed'; readonly at: number }
  | { readonly kind: 'reopened'; readonly at: number };

/** From somebody's first message until it is settled. */
export type Matter = {
  readonly openedAt: number;
  /** The end that held; `null`: there is none yet. */
  readonly closedAt: number | null;
  /** The gravest of its messages. */
  readonly verdict: Verdict;
  readonly reopenedAts: readonly number[];
  /** When its last complaint was written; `null`: it holds none. */
  readonly complainedAt: number | null;
};

/** What was decided about a conversation: by the log of changes, and as it stands now. */
type Decisions = {
  readonly logged: readonly Exclude<MatterEvent, { kind: 'message' }>[];
  /** `conversation_state.closed_at`; 0: somebody opened it. */
  readonly closedAt: number | null;
};

/** The decisions that were not taken back: what stands now tells which of the last ones were. */
export function decisionsThatHold({ logged, closedAt }: Decisions): readonly MatterEvent[] {
  if (closedAt !== null && closedAt > 0) {
    return [...logged.filter(({ at }) => at < closedAt), { kind: 'closed', at: closedAt }];
  }
  const lastOpened = Math.max(...logged.map(({ kind, at }) => (kind === 'reopened' ? at : 0)), 0);
  return logged.filter(({ kind, at }) => kind === 'reopened' || at < lastOpened);
}

/**
 * The matters of a conversation, oldest first. A matter is open again when somebody opens it, or when the person asks or
 * complains once more within a week; a thank-you opens nothing. Its end is then the next one, so that the time to a
 * resolution includes reopenings (measures, "Answering").
 */
export function mattersOf(events: readonly MatterEvent[]): Matter[] {
  const matters: Matter[] = [];
  for (const event of events.toSorted((a, b) => seenAtOf(a) - seenAtOf(b) || rank[a.kind] - rank[b.kind])) {
    const last = matters.at(-1);
    const next = last === undefined ? begun(event) : continued(last, event);
    if (next === null) continue;
    if (last !== undefined && next.openedAt === last.openedAt) matters.pop();
    matters.push(next);
  }
  return matters;
}

const rank = { message: 0, closed: 1, reopened: 2 } as const;
const seenAtOf = (event: MatterEvent): number => (event.kind === 'message' ? event.seenAt : event.at);

/** The matter that begins with an event; `null`: none does. */
function begun(event: MatterEvent): Matter | null {
  if (event.kind !== 'message') return null;
  const { at, verdict } = event;
  const complainedAt = verdict.label === 'complaint' ? at : null;
  return { openedAt: at, closedAt: null, verdict, reopenedAts: [], complainedAt };
}

/** The matter after an event, or a new one; `null`: it changes nothing. */
function continued(matter: Matter, event: MatterEvent): Matter | null {
  switch (event.kind) {
    case 'closed':
      return matter.closedAt === null ? { ...matter, closedAt: event.at } : null;
    case 'reopened':
      return matter.closedAt === null ? null : reopened(matter, event.at);
    case 'message':
      return afterMessage(matter, event);
  }
}

function afterMessage(matter: Matter, event: Extract<MatterEvent, { kind: 'message' }>): Matter | null {
  const { at, seenAt, verdict } = event;
  if (matter.closedAt === null) return joined(matter, at, verdict);
  if (seenAt - matter.closedAt > SAME_MATTER_MS) return begun(event);
  return asksAgain(verdict) ? joined(reopened(matter, seenAt), at, verdict) : null;
}

const reopened = (matter: Matter, at: number): Matter => ({
  ...matter,
  closedAt: null,
  reopenedAts: [...matter.reopenedAts, at],
});

const joined = (matter: Matter, at: number, verdict: Verdict): Matter => ({
  ...matter,
  verdict: graver(matter.verdict, verdict) ?? noVerdict,
  complainedAt: verdict.label === 'complaint' ? at : matter.complainedAt,
});

const asksAgain = ({ label, hardRule }: Verdict): boolean =>
  hardRule !== null || (label !== 'praise' && label !== 'nothing');
