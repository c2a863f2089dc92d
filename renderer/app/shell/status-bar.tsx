import type { Status } from '@shared/app/schema';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCloudOff,
  IconKeyboard,
  IconPlayerPause,
  IconRefresh,
} from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { cx } from '../../ui/cx';
import { openKeys } from '../commands/open-state';
import { OutboxStatus } from './outbox-status';
import styles from './status-bar.module.css';

const ICON = { size: 13, stroke: 1.7, 'aria-hidden': true } as const;

/** How reading and sending fare: what is wrong comes first, else when it was read and when it will be. */
export function StatusBar() {
  const { t } = useTranslation('shell');
  const { data: status } = useQuery(api.app.status.queryOptions());
  const offline = status?.offlineSinceAt != null;
  return (
    <footer className={cx(styles.bar, offline && 'hatched')} data-pane="status">
      {status !== undefined && <Connection status={status} />}
      {status !== undefined && <Polls status={status} />}
      {status !== undefined && <OutboxStatus status={status} />}
      <span className={styles.space} />
      <button type="button" className={styles.keys} onClick={openKeys}>
        <IconKeyboard {...ICON} />
        <strong>?</strong> {t('status.shortcuts')}
      </button>
    </footer>
  );
}

function Connection({ status }: { readonly status: Status }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  if (status.offlineSinceAt !== null) {
    return (
      <span className={styles.offline} role="status">
        <IconCloudOff {...ICON} />
        <strong>{t('status.offline', { time: format.clock(status.offlineSinceAt) })}</strong>
        {status.outbox.waiting === 0 && t('status.offlineKept')}
      </span>
    );
  }
  if (status.pausedUntilAt !== null) return <Paused untilAt={status.pausedUntilAt} />;
  if (status.streams.failing > 0) {
    return (
      <Link to="/accounts" className={cx(styles.item, styles.failing)} search={({ client }) => ({ client })}>
        <IconAlertTriangle {...ICON} />
        {t('status.failing', { count: status.streams.failing })}
      </Link>
    );
  }
  if (status.polling === 'elsewhere') return <span className={styles.item}>{t('status.elsewhere')}</span>;
  if (status.streams.total === 0) return <span className={styles.item}>{t('status.empty')}</span>;
  return (
    <span className={cx(styles.item, styles.good)}>
      <IconCircleCheck {...ICON} />
      {t('status.reading')}
    </span>
  );
}

function Paused({ untilAt }: { readonly untilAt: number }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const resume = useMutation(api.accounts.pausePolling.mutationOptions());
  return (
    <span className={styles.item}>
      <IconPlayerPause {...ICON} />
      {t('status.paused', { time: format.clock(untilAt) })}
      <button type="button" className={styles.action} onClick={() => resume.mutate({ untilAt: null })}>
        {t('status.resume')}
      </button>
    </span>
  );
}

function Polls({ status }: { readonly status: Status }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const now = useNow();
  const { lastPollAt, nextPollAt } = status;
  if (lastPollAt === null && nextPollAt === null) return null;
  const last = lastPollAt === null ? null : format.clock(lastPollAt);
  const next = nextPollAt === null ? null : format.clock(Math.max(nextPollAt, now));
  const text =
    last === null
      ? t('status.nextPoll', { next })
      : next === null
        ? t('status.lastPoll', { last })
        : t('status.polls', { last, next });
  return (
    <span className={styles.item}>
      <IconRefresh {...ICON} />
      {text}
    </span>
  );
}
