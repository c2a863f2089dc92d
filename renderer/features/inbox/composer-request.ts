import type { Publication } from '@shared/outbox/schema';
import { useEffect } from 'react';
import type { ComposerTab } from './composer-state';

/** A wish to write. `reply`: with whatever visibility it has. */
export type ComposerRequest = {
  readonly conversationId: string;
  readonly tab: ComposerTab | 'reply';
  /** Message to be answered. */
  readonly parentId?: string | undefined;
  /** The reply that is written there was sent from elsewhere, by its id. */
  readonly sent?: string | undefined;
  /** A reply that was taken back, to go on with, and where its caret was. */
  readonly draft?: { readonly reply: Publication; readonly caret: number | null } | undefined;
};

let waiting: ComposerRequest | null = null;
const listeners = new Set<() => void>();

/** Asks the composer of a conversation to come forward, now or as soon as that conversation is shown. */
export function askComposer(request: ComposerRequest): void {
  waiting = request;
  for (const listener of listeners) listener();
}

/**
 * Hands over the wishes for one conversation, each once. `asked`: it is being asked for right now, and what is typed
 * next is for the composer; else it was asked before this was drawn.
 */
export function useComposerRequests(
  conversationId: string,
  onRequest: (request: ComposerRequest, when: 'asked' | 'before') => void,
): void {
  useEffect(() => {
    const take = (when: 'asked' | 'before') => {
      if (waiting?.conversationId !== conversationId) return;
      const request = waiting;
      waiting = null;
      onRequest(request, when);
    };
    const hear = () => take('asked');
    take('before');
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, [conversationId, onRequest]);
}
