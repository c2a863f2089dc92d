import type { Message } from '@shared/inbox/schema';
import { useLayoutEffect, useRef } from 'react';

type Options = {
  readonly messages: readonly Message[];
  /** What stands last, whatever it is: another one means that something was added. */
  readonly lastKey: string;
  /** The message to show; absent: the first unread, else the newest. */
  readonly messageId: string | undefined;
};

/** So near to its end somebody follows what comes in. */
const AT_END = 80;

type Ends = { readonly firstId: string; readonly lastKey: string };

/** After messages came in: older ones push nothing down, a newer one is followed by who was at the end. */
function keepPlace(element: HTMLElement, before: Ends & { readonly height: number }, now: Ends) {
  if (before.firstId === '') return;
  const wasAtEnd = before.height - element.scrollTop - element.clientHeight < AT_END;
  if (before.firstId !== now.firstId) element.scrollTop += element.scrollHeight - before.height;
  else if (before.lastKey !== now.lastKey && wasAtEnd) element.scrollTop = element.scrollHeight;
}

/**
 * Scrolls a thread to what it was opened for, keeps the place when older messages come in above it, and follows its end
 * where somebody is there.
 */
export function useThreadScroll({ messages, lastKey, messageId }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const shownFor = useRef<string | null>(null);
  const before = useRef({ firstId: '', lastKey: '', height: 0 });
  const goal = messageId ?? messages.find(({ unread }) => unread)?.id ?? messages.at(-1)?.id;

  useLayoutEffect(() => {
    const element = scroller.current;
    const first = messages[0];
    if (element === null || first === undefined) return;
    keepPlace(element, before.current, { firstId: first.id, lastKey });
    before.current = { firstId: first.id, lastKey, height: element.scrollHeight };

    const wanted = messageId ?? '';
    if (shownFor.current === wanted || goal === undefined) return;
    const target = element.querySelector(`[data-message="${CSS.escape(goal)}"]`);
    if (target === null) return;
    shownFor.current = wanted;
    target.scrollIntoView({ block: messageId === undefined ? 'nearest' : 'center' });
  }, [messages, lastKey, messageId, goal]);

  return scroller;
}
