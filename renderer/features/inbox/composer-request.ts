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

/** Hands over the wishes for one conversation, each once. */
export function useComposerRequests(
  conversationId: string,
  onRequest: (request: ComposerRequest) => void,
): void {
  useEffect(() => {
    const take = () => {
      if (waiting?.conversationId !== conversationId) return;
      const request = waiting;
      waiting = null;
      onRequest(request);
    };
    take();
    listeners.add(take);
    return () => {
      listeners.delete(take);
    };
  }, [conversationId, onRequest]);
}
