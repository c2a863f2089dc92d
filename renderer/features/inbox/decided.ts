import { URGENT_BELOW } from '@shared/inbox/order';
import type { ConversationChange, ConversationRow, InboxFilter, InboxView } from '@shared/inbox/schema';

/** What is called how, as far as it is known. */
type Names = { readonly tags: ReadonlyMap<string, { readonly id: string; readonly name: string }> };

/** The tag that a name stands for. One that is being made has no id yet: the engine's answer brings it. */
const tagIdOf = ({ tags }: Names, name: string): string | undefined =>
  [...tags.values()].find((tag) => tag.name === name)?.id;

/** A row as it will be once a change is stored, for the screen to show at once. Its place in the list stays. */
export function decided(
  row: ConversationRow,
  change: ConversationChange,
  { now, names }: { readonly now: number; readonly names: Names },
): ConversationRow {
  switch (change.do) {
    case 'close':
      return { ...row, status: 'closed', closedAt: now, snoozedUntilAt: null, returned: false };
    case 'reopen':
      return { ...row, status: 'open', closedAt: 0, snoozedUntilAt: null, returned: false };
    case 'snooze':
      return { ...row, status: 'snoozed', snoozedUntilAt: change.untilAt, closedAt: null, returned: false };
    case 'assign':
      return { ...row, assigneeId: change.memberId };
    case 'desk':
      return { ...row, deskId: change.deskId };
    case 'urgent':
      return { ...row, urgent: change.on };
    case 'tag':
      return { ...row, tagIds: tagged(row.tagIds, tagIdOf(names, change.name), change.on) };
  }
}

function tagged(tagIds: string[], tagId: string | undefined, on: boolean): string[] {
  if (tagId === undefined) return tagIds;
  const others = tagIds.filter((id) => id !== tagId);
  return on ? [...others, tagId] : others;
}

const inView = (view: InboxView, row: ConversationRow): boolean => {
  switch (view) {
    case 'everything':
      return true;
    case 'entries':
      return row.kind === 'item';
    case 'waiting':
    case 'snoozed':
    case 'closed':
      return row.status === view;
    case 'urgent':
      return row.status === 'open' && (row.urgent || row.orderKey < URGENT_BELOW);
    case 'complaints':
      return row.status === 'open' && row.label === 'complaint';
    case 'open':
    case 'mine':
      return row.status === 'open';
  }
};

const within = (row: ConversationRow, { fromAt, untilAt }: InboxFilter): boolean =>
  (fromAt === null || row.lastAt >= fromAt) && (untilAt === null || row.lastAt < untilAt);

/**
 * Whether a row still belongs where it is shown. What was unread when it was listed stays after it was read: nothing is
 * taken away from under somebody's eyes by looking at it.
 */
export function belongs(row: ConversationRow, filter: InboxFilter, memberId: string | null): boolean {
  const { clientId, accountId, kinds, labels, deskId, assigneeId, tagId } = filter;
  return (
    inView(filter.view, row) &&
    (filter.view !== 'mine' || memberId === null || row.assigneeId === memberId) &&
    (clientId === null || row.clientId === clientId) &&
    (accountId === null || row.accountId === accountId) &&
    (kinds.length === 0 || kinds.includes(row.kind)) &&
    (labels.length === 0 || (row.label !== null && labels.includes(row.label))) &&
    (deskId === null || row.deskId === deskId) &&
    (assigneeId === null || row.assigneeId === (assigneeId === 'none' ? null : assigneeId)) &&
    (tagId === null || row.tagIds.includes(tagId)) &&
    within(row, filter)
  );
}

/** Whether a row is as a change would have it: then there is nothing to do. */
export function isAlready(row: ConversationRow, change: ConversationChange): boolean {
  if (change.do === 'assign') return row.assigneeId === change.memberId;
  return change.do === 'desk' && row.deskId === change.deskId;
}

/** Whether a change hands the matter on, so that the next conversation comes up even where this one stays in sight. */
export function handsOn(change: ConversationChange, memberId: string | null): boolean {
  if (change.do === 'assign') return change.memberId !== null && change.memberId !== memberId;
  if (change.do === 'desk') return change.deskId !== null;
  return change.do === 'close' || change.do === 'snooze';
}
