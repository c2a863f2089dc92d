import type { ConversationRow } from '@shared/inbox/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import styles from './context-pane.module.css';
import { kindIcons } from './conversation-row';
import { useSetInbox } from './use-inbox';

type Props = { readonly rows: readonly ConversationRow[]; readonly openId: string };

/** Their latest conversations; each opens. */
export function History({ rows, openId }: Props) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const now = useNow();
  const set = useSetInbox();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="overline">{t('contact.history')}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={row.id === openId ? 'true' : undefined}
              onClick={() => set({ open: row.id, of: row.clientId, message: undefined })}
            >
              <time className={styles.when} title={format.full(row.lastAt)}>
                {format.day(row.lastAt, now)}
              </time>
              <span className={styles.kind}>{kindIcons[row.kind]}</span>
              <span className={styles.what}>
                <span className="ellipsis" dir="auto">
                  {row.subject ?? row.preview}
                </span>
                <span className={styles.fact}>
                  {row.waitingSinceAt === null
                    ? t('contact.count', { count: row.messageCount })
                    : t('contact.waits', { duration: format.duration(now - row.waitingSinceAt) })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
