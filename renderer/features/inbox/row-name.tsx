import type { ConversationRow } from '@shared/inbox/schema';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { readableName } from '../../lib/readable';
import { reasonText } from '../../lib/reason-text';
import { clockFace } from '../../lib/sla-text';
import { useFormat } from '../../lib/use-format';
import type { FailedChange } from './decisions';
import { replyShows } from './row-reply';
import { useRowShared } from './row-shared';

type Props = { readonly row: ConversationRow; readonly failure: FailedChange | undefined };

/** A row as it is read out: `Complaint · safety, Anna K., Mastodon, 48 min left, unread`. */
export const RowName = memo(function RowName({ row, failure }: Props) {
  const { t } = useTranslation(['list', 'common']);
  const { t: common } = useTranslation();
  const state = useStateWords(row);
  const { names } = useRowShared();
  const member = row.assigneeId === null ? undefined : names.members.get(row.assigneeId);
  return [
    reasonText(common, row),
    readableName(row.contactName),
    t(`common:platform.${row.platform}`),
    failure === undefined ? state : t('row.notChanged'),
    row.unreadCount > 0 && t('row.unread'),
    row.urgent && t('row.pinned'),
    row.replyState === 'draft' && t('row.draft'),
    row.noteCount > 0 && t('row.notes', { count: row.noteCount }),
    member?.name,
  ]
    .filter(Boolean)
    .join(', ');
});

const replyWords = {
  scheduled: 'row.sending',
  claimed: 'row.sending',
  'in-review': 'row.inReview',
  held: 'row.held',
  failed: 'row.notSent',
  unknown: 'row.unknown',
} as const;

/** Where it stands, in the words that the clock's place shows. */
function useStateWords(row: ConversationRow): string {
  const { t } = useTranslation('list');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { now, clocks } = useRowShared();
  if (replyShows(row.replyState)) return t(replyWords[row.replyState]);
  if (row.status === 'snoozed' && row.snoozedUntilAt !== null) {
    return t('row.snoozedUntil', { time: format.soon(row.snoozedUntilAt, now) });
  }
  if (row.status === 'closed' && row.kind !== 'item') return t('row.closed');
  if (row.status === 'waiting' || row.waitingSinceAt === null) return format.short(row.lastAt, now);
  const clock = clocks.get(row.clientId) ?? null;
  const { spoken } = clockFace({ t: common, format, row, now, clock });
  return row.returned ? `${t('row.snoozedUntilNow')}, ${spoken}` : spoken;
}
