import { Button } from '@mantine/core';
import type { ConversationRef, Message, Thread } from '@shared/inbox/schema';
import type { Publication } from '@shared/outbox/schema';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Composer } from './composer';
import { DeleteDialog } from './message-delete-dialog';
import type { InThread } from './message-in-thread';
import { MessageList } from './message-list';
import type { MessageOverlay } from './message-overlay';
import { OurPost } from './our-post';
import { OtherWriters } from './outbox-others';
import { OutboxReturned } from './outbox-returned';
import { OutboxStrip } from './outbox-strip';
import { useReplies } from './outbox-use-replies';
import styles from './thread.module.css';
import { answeredBy } from './thread-answered';
import { ThreadHead } from './thread-head';
import { ThreadPromise } from './thread-promise';
import { ThreadScopeProvider } from './thread-scope';
import { useThreadActions } from './thread-use-actions';
import { useThreadRights } from './thread-use-rights';
import { messageThatCounts } from './triage-target';
import { useSetInbox } from './use-inbox';
import { useStateOf } from './use-state-of';
import type { useThread } from './use-thread';
import { useThreadScroll } from './use-thread-scroll';

type Props = Pick<ReturnType<typeof useThread>, 'thread' | 'messages' | 'entries' | 'post' | 'cut'> & {
  /** `null`: none is open. */
  readonly of: ConversationRef | null;
  /** `undefined`: it is not there yet. */
  readonly conversation: Thread['conversation'] | undefined;
  readonly messageId: string | undefined;
  readonly onDetails: (() => void) | null;
  /** What stands in the place of a thread that is not there. */
  readonly children: ReactNode;
};

/** Head, promise, messages, what is on its way; below them where an answer is written. */
export function ThreadBody(props: Props) {
  const { of, conversation, messages, onDetails, children } = props;
  const { t } = useTranslation('inbox');
  const conversationId = of?.id ?? null;
  const [overlay, setOverlay] = useStateOf<MessageOverlay | null>(conversationId, null);
  const { mayWrite, scope } = useThreadRights(conversation);
  const waitingSinceAt = conversation?.waitingSinceAt ?? null;
  const main = useMemo(() => messageThatCounts(messages, waitingSinceAt), [messages, waitingSinceAt]);
  useThreadActions({
    conversationId,
    conversation,
    messages,
    main,
    mayWrite,
    scope,
    onOverlay: setOverlay,
  });
  const replies = useReplies(of);
  const deleting = overlay?.kind === 'delete' ? byId(messages, overlay.messageId) : undefined;
  return (
    <ThreadScopeProvider value={scope}>
      <div className={styles.column}>
        {/* The same element for every thread, and before there is one: whoever is in it stays in it. */}
        <section className={styles.thread} aria-label={t('thread')} data-pane="thread" tabIndex={-1}>
          {conversation === undefined ? (
            children
          ) : (
            <>
              <ThreadHead conversation={conversation} mayDecide={mayWrite} onDetails={onDetails} />
              <ThreadPromise
                conversation={conversation}
                onWhy={main === null ? null : () => setOverlay({ messageId: main.id, kind: 'why' })}
              />
              <Scroll
                key={conversation.id}
                {...props}
                conversation={conversation}
                main={main}
                mayWrite={mayWrite}
                underWay={replies.underWay}
                overlay={overlay}
                onOverlay={setOverlay}
              />
            </>
          )}
        </section>
        {conversation !== undefined && (
          <Foot key={conversation.id} conversation={conversation} messages={messages} replies={replies} />
        )}
      </div>
      {deleting !== undefined && <DeleteDialog message={deleting} onClose={() => setOverlay(null)} />}
    </ThreadScopeProvider>
  );
}

const byId = (messages: readonly Message[], id: string) => messages.find((message) => message.id === id);

type FootProps = {
  readonly conversation: Thread['conversation'];
  readonly messages: readonly Message[];
  readonly replies: ReturnType<typeof useReplies>;
};

function Foot({ conversation, messages, replies }: FootProps) {
  return (
    <>
      <OutboxReturned draft={replies.mine ?? null} />
      <Composer
        conversation={conversation}
        draft={replies.mine}
        answeredBy={useCallback(
          (parentId: string | null) => answeredBy(conversation, messages, parentId),
          [conversation, messages],
        )}
        others={<OtherWriters drafts={replies.others} />}
      />
    </>
  );
}

type ScrollProps = Pick<Props, 'thread' | 'messages' | 'entries' | 'post' | 'cut' | 'messageId'> & {
  readonly conversation: Thread['conversation'];
  readonly main: Message | null;
  readonly mayWrite: boolean;
  readonly overlay: MessageOverlay | null;
  readonly onOverlay: (overlay: MessageOverlay | null) => void;
  readonly underWay: readonly Publication[];
};

function Scroll(props: ScrollProps) {
  const { thread, messages, entries, post, conversation, messageId } = props;
  const { cut, main, mayWrite, underWay, overlay, onOverlay } = props;
  const { t } = useTranslation('inbox');
  const lastKey = `${entries.at(-1)?.key} ${underWay.map(({ id }) => id).join(' ')}`;
  const scroller = useThreadScroll({ messages, lastKey, messageId });
  const { kind, clientId, waitingSinceAt } = conversation;
  const shared = useMemo<InThread>(
    () => ({ kind, mayCorrect: mayWrite, onOverlay }),
    [kind, mayWrite, onOverlay],
  );
  return (
    <section className={styles.scroll} ref={scroller} tabIndex={0} aria-label={t('messages')} data-pane-focus>
      {thread.hasNextPage && (
        <Button
          variant="subtle"
          className={styles.older}
          disabled={thread.isFetchingNextPage}
          onClick={() => void thread.fetchNextPage()}
        >
          {t('message.older')}
        </Button>
      )}
      {post !== null && <OurPost post={post} />}
      <MessageList
        clientId={clientId}
        entries={entries}
        markedId={messageId ?? null}
        countsId={waitingSinceAt === null || cut ? null : (main?.id ?? null)}
        overlay={overlay}
        shared={shared}
      />
      {cut ? <NewerFollow /> : <OutboxStrip replies={underWay} />}
    </section>
  );
}

function NewerFollow() {
  const { t } = useTranslation('thread');
  const set = useSetInbox();
  return (
    <Button variant="subtle" className={styles.newer} onClick={() => set({ message: undefined }, 'replace')}>
      {t('newerFollow')}
    </Button>
  );
}
