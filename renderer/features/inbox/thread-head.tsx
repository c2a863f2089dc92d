import { ActionIcon, Tooltip } from '@mantine/core';
import type { Thread } from '@shared/inbox/schema';
import {
  IconArrowLeft,
  IconExternalLink,
  IconInfoCircle,
  IconLock,
  IconMailOpened,
  IconWorld,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { openExternal } from '../../lib/bridge';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { safeUrl } from '../../lib/links';
import styles from './thread.module.css';
import { useSetInbox } from './use-inbox';
import { useMark } from './use-mark';

type Props = {
  readonly conversation: Thread['conversation'];
  /** Opens who writes, where it has no room of its own. */
  readonly onDetails: (() => void) | null;
};

/** Who, public or private, where; and what can be done with it, each with its key. */
export function ThreadHead({ conversation, onDetails }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const set = useSetInbox();
  const { mutate: mark } = useMark();
  const { clientId, id, kind, platform, contactName, contactHandle, accountName } = conversation;
  const url = conversation.url === null ? null : safeUrl(conversation.url);
  useOriginalAction(url);
  const isPrivate = kind === 'direct';
  return (
    <header className={styles.head}>
      <span className={styles.back}>
        <ActionIcon aria-label={t('head.back')} onClick={() => set({ pane: undefined }, 'replace')}>
          <IconArrowLeft size={16} stroke={1.7} />
        </ActionIcon>
      </span>
      <div className={styles.who}>
        <h2 className="head ellipsis" dir="auto">
          {contactName} <span className={styles.handle}>{contactHandle}</span>
        </h2>
        <p className={styles.where}>
          {isPrivate ? (
            <IconLock size={14} stroke={1.7} aria-hidden="true" />
          ) : (
            <IconWorld size={14} stroke={1.7} aria-hidden="true" />
          )}
          <strong>{isPrivate ? t('head.private') : t('head.public')}</strong>
          <span className="ellipsis">
            {t(`common:kind.${kind}`)} · {t(`common:platform.${platform}`)} · {accountName}
          </span>
        </p>
      </div>
      {url !== null && (
        <Tooltip label={`${t('head.original')} · ${url.host} (O)`}>
          <ActionIcon aria-label={t('head.original')} onClick={() => openExternal(url.href)}>
            <IconExternalLink size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={`${t('head.markUnread')} (U)`}>
        <ActionIcon
          aria-label={t('head.markUnread')}
          onClick={() => mark({ conversations: [{ clientId, id }], as: 'unread' })}
        >
          <IconMailOpened size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      {onDetails !== null && (
        <Tooltip label={t('head.details')}>
          <ActionIcon aria-label={t('head.details')} onClick={onDetails}>
            <IconInfoCircle size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
    </header>
  );
}

function useOriginalAction(url: URL | null) {
  const { t } = useTranslation('inbox');
  const href = url?.href;
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'original',
          group: 'conversation',
          title: t('action.original'),
          keys: ['o'],
          when: () => href !== undefined,
          run: () => href !== undefined && openExternal(href),
        },
      ],
      [t, href],
    ),
  );
}
