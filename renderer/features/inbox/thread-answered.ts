import type { Message, Thread } from '@shared/inbox/schema';
import { readableName } from '../../lib/readable';

/** Whom a reply answers. */
export type Answered = {
  readonly name: string;
  readonly handle: string;
  /** It is not simply the newest message. */
  readonly older: boolean;
  /** It is gone at its platform. */
  readonly deleted: boolean;
};

/** By the message that was chosen, else by the newest incoming one, else by whom the conversation is with. */
export function answeredBy(
  { contactName, contactHandle }: Pick<Thread['conversation'], 'contactName' | 'contactHandle'>,
  messages: readonly Message[],
  parentId: string | null,
): Answered {
  const newest = messages.findLast(({ direction }) => direction === 'in');
  const message = messages.find(({ id }) => id === parentId) ?? newest;
  return {
    name: readableName(message?.authorName ?? contactName),
    handle: message?.authorHandle ?? contactHandle,
    older: message !== newest,
    deleted: message !== undefined && message.deletedAt !== null,
  };
}
