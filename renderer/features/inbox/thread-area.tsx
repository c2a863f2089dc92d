import { useMediaQuery } from '@mantine/hooks';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useClients } from '../../lib/scope';
import { EmptyState } from '../../ui/empty-state';
import { SingleMessage } from './single-message';
import styles from './thread-area.module.css';
import { ThreadPane } from './thread-pane';
import { useInboxSearch } from './use-inbox';

/** What is open: a conversation with its context, one own post, or nothing. */
export function ThreadArea() {
  const { t } = useTranslation('inbox');
  // The row that was moved to is painted first; its thread follows in the next frame.
  const { open, of, message } = useDeferredValue(useInboxSearch());
  const { data: clients = [] } = useClients();
  const colour = clients.find(({ id }) => id === of)?.colour;
  const wide = useMediaQuery('(min-width: 1200px)', true) ?? true;
  return (
    <div
      className={styles.area}
      data-thread-area
      // Our own words stand on the client's hue, also where all clients are shown together.
      style={colour === undefined ? undefined : { '--client': `var(--client-${colour})` }}
    >
      {open !== undefined && of !== undefined ? (
        <ThreadPane
          key={`${of} ${open}`}
          clientId={of}
          conversationId={open}
          messageId={message}
          context={wide ? 'beside' : 'drawer'}
        />
      ) : message !== undefined ? (
        <SingleMessage key={message} clientId={of ?? null} messageId={message} />
      ) : (
        <section className={styles.nothing} aria-label={t('thread')} data-pane="thread" tabIndex={-1}>
          <EmptyState title={t('empty.pickTitle')} fact={t('empty.pickFact')} />
        </section>
      )}
    </div>
  );
}
