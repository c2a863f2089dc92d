import type { Attachment, Message } from '@shared/inbox/schema';
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../../lib/external-link';
import { AttachmentFile } from './attachments-file';
import { AttachmentIcon } from './attachments-icon';
import styles from './message.module.css';

/** What hangs on a message, with its descriptions. Nothing is loaded from a network before somebody asks for it. */
export function Attachments({ message }: { readonly message: Message }) {
  if (message.attachments.length === 0) return null;
  return (
    <ul className={styles.attachments}>
      {message.attachments.map((attachment, index) => (
        <li key={attachment.url} className={styles.attachment}>
          {attachment.kind === 'file' ? (
            <FileLink attachment={attachment} />
          ) : (
            <AttachmentFile
              of={{ clientId: message.clientId, messageId: message.id, index }}
              kind={attachment.kind}
              url={attachment.url}
              alt={attachment.alt}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function FileLink({ attachment: { kind, url, alt } }: { readonly attachment: Attachment }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      <AttachmentIcon kind={kind} />
      <span>
        <ExternalLink url={url}>{t('message.attachment.file')}</ExternalLink>{' '}
        <span className="quiet" dir="auto">
          {alt === null || alt === '' ? t('message.noAlt') : alt}
        </span>
      </span>
    </>
  );
}
