import type { Change, Topic } from '@shared/app/schema';
import type { Clock } from '../lib/clock';

/** Changes of one topic and client within this time arrive as one. */
const BUNDLE_MS = 100;

export type Changes = {
  readonly tell: (topic: Topic, clientId?: string | null, newCount?: number) => void;
  /** Ends when the signal aborts. */
  readonly subscribe: (signal?: AbortSignal) => AsyncGenerator<Change, void, undefined>;
};

/** The change stream: what changed, bundled, to everybody who listens. */
export function createChanges(clock: Clock): Changes {
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const pending = new Map<string, Change>();
  let scheduled = false;

  const flush = (): void => {
    scheduled = false;
    const changes = [...pending.values()];
    pending.clear();
    for (const listener of listeners) listener(changes);
  };

  return {
    tell: (topic, clientId = null, newCount = 0) => {
      const key = `${topic} ${clientId ?? ''}`;
      const before = pending.get(key);
      pending.set(key, { topic, clientId, newCount: (before?.newCount ?? 0) + newCount });
      if (scheduled) return;
      scheduled = true;
      clock.after(BUNDLE_MS, flush);
    },
    subscribe: async function* (signal) {
      const queue: Change[] = [];
      let wake: () => void = () => undefined;
      const listener = (changes: readonly Change[]): void => {
        queue.push(...changes);
        wake();
      };
      listeners.add(listener);
      signal?.addEventListener('abort', () => wake());
      try {
        while (signal?.aborted !== true) {
          const next = queue.shift();
          if (next !== undefined) yield next;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        listeners.delete(listener);
      }
    },
  };
}
