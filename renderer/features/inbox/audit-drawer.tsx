import { Button, Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { AfterDelay } from '../../ui/after-delay';
import { BeatsLoader } from '../../ui/beats';
import styles from './audit-drawer.module.css';
import { auditActor, auditSentence } from './audit-sentence';
import { useAudit, useAuditAround } from './audit-use';

type Props = { readonly clientId: string; readonly conversationId: string; readonly onClose: () => void };

/** Who changed what about a conversation, and when; newest first. */
export function AuditDrawer({ clientId, conversationId, onClose }: Props) {
  const { t } = useTranslation(['thread', 'common']);
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={360}>
      <Drawer.Overlay backgroundOpacity={0.4} />
      <Drawer.Content>
        <div className={styles.head}>
          <Drawer.Title className="title">{t('audit.title')}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('common:action.close')} />
        </div>
        <Drawer.Body>
          <AuditList clientId={clientId} conversationId={conversationId} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function AuditList({ clientId, conversationId }: Omit<Props, 'onClose'>) {
  const { t } = useTranslation(['thread', 'common']);
  const format = useFormat();
  const now = useNow();
  const around = useAuditAround(clientId);
  const { audit, entries } = useAudit(clientId, conversationId);
  if (audit.isError) return <ErrorState error={audit.error} />;
  if (audit.isPending) {
    return (
      <AfterDelay>
        <BeatsLoader label={t('common:loading')} />
      </AfterDelay>
    );
  }
  if (entries.length === 0) return <p className="quiet">{t('audit.none')}</p>;
  return (
    <>
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <time title={format.full(entry.at)}>{format.moment(entry.at, now)}</time>
            <span>
              <strong dir="auto">{auditActor(t, entry)}</strong> · {auditSentence(t, entry, around)}
            </span>
          </li>
        ))}
      </ol>
      {audit.hasNextPage && (
        <Button
          variant="subtle"
          loading={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {t('audit.older')}
        </Button>
      )}
    </>
  );
}
