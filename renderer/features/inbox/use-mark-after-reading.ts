import type { ConversationRef } from '@shared/inbox/schema';
import { useEffect, useRef } from 'react';
import { useMark } from './use-mark';

/** So long a conversation is looked at before it counts as read; moving past it does not. */
const GLANCE_MS = 1_000;

type Options = { readonly of: ConversationRef | null; readonly unread: boolean };

/** Marks what is open as read after a moment, once: who then marks it as unread keeps it so. */
export function useMarkAfterReading({ of, unread }: Options) {
  const { mutate } = useMark();
  const done = useRef<ConversationRef | null>(null);
  useEffect(() => {
    if (!unread || of === null || done.current === of) return;
    const timer = setTimeout(() => {
      done.current = of;
      mutate({ conversations: [of], as: 'read' });
    }, GLANCE_MS);
    return () => clearTimeout(timer);
  }, [unread, of, mutate]);
}
