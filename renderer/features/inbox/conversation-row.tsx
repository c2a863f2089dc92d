import type { ConversationKind, ConversationRow as Row } from '@shared/inbox/schema';
import { IconAt, IconClock, IconFileText, IconLock, IconMessage, IconStar } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { PlatformIcon } from '../../lib/platform-icon';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Chip } from '../../ui/chip';
import { cx } from '../../ui/cx';
import styles from './row.module.css';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

export const kindIcons = {
  mention: <IconAt {...ICON} />,
  comment: <IconMessage {...ICON} />,
  direct: <IconLock {...ICON} />,
  review: <IconStar {...ICON} />,
  item: <IconFileText {...ICON} />,
} satisfies Record<ConversationKind, unknown>;

type Props = {
  readonly row: Row;
  /** Whose it is, where rows of several clients stand together. */
  readonly clientName: string | null;
};

/** One conversation: who, where, when; what; which kind and how long they wait. */
export const ConversationRow = memo(function ConversationRow({ row, clientName }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const now = useNow();
  const unread = row.unreadCount > 0;
  return (
    <div className={cx(styles.row, unread && styles.unread)}>
      {unread && <span className={styles.dot} />}
      <div className={styles.first}>
        <span className={styles.name} dir="auto">
          {row.contactName}
        </span>
        <span className={styles.platform}>
          <PlatformIcon platform={row.platform} />
        </span>
        <time className={styles.time} title={format.full(row.lastAt)}>
          {format.short(row.lastAt, now)}
        </time>
      </div>
      <div className={styles.preview} dir="auto">
        {row.lastDirection === 'out' && <span className={styles.you}>{t('row.you')} </span>}
        {previewOf(row) || t('row.noText')}
      </div>
      <div className={styles.last}>
        <Chip look="quiet" icon={kindIcons[row.kind]}>
          {t(`common:kind.${row.kind}`)}
        </Chip>
        {clientName !== null && <span className={styles.client}>{clientName}</span>}
        {row.waitingSinceAt !== null && (
          <span className={styles.waits}>
            <IconClock {...ICON} />
            {t('row.waits', { duration: format.duration(now - row.waitingSinceAt) })}
          </span>
        )}
      </div>
    </div>
  );
});

const previewOf = ({ subject, preview }: Row): string =>
  subject === null ? preview : `${subject} ${preview}`.trim();
