import type { Thread } from '@shared/inbox/schema';
import { DAY, HOUR } from '@shared/platforms/platform';
import { IconFlame } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { PersonName } from '../../lib/person-name';
import { readableText } from '../../lib/readable';
import { useNow } from '../../lib/use-now';
import styles from './context-pane.module.css';
import { inboxFilter } from './filter';
import { useSetInbox } from './use-inbox';

/** Fewer are no pattern worth a line. */
const LEAST = 3;
const WINDOW_MS = 7 * DAY;
const SHOWN = 20;

type Props = { readonly conversation: Thread['conversation'] };

/** Who else complains on the same account these days, as a plain fact. */
export function ContextSimilar({ conversation: { clientId, accountId, id, label } }: Props) {
  const { t } = useTranslation('thread');
  const set = useSetInbox();
  // On the hour, so that one question serves for many conversations.
  const fromAt = Math.floor((useNow() - WINDOW_MS) / HOUR) * HOUR;
  const filter = { ...inboxFilter({ view: 'complaints' }, { clientId, memberId: null }), accountId, fromAt };
  const { data } = useQuery(
    api.inbox.page.queryOptions({ input: { filter, limit: SHOWN }, enabled: label === 'complaint' }),
  );
  const others = data?.rows.filter((row) => row.id !== id) ?? [];
  if (others.length < LEAST) return null;
  return (
    <section className={styles.similar}>
      <IconFlame size={16} stroke={1.7} aria-hidden="true" />
      <div>
        <h3 className="strong">
          {data?.next === null
            ? t('similar.count', { count: others.length })
            : t('similar.many', { count: others.length })}
        </h3>
        <ul>
          {others.slice(0, LEAST).map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className={styles.similarRow}
                onClick={() => set({ open: row.id, of: row.clientId, message: undefined })}
              >
                <PersonName name={row.contactName} />{' '}
                <span className="faint" dir="auto">
                  {readableText(row.preview).text}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
