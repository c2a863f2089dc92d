import type { Attachment } from '@shared/inbox/schema';
import { IconFile, IconHeadphones, IconMovie, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../../lib/external-link';
import styles from './message.module.css';

const icons = { image: IconPhoto, video: IconMovie, audio: IconHeadphones, file: IconFile } satisfies Record<
  Attachment['kind'],
  typeof IconFile
>;

/** What hangs on a message, as links with their descriptions: nothing is loaded from a network by itself. */
export function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const { t } = useTranslation('inbox');
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.attachments}>
      {attachments.map(({ kind, url, alt }) => {
        const Icon = icons[kind];
        return (
          <li key={url} className={styles.attachment}>
            <Icon size={16} stroke={1.7} aria-hidden="true" />
            <span>
              <ExternalLink url={url}>{t(`message.attachment.${kind}`)}</ExternalLink>{' '}
              <span className="quiet" dir="auto">
                {alt === null || alt === '' ? t('message.noAlt') : alt}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
