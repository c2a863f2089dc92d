import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { PersonName } from '../../lib/person-name';
import { MessageItem } from './message-item';
import styles from './thread.module.css';

type Props = { readonly clientId: string | null; readonly messageId: string };

/** A message that belongs to no conversation: a post of our own that was searched for. */
export function SingleMessage({ clientId, messageId }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const message = useQuery(api.inbox.message.queryOptions({ input: { clientId, messageId } }));
  return (
    <>
      {message.isError && <ErrorState error={message.error} />}
      {message.data !== undefined && (
        <>
          <header className={styles.head}>
            <div className={styles.who}>
              <h2 className="head">{t('search.ownPost')}</h2>
              <p className={styles.where}>
                <PersonName name={message.data.authorName} /> ·{' '}
                {t(`common:platform.${message.data.platform}`)}
              </p>
            </div>
          </header>
          <div className={styles.scroll}>
            <MessageItem message={message.data} />
          </div>
        </>
      )}
    </>
  );
}
