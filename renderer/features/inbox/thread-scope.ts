import type { Message } from '@shared/inbox/schema';
import type { RemoteAction } from '@shared/outbox/schema';
import { createContext, useContext } from 'react';

/** What may be done with the messages of the thread that is open. */
export type ThreadScope = {
  /** Begins an answer to one message; `null`: nobody can be answered here, or not by this member. */
  readonly answer: ((messageId: string) => void) | null;
  readonly mayAct: (message: Message, action: RemoteAction) => boolean;
};

export const noThreadScope: ThreadScope = { answer: null, mayAct: () => false };

const ThreadScopeContext = createContext(noThreadScope);

export const ThreadScopeProvider = ThreadScopeContext.Provider;

export const useThreadScope = (): ThreadScope => useContext(ThreadScopeContext);
