import type { ConversationKind } from '@shared/inbox/kinds';
import type { Message } from '@shared/inbox/schema';
import { memo, useCallback } from 'react';
import { MessageItem } from './message-item';
import type { MessageOverlay } from './message-overlay';
import { MessageTools } from './message-tools';
import { TriageBlock } from './triage-block';

/** What all messages of a thread have in common; one object, so that a message is only drawn anew when it changes. */
export type InThread = {
  readonly kind: ConversationKind;
  readonly mayCorrect: boolean;
  readonly onOverlay: (overlay: MessageOverlay | null) => void;
};

type Props = {
  readonly message: Message;
  /** It decides where the conversation stands, and says why. */
  readonly counts: boolean;
  readonly overlay: MessageOverlay['kind'] | null;
  readonly shared: InThread;
};

/** A message with what can be done about it. */
export const ThreadMessage = memo(function ThreadMessage({ message, counts, overlay, shared }: Props) {
  const { kind, mayCorrect, onOverlay } = shared;
  const { id, direction, labelBy } = message;
  const why = overlay === 'why';
  const onWhy = useCallback(
    (open: boolean) => onOverlay(open ? { messageId: id, kind: 'why' } : null),
    [id, onOverlay],
  );
  return (
    <MessageItem
      message={message}
      tools={<MessageTools message={message} overlay={overlay} onOverlay={onOverlay} />}
    >
      {direction === 'in' && (why || (counts && labelBy !== null)) && (
        <TriageBlock message={message} kind={kind} mayCorrect={mayCorrect} why={why} onWhy={onWhy} />
      )}
    </MessageItem>
  );
});
