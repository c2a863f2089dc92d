import { Button } from '@mantine/core';
import type { Publication } from '@shared/outbox/schema';
import { MINUTE } from '@shared/platforms/platform';
import {
  IconAlertTriangle,
  IconClock,
  IconCloudOff,
  IconHelp,
  IconLoader2,
  IconPlayerPause,
  IconUserCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '../../lib/describe-error';
import { api } from '../../lib/engine/engine';
import { ExternalLink } from '../../lib/external-link';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { useCurrentMember } from '../../lib/use-team';
import { cx } from '../../ui/cx';
import styles from './outbox.module.css';
import { OutboxAttempts } from './outbox-attempts';
import { OutboxReview } from './outbox-review';
import { useOutboxAct } from './outbox-use-act';
import { type OutboxAction, type OutboxView, outboxView } from './outbox-view';

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

const icons: Record<OutboxView['says'], typeof IconClock> = {
  draft: IconClock,
  'in-review': IconUserCheck,
  scheduled: IconClock,
  offline: IconCloudOff,
  again: IconAlertTriangle,
  held: IconPlayerPause,
  claimed: IconLoader2,
  published: IconClock,
  failed: IconAlertTriangle,
  unknown: IconHelp,
  dropped: IconClock,
};

/** One reply on its way: its text, where it stands, and what a person can do about it. */
export function OutboxItem({ reply }: { readonly reply: Publication }) {
  const { t } = useTranslation('composer');
  const member = useCurrentMember();
  const { data: status } = useQuery(api.app.status.queryOptions());
  const act = useOutboxAct(reply);
  const [history, setHistory] = useState(false);
  const view = outboxView(reply, { offline: status?.offlineSinceAt != null, member });
  const Icon = icons[view.says];
  const [first, ...rest] = view.actions.filter((action) => action !== 'approve' && action !== 'return');
  return (
    <article className={cx(styles.item, styles[view.tone], view.says === 'held' && 'hatched')}>
      <div className={styles.head}>
        <Icon {...ICON} />
        <p className={styles.says} role={view.tone === 'trouble' ? 'alert' : undefined}>
          <Says reply={reply} says={view.says} />
        </p>
        {first !== undefined && (
          <Button size="compact-sm" loading={act.isPending} onClick={() => act.run(first)}>
            {t(`outbox.action.${labelOf(first, view)}`)}
          </Button>
        )}
        {rest.map((action) => (
          <Button key={action} size="compact-sm" variant="subtle" onClick={() => act.run(action)}>
            {t(`outbox.action.${labelOf(action, view)}`)}
          </Button>
        ))}
      </div>
      {view.says === 'in-review' ? (
        <OutboxReview reply={reply} mayDecide={view.actions.includes('approve')} act={act} />
      ) : (
        <p className={styles.text} dir="auto">
          {reply.text}
        </p>
      )}
      {act.errorText !== null && (
        <p role="alert" className={styles.error}>
          {act.errorText}
        </p>
      )}
      {reply.attemptCount > 0 && (
        <button
          type="button"
          className={styles.reveal}
          aria-expanded={history}
          onClick={() => setHistory(!history)}
        >
          {t('outbox.attempts', { count: reply.attemptCount })}
        </button>
      )}
      {history && <OutboxAttempts clientId={reply.clientId} id={reply.id} />}
    </article>
  );
}

/** What was never tried is not tried again. */
const labelOf = (action: OutboxAction, { says }: OutboxView) =>
  action === 'retry' && says === 'held' ? 'sendHeld' : action;

function Says({ reply, says }: { readonly reply: Publication; readonly says: OutboxView['says'] }) {
  const { t } = useTranslation(['composer', 'common']);
  const { t: tFailures } = useTranslation(['failures', 'common']);
  const format = useFormat();
  const now = useNow();
  const { failure, sendAt, remoteUrl, memberName } = reply;
  const platform = t(`common:platform.${reply.platform}`);
  const reason =
    failure === null
      ? ''
      : failureSentence(tFailures, failure, { platform: reply.platform, server: platform, doing: 'sending' });
  const time = sendAt === null ? '' : format.soon(sendAt, now);
  return (
    <>
      <strong>
        {says === 'scheduled' && sendAt !== null && sendAt < now + 2 * MINUTE
          ? t('outbox.soon')
          : t(`outbox.says.${says}`, { reason, time, name: memberName, platform })}
      </strong>{' '}
      {(says === 'failed' || says === 'unknown' || says === 'held') && t(`outbox.kept.${says}`)}{' '}
      {remoteUrl !== null && <ExternalLink url={remoteUrl}>{t('outbox.look')}</ExternalLink>}
    </>
  );
}
