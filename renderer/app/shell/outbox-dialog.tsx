import { Button } from '@mantine/core';
import type { Status } from '@shared/app/schema';
import type { Publication, PublicationState } from '@shared/outbox/schema';
import {
  IconAlertTriangle,
  IconClock,
  IconHelpCircle,
  IconLoader2,
  IconPlayerPause,
  IconUserCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '../../lib/describe-error';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { PersonName } from '../../lib/person-name';
import { PlatformIcon } from '../../lib/platform-icon';
import { useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { useCurrentMember } from '../../lib/use-team';
import { cx } from '../../ui/cx';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { actsFor } from './outbox-acts';
import styles from './outbox-dialog.module.css';
import { useSettle } from './use-settle';

type Props = { readonly status: Status; readonly onClose: () => void };

/** Everything of ours that is not out yet, over all clients, each with what can be done about it. */
export function OutboxDialog({ status, onClose }: Props) {
  const { t } = useTranslation(['shell', 'common']);
  const { data, error } = useQuery(api.outbox.waiting.queryOptions({ input: { clientId: null } }));
  const offline = status.offlineSinceAt !== null;
  return (
    <Dialog onClose={onClose} size={640} title={t('outbox.title')} closeLabel={t('common:action.close')}>
      {error !== null && <ErrorState error={error} />}
      {data?.length === 0 && <EmptyState title={t('outbox.empty')} fact={t('outbox.emptyFact')} />}
      {data !== undefined && data.length > 0 && (
        <ul className={styles.list}>
          {data.map((publication) => (
            <Entry key={publication.id} publication={publication} offline={offline} onClose={onClose} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

type EntryProps = {
  readonly publication: Publication;
  readonly offline: boolean;
  readonly onClose: () => void;
};

function Entry({ publication, offline, onClose }: EntryProps) {
  const { t: failures } = useTranslation(['failures', 'common']);
  const { kind, platform, accountName, contactName, text, state, failure } = publication;
  const { t } = useTranslation('shell');
  return (
    <li className={styles.entry}>
      <Who publication={publication} onClose={onClose}>
        <PlatformIcon platform={platform} />
        <span className="ellipsis">
          <strong className="strong">
            {kind === 'post' ? t('outbox.post') : <PersonName name={contactName} />}
          </strong>{' '}
          <span className="quiet">{accountName}</span>
        </span>
      </Who>
      <State publication={publication} offline={offline} />
      {/* Whoever consents has read all of it. */}
      <p className={cx(styles.text, state === 'in-review' && styles.whole)} dir="auto">
        {text}
      </p>
      {state === 'failed' && failure !== null && (
        <p className={styles.reason}>
          {failureSentence(failures, failure, { platform, server: accountName, doing: 'sending' })}
        </p>
      )}
      {/* A post is settled where all of it can be seen. */}
      {kind === 'reply' && <Acts publication={publication} onClose={onClose} />}
    </li>
  );
}

type WhoProps = {
  readonly publication: Publication;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function Who({ publication, onClose, children }: WhoProps) {
  const { clientId, conversationId, contactName, postId } = publication;
  const { t } = useTranslation('shell');
  const client = useScope()?.id;
  if (postId !== null) {
    return (
      <Link
        to="/calendar"
        search={{ client, post: postId, of: clientId }}
        className={styles.who}
        title={t('outbox.openPost')}
        onClick={onClose}
      >
        {children}
      </Link>
    );
  }
  if (conversationId === null) return <span className={styles.who}>{children}</span>;
  return (
    <Link
      to="/inbox"
      search={{ client, open: conversationId, of: clientId, pane: 'thread' }}
      className={styles.who}
      title={t('outbox.open', { name: contactName })}
      onClick={onClose}
    >
      {children}
    </Link>
  );
}

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

const signs: Partial<Record<PublicationState, ReactNode>> = {
  'in-review': <IconUserCheck {...ICON} />,
  scheduled: <IconClock {...ICON} />,
  held: <IconPlayerPause {...ICON} />,
  claimed: <IconLoader2 {...ICON} />,
  failed: <IconAlertTriangle {...ICON} />,
  unknown: <IconHelpCircle {...ICON} />,
};

function State({ publication: { state, sendAt }, offline }: Omit<EntryProps, 'onClose'>) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const bad = state === 'failed' || state === 'unknown';
  const warn = state === 'held' || state === 'in-review';
  const words =
    state === 'scheduled' && (offline || sendAt === null)
      ? t('outbox.state.scheduledOffline')
      : t(`outbox.state.${state}`, { time: format.clock(sendAt ?? 0) });
  return (
    <span className={cx(styles.state, bad && styles.bad, warn && styles.warn)}>
      {signs[state]}
      {words}
    </span>
  );
}

type ActsProps = { readonly publication: Publication; readonly onClose: () => void };

function Acts({ publication, onClose }: ActsProps) {
  const { t } = useTranslation('shell');
  const settle = useSettle(publication, onClose);
  const acts = actsFor(publication, useCurrentMember());
  if (acts.length === 0) return null;
  const name = publication.contactName;
  return (
    <div className={styles.acts}>
      {acts.map((act, nth) => (
        <Button
          key={act}
          variant={nth === 0 ? 'default' : 'subtle'}
          disabled={settle.isPending}
          aria-label={t('outbox.actOn', { action: t(`outbox.act.${act}`), name })}
          onClick={() => settle.mutate(act)}
        >
          {t(`outbox.act.${act}`)}
        </Button>
      ))}
    </div>
  );
}
