import { previewOf } from '@shared/inbox/preview';
import type { ConversationRow } from '@shared/inbox/schema';
import type { Publication, PublicationState } from '@shared/outbox/schema';
import {
  IconAlertTriangle,
  IconCloudOff,
  IconHelpCircle,
  IconLoader2,
  IconPlayerPause,
  IconUserCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useSecondsUntil } from '../../lib/use-seconds-until';
import { cx } from '../../ui/cx';
import { showToast } from '../../ui/toast';
import styles from './row.module.css';
import { RowPointer } from './row-pointer';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

const shown = ['in-review', 'scheduled', 'held', 'claimed', 'failed', 'unknown'] as const;
type ShownState = (typeof shown)[number];

/** Whether a reply is on its way or stuck, so that the row says so in the place of its clock. */
export const replyShows = (state: PublicationState | null): state is ShownState =>
  shown.some((known) => known === state);

type Props = { readonly row: ConversationRow; readonly state: ShownState };

/** How our answer fares, in a few words. */
export function ReplyState({ row, state }: Props) {
  const { t } = useTranslation('list');
  switch (state) {
    case 'scheduled':
      return <Leaving row={row} />;
    case 'claimed':
      return (
        <span className={styles.state}>
          <IconLoader2 {...ICON} className={styles.turning} />
          {t('row.sending')}
        </span>
      );
    case 'in-review':
      return (
        <span className={cx(styles.state, styles.due)}>
          <IconUserCheck {...ICON} />
          {t('row.inReview')}
        </span>
      );
    case 'held':
      return (
        <span className={cx(styles.state, styles.due)}>
          <IconPlayerPause {...ICON} />
          {t('row.held')}
        </span>
      );
    case 'failed':
      return (
        <span className={styles.trouble}>
          <IconAlertTriangle {...ICON} />
          {t('row.notSent')}
        </span>
      );
    case 'unknown':
      return (
        <span className={styles.trouble}>
          <IconHelpCircle {...ICON} />
          {t('row.unknown')}
        </span>
      );
  }
}

/** The reply that a row's state is about. Asked for by rows that have one only. */
function useReply({ clientId, id, replyState }: ConversationRow): Publication | undefined {
  const { data } = useQuery(
    api.outbox.ofConversation.queryOptions({ input: { clientId, conversationId: id } }),
  );
  return data?.find(({ state }) => state === replyState);
}

/** The text that is on its way, in the place of what they wrote. */
export function ReplyPreview({
  row,
  otherwise,
}: {
  readonly row: ConversationRow;
  readonly otherwise: string;
}) {
  const { t } = useTranslation('list');
  const reply = useReply(row);
  if (reply === undefined) return otherwise;
  return (
    <>
      <span className={styles.you}>{t('row.you')} </span>
      {previewOf(reply.text)}
    </>
  );
}

/** Counts down to the time at which it leaves; after that it waits for the network. */
function Leaving({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation('list');
  const reply = useReply(row);
  const { data: status } = useQuery(api.app.status.queryOptions());
  const left = useSecondsUntil(reply?.sendAt ?? null);
  const offline = status?.offlineSinceAt != null && left === 0;
  return (
    <span className={styles.state}>
      {offline ? <IconCloudOff {...ICON} /> : <IconLoader2 {...ICON} className={styles.turning} />}
      {offline ? t('row.waitsForNetwork') : left > 0 ? t('row.sendingIn', { count: left }) : t('row.sending')}
    </span>
  );
}

/** The third line of a row whose answer is on its way or stuck: what was kept, and the one thing to do. */
export function ReplyLine({ row, state }: Props) {
  const { t } = useTranslation(['list', 'common']);
  const reply = useReply(row);
  const errorText = useErrorText();
  const act = (call: (of: { clientId: string; id: string }) => Promise<unknown>) => {
    if (reply === undefined) return;
    const { clientId, id } = reply;
    call({ clientId, id }).catch((error: unknown) => showToast({ text: errorText(error) }));
  };
  const fact = {
    scheduled: 'row.untilTimer',
    held: 'row.heldFact',
    failed: 'row.kept',
    unknown: 'row.checkSent',
  } as const;
  if (state === 'claimed' || state === 'in-review') return null;
  return (
    <>
      <span className={cx(styles.fact, 'ellipsis')}>{t(fact[state])}</span>
      {state === 'scheduled' && (
        <RowButton onClick={() => act((of) => engine.outbox.cancel(of))}>{t('common:undo.undo')}</RowButton>
      )}
      {(state === 'failed' || state === 'held') && (
        <RowButton onClick={() => act((of) => engine.outbox.settle({ ...of, as: 'retry' }))}>
          {t('action.retry')}
        </RowButton>
      )}
    </>
  );
}

/** What a row offers in words. */
export function RowButton(props: { readonly onClick: () => void; readonly children: string }) {
  return <RowPointer className={styles.link} {...props} />;
}
