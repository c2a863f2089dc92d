import { useEffect, useRef } from 'react';
import { useMark } from './use-mark';

/** So long a conversation is looked at before it counts as read; moving past it does not. */
const GLANCE_MS = 1_000;

type Options = { readonly clientId: string; readonly conversationId: string; readonly unread: boolean };

/** Marks what is open as read after a moment, once: who then marks it as unread keeps it so. */
export function useMarkAfterReading({ clientId, conversationId, unread }: Options) {
  const { mutate } = useMark();
  const done = useRef(false);
  useEffect(() => {
    if (!unread || done.current) return;
    const timer = setTimeout(() => {
      done.current = true;
      mutate({ conversations: [{ clientId, id: conversationId }], as: 'read' });
    }, GLANCE_MS);
    return () => clearTimeout(timer);
  }, [unread, clientId, conversationId, mutate]);
}
