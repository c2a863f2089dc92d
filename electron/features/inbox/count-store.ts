import { sections } from '@shared/inbox/order';
import type { InboxCounts } from '@shared/inbox/schema';
import type { ReadStore } from '../../db/store';
import { OVERDUE, talliedWhere } from '../../db/tally';

const COUNTS = `
  SELECT ${talliedWhere(`status = 'open'`)} AS open,
    ${talliedWhere(`status = 'open' AND section = ${sections.indexOf('urgent')}`)} AS urgent,
    ${talliedWhere(`status = 'open' AND is_complaint = 1`)} AS complaints,
    (SELECT count(*) FROM conversation WHERE status = 'open' AND assignee_id IS NOT NULL AND assignee_id = @memberId) AS mine,
    ${talliedWhere(`status = 'waiting'`)} AS waiting,
    ${talliedWhere(`status = 'snoozed'`)} AS snoozed,
    ${talliedWhere('is_item = 1 AND is_unread = 1')} AS entries,
    ${talliedWhere('is_unread = 1')} AS unread,
    ${OVERDUE} AS overdue`;

export const noCounts: InboxCounts = {
  open: 0,
  urgent: 0,
  complaints: 0,
  mine: 0,
  waiting: 0,
  snoozed: 0,
  entries: 0,
  unread: 0,
  overdue: 0,
};

/** Conversations of each part of the inbox. */
export const countConversations = (
  store: ReadStore,
  who: { readonly memberId: string; readonly now: number },
): InboxCounts => store.get<InboxCounts>('inbox.counts', COUNTS, who) ?? noCounts;
