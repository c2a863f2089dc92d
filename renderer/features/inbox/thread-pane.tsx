import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import { ContextPane } from './context-pane';
import styles from './thread.module.css';
import { ThreadBody } from './thread-body';
import { useMarkAfterReading } from './use-mark-after-reading';
import { useThreadAt } from './use-thread-at';

const ContextDrawer = lazy(async () => ({ default: (await import('./context-drawer')).ContextDrawer }));
const AuditDrawer = lazy(async () => ({ default: (await import('./audit-drawer')).AuditDrawer }));

type Props = {
  readonly clientId: string;
  readonly conversationId: string;
  readonly messageId: string | undefined;
  readonly context: 'beside' | 'drawer';
};

/** One conversation; beside it who writes. */
export function ThreadPane({ clientId, conversationId, messageId, context }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const [drawer, setDrawer] = useState<'details' | 'audit' | null>(null);
  const shown = useThreadAt({ clientId, conversationId, messageId });
  const unread = shown.messages.some((message) => message.unread);
  useMarkAfterReading({ clientId, conversationId, unread });
  const { thread, conversation } = shown;
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
  const pane = <ContextPane conversation={conversation} onAudit={() => setDrawer('audit')} />;
  return (
    <>
      <ThreadBody
        {...shown}
        conversation={conversation}
        messageId={messageId}
        onDetails={context === 'drawer' ? () => setDrawer('details') : null}
      />
      {context === 'beside' && pane}
      <Suspense fallback={null}>
        {context === 'drawer' && (
          <ContextDrawer opened={drawer === 'details'} onClose={() => setDrawer(null)}>
            {pane}
          </ContextDrawer>
        )}
        {drawer === 'audit' && (
          <AuditDrawer clientId={clientId} conversationId={conversationId} onClose={() => setDrawer(null)} />
        )}
      </Suspense>
    </>
  );
}
