import type { Message } from '@shared/inbox/schema';
import { useEffect, useLayoutEffect, useRef } from 'react';

type Older = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
};

type Options = {
  readonly messages: readonly Message[];
  /** The message to show; absent: the first unread, else the newest. */
  readonly messageId: string | undefined;
  readonly older: Older;
};

/** Scrolls a thread to what it was opened for, and keeps the place when older messages come in above it. */
export function useThreadScroll({ messages, messageId, older }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const shownFor = useRef<string | null>(null);
  const before = useRef({ firstId: '', height: 0 });
  const goal = messageId ?? messages.find(({ unread }) => unread)?.id ?? messages.at(-1)?.id;

  useLayoutEffect(() => {
    const element = scroller.current;
    const first = messages[0];
    if (element === null || first === undefined) return;
    const { firstId, height } = before.current;
    if (firstId !== '' && firstId !== first.id) element.scrollTop += element.scrollHeight - height;
    before.current = { firstId: first.id, height: element.scrollHeight };

    const wanted = messageId ?? '';
    if (shownFor.current === wanted || goal === undefined) return;
    const target = element.querySelector(`[data-message="${CSS.escape(goal)}"]`);
    if (target === null) return;
    shownFor.current = wanted;
    target.scrollIntoView({ block: messageId === undefined ? 'nearest' : 'center' });
  }, [messages, messageId, goal]);

  // A message that was searched for may lie further back than the first page.
  const missing =
    messageId !== undefined && messages.length > 0 && !messages.some(({ id }) => id === messageId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = older;
  useEffect(() => {
    if (missing && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [missing, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return scroller;
}
