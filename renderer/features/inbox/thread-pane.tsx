import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import { ContextPane } from './context-pane';
import { MessageList } from './message-list';
import { OurPost } from './our-post';
import styles from './thread.module.css';
import { ThreadHead } from './thread-head';
import { useMarkAfterReading } from './use-mark-after-reading';
import { useThread } from './use-thread';
import { useThreadScroll } from './use-thread-scroll';

const ContextDrawer = lazy(async () => ({ default: (await import('./context-drawer')).ContextDrawer }));

type Props = {
  readonly clientId: string;
  readonly conversationId: string;
  readonly messageId: string | undefined;
  readonly context: 'beside' | 'drawer';
};

/** One conversation: head, our own post where there is one, messages; beside it who writes. */
export function ThreadPane({ clientId, conversationId, messageId, context }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const [details, setDetails] = useState(false);
  const { thread, messages, conversation, post } = useThread({ clientId, conversationId });
  const unread = messages.some((message) => message.unread);
  useMarkAfterReading({ clientId, conversationId, unread });
  const scroller = useThreadScroll({ messages, messageId, older: thread });

  if (conversation === undefined) {
    return (
      <section className={styles.thread} aria-label={t('thread')} data-pane="thread" tabIndex={-1}>
        {thread.isError ? (
          <ErrorState error={thread.error} />
        ) : (
          <AfterDelay>
            <BeatsLoader label={t('common:loading')} />
          </AfterDelay>
        )}
      </section>
    );
  }
  const { contactId } = conversation;
  return (
    <>
      <section className={styles.thread} aria-label={t('thread')} data-pane="thread" tabIndex={-1}>
        <ThreadHead
          conversation={conversation}
          onDetails={context === 'drawer' ? () => setDetails(true) : null}
        />
        <section className={styles.scroll} ref={scroller} tabIndex={0} aria-label={t('messages')}>
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
          <MessageList messages={messages} markedId={messageId ?? null} />
        </section>
      </section>
      {context === 'beside' && (
        <ContextPane clientId={clientId} contactId={contactId} openId={conversationId} />
      )}
      {context === 'drawer' && (
        <Suspense fallback={null}>
          <ContextDrawer opened={details} onClose={() => setDetails(false)}>
            <ContextPane clientId={clientId} contactId={contactId} openId={conversationId} />
          </ContextDrawer>
        </Suspense>
      )}
    </>
  );
}
