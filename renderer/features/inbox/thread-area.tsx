import { useMediaQuery } from '@mantine/hooks';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClients } from '../../lib/scope';
import { EmptyState } from '../../ui/empty-state';
import { SingleMessage } from './single-message';
import styles from './thread-area.module.css';
import { ThreadPane } from './thread-pane';
import { useInboxSearch } from './use-inbox';

/** What is open: a conversation with its context, one own post, or nothing. */
export function ThreadArea() {
  // The row that was moved to is painted first; its thread follows in the next frame.
  const { open, of, message } = useDeferredValue(useInboxSearch());
  const { data: clients = [] } = useClients();
  const colour = clients.find(({ id }) => id === of)?.colour;
  const wide = useMediaQuery('(min-width: 1200px)', true) ?? true;
  const conversation = useMemo(
    () => (open === undefined || of === undefined ? null : { clientId: of, id: open }),
    [open, of],
  );
  return (
    <div
      className={styles.area}
      data-thread-area
      // Our own words stand on the client's hue, also where all clients are shown together.
      style={colour === undefined ? undefined : { '--client': `var(--client-${colour})` }}
    >
      <ThreadPane of={conversation} messageId={message} context={wide ? 'beside' : 'drawer'}>
        {message === undefined ? (
          <Nothing />
        ) : (
          <SingleMessage key={message} clientId={of ?? null} messageId={message} />
        )}
      </ThreadPane>
    </div>
  );
}

function Nothing() {
  const { t } = useTranslation('inbox');
  return (
    <div className={styles.nothing}>
      <EmptyState title={t('empty.pickTitle')} fact={t('empty.pickFact')} />
    </div>
  );
}
