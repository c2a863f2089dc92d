import type { Message } from '@shared/inbox/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import styles from './message.module.css';
import { MessageText } from './message-text';

/** What a message said before it was changed, on demand. */
export function Revisions({ revisions }: { readonly revisions: Message['revisions'] }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const now = useNow();
  const [shown, setShown] = useState(false);
  if (revisions.length === 0) return null;
  return (
    <div>
      <button type="button" className={styles.reveal} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t('message.hideEarlier') : t('message.showEarlier')}
      </button>
      {shown &&
        revisions.map(({ at, subject, text }) => (
          <div key={at} className={styles.revision}>
            <p className="small faint">{t('message.before', { time: format.moment(at, now) })}</p>
            {subject !== null && <p>{subject}</p>}
            <MessageText text={text} language={null} />
          </div>
        ))}
    </div>
  );
}
