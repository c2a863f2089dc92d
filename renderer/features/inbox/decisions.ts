import type { ConversationChange } from '@shared/inbox/schema';
import { useSyncExternalStore } from 'react';

/** A change that the screen shows already and the engine has not confirmed. */
export type PendingChange = { readonly ids: ReadonlySet<string>; readonly change: ConversationChange };

/** A change that the engine refused, to be said on the row and tried again. */
export type FailedChange = { readonly change: ConversationChange; readonly reason: string };

type Decisions = {
  readonly pending: readonly PendingChange[];
  readonly failed: ReadonlyMap<string, FailedChange>;
};

let decisions: Decisions = { pending: [], failed: new Map() };
const listeners = new Set<() => void>();

function set(next: Decisions) {
  decisions = next;
  for (const listener of listeners) listener();
}

/** Shows a change before it is stored, and forgets that it failed before. Answers how to end that. */
export function showPending(ids: readonly string[], change: ConversationChange): () => void {
  const mine: PendingChange = { ids: new Set(ids), change };
  const failed = new Map([...decisions.failed].filter(([id]) => !mine.ids.has(id)));
  set({ pending: [...decisions.pending, mine], failed });
  return () => set({ ...decisions, pending: decisions.pending.filter((each) => each !== mine) });
}

/** Says on the rows that a change was refused. */
export function showFailed(ids: readonly string[], failure: FailedChange): void {
  set({ ...decisions, failed: new Map([...decisions.failed, ...ids.map((id) => [id, failure] as const)]) });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What is under way and what was refused, for every list of the window. */
export const useDecisions = (): Decisions => useSyncExternalStore(subscribe, () => decisions);
