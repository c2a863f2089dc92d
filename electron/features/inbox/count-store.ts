import { URGENT_BELOW } from '@shared/inbox/order';
import type { InboxCounts } from '@shared/inbox/schema';
import type { ReadStore } from '../../db/store';

// Each is a walk over the entries of one partial index; none looks at a row.
const COUNTS = `
  SELECT (SELECT count(*) FROM conversation WHERE status = 'open') AS open,
    (SELECT count(*) FROM conversation WHERE status = 'open' AND order_key < ${URGENT_BELOW}) AS urgent,
    (SELECT count(*) FROM conversation WHERE status = 'open' AND label = 'complaint') AS complaints,
    (SELECT count(*) FROM conversation WHERE status = 'open' AND assignee_id IS NOT NULL AND assignee_id = @memberId) AS mine,
    (SELECT count(*) FROM conversation WHERE status = 'waiting') AS waiting,
    (SELECT count(*) FROM conversation WHERE status = 'snoozed') AS snoozed,
    (SELECT count(*) FROM conversation WHERE kind = 'item' AND unread_count > 0) AS entries,
    (SELECT count(*) FROM conversation WHERE unread_count > 0) AS unread,
    (SELECT count(*) FROM conversation WHERE status = 'open' AND due_at IS NOT NULL AND due_at < @now) AS overdue`;

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
