import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { Thread } from '@shared/inbox/schema';
import {
  IconArrowLeft,
  IconCheck,
  IconExternalLink,
  IconInfoCircle,
  IconLock,
  IconRotateClockwise,
  IconUserPlus,
  IconWorld,
  IconZzz,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { openExternal } from '../../lib/bridge';
import { runAction } from '../../lib/keyboard/registry';
import { safeUrl } from '../../lib/links';
import { PersonName } from '../../lib/person-name';
import { KeyHint } from '../../ui/key-hint';
import styles from './thread.module.css';
import { threadActionIds } from './thread-action-ids';
import { useSetInbox } from './use-inbox';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

type Props = {
  readonly conversation: Thread['conversation'];
  /** Whether this member may decide about it. */
  readonly mayDecide: boolean;
  /** Opens who writes, where it has no room of its own. */
  readonly onDetails: (() => void) | null;
};

/** Who, public or private, where; and what can be done with it, each with its key. */
export function ThreadHead({ conversation, mayDecide, onDetails }: Props) {
  const { t } = useTranslation(['inbox', 'thread', 'common']);
  const set = useSetInbox();
  const { status } = conversation;
  const url = conversation.url === null ? null : safeUrl(conversation.url);
  const done = status === 'closed';
  return (
    <header className={styles.head}>
      <span className={styles.back}>
        <ActionIcon aria-label={t('head.back')} onClick={() => set({ pane: undefined }, 'replace')}>
          <IconArrowLeft {...ICON} />
        </ActionIcon>
      </span>
      <Who conversation={conversation} />
      {mayDecide && (
        <>
          <Tool label={t('thread:head.assign')} keys="A" icon={<IconUserPlus {...ICON} />} action="assign" />
          <Tool label={t('thread:head.snooze')} keys="H" icon={<IconZzz {...ICON} />} action="snooze" />
        </>
      )}
      {url !== null && (
        <Tool
          label={`${t('head.original')} · ${url.host}`}
          keys="O"
          icon={<IconExternalLink {...ICON} />}
          onClick={() => openExternal(url.href)}
        />
      )}
      {onDetails !== null && (
        <Tooltip label={t('head.details')}>
          <ActionIcon aria-label={t('head.details')} onClick={onDetails}>
            <IconInfoCircle {...ICON} />
          </ActionIcon>
        </Tooltip>
      )}
      {mayDecide && (
        <Button
          className={styles.done}
          leftSection={done ? <IconRotateClockwise {...ICON} /> : <IconCheck {...ICON} />}
          rightSection={<KeyHint keys="E" />}
          onClick={() => runAction(threadActionIds.done)}
        >
          {done ? t('thread:head.reopen') : t('thread:head.done')}
        </Button>
      )}
    </header>
  );
}

function Who({ conversation }: { readonly conversation: Thread['conversation'] }) {
  const { t } = useTranslation(['inbox', 'common']);
  const { kind, platform, contactName, contactHandle, accountName } = conversation;
  const isPrivate = kind === 'direct';
  const Icon = isPrivate ? IconLock : IconWorld;
  return (
    <div className={styles.who}>
      <h2 className="head ellipsis">
        <PersonName name={contactName} /> <PersonName className={styles.handle} name={contactHandle} />
      </h2>
      <p className={styles.where}>
        <Icon size={14} stroke={1.7} aria-hidden="true" />
        <strong>{isPrivate ? t('head.private') : t('head.public')}</strong>
        <span className="ellipsis">
          {t(`common:kind.${kind}`)} · {t(`common:platform.${platform}`)} · {accountName}
        </span>
      </p>
    </div>
  );
}

type ToolProps = {
  readonly label: string;
  readonly keys: string;
  readonly icon: ReactNode;
} & ({ readonly action: keyof typeof threadActionIds } | { readonly onClick: () => void });

function Tool({ label, keys, icon, ...does }: ToolProps) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon
        aria-label={label}
        onClick={'action' in does ? () => runAction(threadActionIds[does.action]) : does.onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
