import type { Publication } from '@shared/outbox/schema';
import { useTranslation } from 'react-i18next';
import styles from './outbox.module.css';
import { OutboxItem } from './outbox-item';

type Props = { readonly replies: readonly Publication[] };

/** Replies of this conversation that are not out: what holds each, and the one thing that mends it. */
export function OutboxStrip({ replies }: Props) {
  const { t } = useTranslation('composer');
  if (replies.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={t('outbox.label')}>
      {replies.map((reply) => (
        <OutboxItem key={reply.id} reply={reply} />
      ))}
    </section>
  );
}
