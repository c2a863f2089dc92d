import type { Message } from '@shared/inbox/schema';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ExternalLink } from '../../lib/external-link';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Avatar } from '../../ui/avatar';
import styles from './thread.module.css';

/** Our own post that a conversation stands under, quoted. */
export function OurPost({ post }: { readonly post: Message }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const now = useNow();
  return (
    <aside className={styles.post}>
      <Avatar name={post.authorName} own size="medium" />
      <div>
        <p className="faint">
          {t('message.ourPost', { day: format.day(post.at, now) })}{' '}
          {post.url !== null && (
            <ExternalLink url={post.url}>
              {t('head.original')} <IconExternalLink size={13} stroke={1.7} aria-hidden="true" />
            </ExternalLink>
          )}
        </p>
        <p className={styles.postText} dir="auto">
          {post.text}
        </p>
      </div>
    </aside>
  );
}
