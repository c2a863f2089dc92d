import type { Message } from '@shared/inbox/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../../lib/external-link';
import { safeUrl } from '../../lib/links';
import { PersonName } from '../../lib/person-name';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Avatar } from '../../ui/avatar';
import { Chip } from '../../ui/chip';
import { cx } from '../../ui/cx';
import { Attachments } from './attachments';
import styles from './message.module.css';
import { MessageText } from './message-text';
import { Revisions } from './revisions';

type Props = {
  readonly message: Message;
  /** At the end of the first line: what can be done with it. */
  readonly tools?: ReactNode;
  /** Under the text: what it was taken for. */
  readonly children?: ReactNode;
};

/** One message: who and when, what it says, what was changed about it, what hangs on it. */
export function MessageItem({ message, tools, children }: Props) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const now = useNow();
  const own = message.direction === 'out';
  return (
    <article className={cx(styles.message, own && styles.own, message.deletedAt !== null && styles.deleted)}>
      <Avatar name={message.authorName} own={own} />
      <div className={styles.body}>
        <div className={styles.line}>
          <strong className={styles.author}>
            <PersonName name={message.authorName} />
          </strong>
          {own && <Chip>{t('message.you')}</Chip>}
          <time title={format.full(message.at)}>{format.moment(message.at, now)}</time>
          {message.editedAt !== null && (
            <span>· {t('message.edited', { time: format.moment(message.editedAt, now) })}</span>
          )}
          {tools}
        </div>
        {message.deletedAt !== null && (
          <p className={styles.gone}>
            {t('message.deleted', { time: format.moment(message.deletedAt, now) })}
          </p>
        )}
        <Subject message={message} />
        <MessageText text={message.text} language={message.language} />
        <Attachments message={message} />
        <Revisions revisions={message.revisions} />
        <Original message={message} />
        {children}
      </div>
    </article>
  );
}

/** The heading of a feed's entry; for anything else what its author warns of. */
function Subject({ message: { kind, subject } }: { readonly message: Message }) {
  const { t } = useTranslation('inbox');
  if (subject === null || subject === '') return null;
  if (kind === 'item') {
    return (
      <h3 className={styles.subject} dir="auto">
        {subject}
      </h3>
    );
  }
  return <p className={styles.warning}>{t('message.warning', { text: subject })}</p>;
}

/** A feed often carries only a beginning; the rest is read where it was written. */
function Original({ message: { kind, url } }: { readonly message: Message }) {
  const { t } = useTranslation('inbox');
  const target = url === null ? null : safeUrl(url);
  if (kind !== 'item' || target === null) return null;
  return (
    <p className={styles.original}>
      <ExternalLink url={target.href}>{t('message.readOriginal', { host: target.host })}</ExternalLink>
    </p>
  );
}
