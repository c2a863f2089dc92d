import type { ConversationKind } from '../inbox/kinds';
import type { HardRule, Label } from '../triage/labels';
import type { BusinessClock } from './business-clock';
import type { PromiseClass, PromisedTimes, Promises } from './schema';

/** What decides which promise holds. */
type Matter = {
  readonly promises: Promises;
  readonly kind: ConversationKind;
  readonly label: Label | null;
  readonly hardRule: HardRule | null;
  readonly clock: Pick<BusinessClock, 'after'>;
};

/** What nobody could judge is promised what a question is: it may be one. */
const classOf = ({ label, hardRule }: Pick<Matter, 'label' | 'hardRule'>): PromiseClass =>
  hardRule !== null ? 'urgent' : (label ?? 'question');

const timesOf = (matter: Matter): PromisedTimes => {
  const promiseClass = classOf(matter);
  const { byKind, byClass } = matter.promises;
  return byKind[matter.kind]?.[promiseClass] ?? byClass[promiseClass];
};

/**
 * The promise to somebody who waits: when it ends, when its last quarter begins (epoch ms), and its length in business
 * ms. `null`: nothing is promised, or the client never opens.
 */
export function promiseFor(
  waiting: Matter & {
    /** We wrote in this conversation before: the time to a next response holds. */
    readonly answeredBefore: boolean;
    readonly sinceAt: number;
    /** Promised by a rule instead; `null`: by none. */
    readonly overrideMs: number | null;
  },
): { readonly dueAt: number; readonly warnAt: number; readonly promiseMs: number } | null {
  const { clock, sinceAt, overrideMs, answeredBefore } = waiting;
  const { firstMs, nextMs } = timesOf(waiting);
  const promiseMs = overrideMs ?? (answeredBefore ? nextMs : firstMs);
  if (promiseMs === null) return null;
  const dueAt = clock.after(sinceAt, promiseMs);
  const warnAt = clock.after(sinceAt, Math.ceil((promiseMs * 3) / 4));
  return dueAt === null || warnAt === null ? null : { dueAt, warnAt, promiseMs };
}

/** When a whole matter is promised to be settled, counted from its first message; `null`: nothing is promised. */
export function resolveDueAt(matter: Matter & { readonly openedAt: number }): number | null {
  const { resolveMs } = timesOf(matter);
  return resolveMs === null ? null : matter.clock.after(matter.openedAt, resolveMs);
}
