import { Button } from '@mantine/core';
import type { Thread } from '@shared/inbox/schema';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import styles from './context-pane.module.css';
import { Counts, Person } from './context-person';
import { ContextPlace } from './context-place';
import { ContextSimilar } from './context-similar';
import { History } from './history';
import { MergeSection } from './merge-section';

type Props = { readonly conversation: Thread['conversation']; readonly onAudit: () => void };

/** Who writes and what was said before; where the conversation stands among us; who else complains. */
export function ContextPane({ conversation, onAudit }: Props) {
  const { t } = useTranslation(['inbox', 'thread']);
  const { clientId, contactId, id } = conversation;
  const contact = useQuery(api.inbox.contact.queryOptions({ input: { clientId, contactId } }));
  const card = contact.data;
  return (
    <aside className={styles.pane} aria-label={t('context')} data-pane="context" tabIndex={-1}>
      {contact.isError && <ErrorState error={contact.error} />}
      {card !== undefined && (
        <>
          <Person card={card} />
          <Counts card={card} />
          <History rows={card.history} openId={id} />
          <MergeSection clientId={clientId} card={card} />
        </>
      )}
      <ContextPlace conversation={conversation} />
      <ContextSimilar conversation={conversation} />
      <Button
        variant="subtle"
        color="gray"
        className={styles.audit}
        leftSection={<IconHistory size={15} stroke={1.7} aria-hidden="true" />}
        onClick={onAudit}
      >
        {t('thread:audit.open')}
      </Button>
    </aside>
  );
}
