import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { SingleMessage } from './single-message';
import styles from './thread-area.module.css';
import { ThreadPane } from './thread-pane';
import { useInboxSearch } from './use-inbox';

/** What is open: a conversation with its context, one own post, or nothing. */
export function ThreadArea() {
  const { t } = useTranslation('inbox');
  const { open, of, message } = useInboxSearch();
  const wide = useMediaQuery('(min-width: 1200px)', true) ?? true;
  return (
    <div className={styles.area} data-thread-area>
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
