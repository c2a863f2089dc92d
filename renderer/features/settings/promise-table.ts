import type { ConversationKind } from '@shared/inbox/kinds';
import type { PromiseClass, PromisedTimes, Promises } from '@shared/sla/schema';

/** Which promises are edited: those of all kinds, or of one. */
export type Of = ConversationKind | 'all';

const nothing: PromisedTimes = { firstMs: null, nextMs: null, resolveMs: null };

/** What is promised, and whether this kind has times of its own. */
export function timesOf(
  promises: Promises,
  of: Of,
  is: PromiseClass,
): { times: PromisedTimes; own: boolean } {
  const general = promises.byClass[is] ?? nothing;
  if (of === 'all') return { times: general, own: true };
  const own = promises.byKind[of]?.[is];
  return own === undefined ? { times: general, own: false } : { times: own, own: true };
}

/** Promises with other times in one place; `null`: this kind has none of its own any more. */
export function withTimes(
  promises: Promises,
  of: Of,
  is: PromiseClass,
  times: PromisedTimes | null,
): Promises {
  if (of === 'all') {
    return times === null ? promises : { ...promises, byClass: { ...promises.byClass, [is]: times } };
  }
  const { [is]: _before, ...others } = promises.byKind[of] ?? {};
  const kind = times === null ? others : { ...others, [is]: times };
  const { [of]: _kind, ...rest } = promises.byKind;
  return { ...promises, byKind: Object.keys(kind).length === 0 ? rest : { ...rest, [of]: kind } };
}
