import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { Thread } from '@shared/inbox/schema';
import { mayManage } from '@shared/team/permissions';
import type { SavedReply } from '@shared/team/schema';
import { IconCloudOff, IconEye, IconTemplate, IconUserCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { readableKeys } from '../../lib/keyboard/keys';
import { useFormat } from '../../lib/use-format';
import { useCurrentMember, useMembers } from '../../lib/use-team';
import { cx } from '../../ui/cx';
import styles from './composer.module.css';
import type { Outgoing, Refusal } from './composer-refusal';
import { ReplyPicker } from './composer-reply-picker';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

type Props = {
  readonly className: string | undefined;
  readonly conversation: Thread['conversation'];
  readonly leaving: Outgoing;
  readonly preview: boolean;
  readonly onPreview: (shown: boolean) => void;
  readonly onInsert: (reply: SavedReply) => void;
  readonly onSend: () => void;
};

/** Saved replies, preview, how much room is left, who has to consent, and what happens with the reply. */
export function ComposerFoot(props: Props) {
  const { className, conversation, leaving, preview, onPreview, onInsert } = props;
  const { t } = useTranslation('composer');
  const [picking, setPicking] = useState(false);
  return (
    <div className={className}>
      <Tooltip label={`${t('replies.open')} (;)`}>
        <ActionIcon aria-label={t('replies.open')} onClick={() => setPicking(true)}>
          <IconTemplate {...ICON} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('preview.open')}>
        <ActionIcon
          aria-label={t('preview.open')}
          aria-pressed={preview}
          variant={preview ? 'light' : 'subtle'}
          onClick={() => onPreview(!preview)}
        >
          <IconEye {...ICON} />
        </ActionIcon>
      </Tooltip>
      <Counter leaving={leaving} />
      <span className={styles.space} />
      <Send {...props} />
      {picking && (
        <ReplyPicker conversation={conversation} onPick={onInsert} onClose={() => setPicking(false)} />
      )}
    </div>
  );
}

function Counter({ leaving: { length, limit, room } }: { readonly leaving: Outgoing }) {
  const { t } = useTranslation('composer');
  const format = useFormat();
  return (
    <span className={cx(styles.counter, styles[room])} title={t('counter.title')}>
      {format.number(length)} / {format.number(limit)}
    </span>
  );
}

/** One button that names what happens. Where it cannot, it says why and can still be reached. */
function Send({ conversation, leaving, onSend }: Props) {
  const { t } = useTranslation('composer');
  const reason = useId();
  const { refusal } = leaving;
  const role = useCurrentMember()?.role;
  // A manager's own word is the consent.
  const needsApproval = conversation.needsApproval && (role === undefined || !mayManage(role));
  return (
    <>
      {needsApproval && <Approvers />}
      <p className={styles.reason} id={reason}>
        {refusal === null ? <Offline /> : <Why refusal={refusal} conversation={conversation} />}
      </p>
      <Button
        variant="filled"
        className={styles.send}
        aria-disabled={refusal !== null}
        aria-describedby={reason}
        {...(refusal === null ? {} : { 'data-disabled': true })}
        loading={refusal?.why === 'sending'}
        onClick={() => refusal === null && onSend()}
        rightSection={
          <span className={styles.sendKey} aria-hidden="true">
            {readableKeys('$mod+Enter')}
          </span>
        }
      >
        {needsApproval ? t('send.forApproval') : t('send.now')}
      </Button>
    </>
  );
}

function Why({
  refusal,
  conversation,
}: {
  readonly refusal: Refusal;
  readonly conversation: Thread['conversation'];
}) {
  const { t } = useTranslation(['composer', 'common']);
  const platform = t(`common:platform.${conversation.platform}`);
  switch (refusal.why) {
    case 'too-long':
      return <span className={styles.over}>{t('refusal.tooLong', { count: refusal.by, platform })}</span>;
    case 'unfilled':
      return (
        <span className={styles.near}>{t('refusal.unfilled', { names: refusal.names.join(', ') })}</span>
      );
    case 'empty':
      return <span className="visually-hidden">{t('refusal.empty')}</span>;
    case 'sending':
      return <span className="visually-hidden">{t('refusal.sending')}</span>;
  }
}

function Offline() {
  const { t } = useTranslation('composer');
  const { data: status } = useQuery(api.app.status.queryOptions());
  if (status?.offlineSinceAt == null) return null;
  return (
    <>
      <IconCloudOff size={14} stroke={1.7} aria-hidden="true" /> {t('offline')}
    </>
  );
}

/** Who may consent. */
function Approvers() {
  const { t } = useTranslation('composer');
  const names = useMembers()
    .filter(({ role }) => role === 'manager' || role === 'owner')
    .map(({ name }) => name);
  return (
    <span className={styles.approvers}>
      <IconUserCheck size={14} stroke={1.7} aria-hidden="true" />
      {t('approvers', { names: names.slice(0, 3).join(', ') })}
    </span>
  );
}
