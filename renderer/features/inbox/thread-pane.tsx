import type { ConversationRef } from '@shared/inbox/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import { later } from '../../lib/later';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import { ContextPane } from './context-pane';
import { ThreadBody } from './thread-body';
import { useMarkAfterReading } from './use-mark-after-reading';
import { useStateOf } from './use-state-of';
import { useThreadAt } from './use-thread-at';

const ContextDrawer = later(async () => (await import('./context-drawer')).ContextDrawer);
const AuditDrawer = later(async () => (await import('./audit-drawer')).AuditDrawer);

type Props = {
  /** Memoised; `null`: none is open. */
  readonly of: ConversationRef | null;
  readonly messageId: string | undefined;
  readonly context: 'beside' | 'drawer';
  /** What stands there where no conversation is open. */
  readonly children: ReactNode;
};

/** One conversation; beside it who writes. The same pane for all of them, so that the focus stays in it. */
export function ThreadPane({ of, messageId, context, children }: Props) {
  const { t } = useTranslation('common');
  const [drawer, setDrawer] = useStateOf<'details' | 'audit' | null>(of?.id ?? null, null);
  const shown = useThreadAt({ of, messageId });
  const unread = shown.messages.some((message) => message.unread);
  useMarkAfterReading({ of, unread });
  const { thread, conversation } = shown;
  const pane = conversation !== undefined && (
    <ContextPane key={conversation.id} conversation={conversation} onAudit={() => setDrawer('audit')} />
  );
  return (
    <>
      <ThreadBody
        {...shown}
        of={of}
        messageId={messageId}
        onDetails={context === 'drawer' ? () => setDrawer('details') : null}
      >
        {of === null ? (
          children
        ) : thread.isError ? (
          <ErrorState error={thread.error} />
        ) : (
          <AfterDelay key={of.id}>
            <BeatsLoader label={t('loading')} />
          </AfterDelay>
        )}
      </ThreadBody>
      {context === 'beside' && pane}
      {context === 'drawer' && (
        <ContextDrawer opened={drawer === 'details'} onClose={() => setDrawer(null)}>
          {pane}
        </ContextDrawer>
      )}
      {drawer === 'audit' && of !== null && (
        <AuditDrawer clientId={of.clientId} conversationId={of.id} onClose={() => setDrawer(null)} />
      )}
    </>
  );
}
