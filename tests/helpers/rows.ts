import { orderKeyOf } from '@shared/inbox/order';
import type { ConversationRow } from '@shared/inbox/schema';

/** A row of the list: somebody waits since `waitingSinceAt`, and nothing else is known. */
export function row(id: string, change: Partial<ConversationRow> = {}): ConversationRow {
  const plain: ConversationRow = {
    clientId: 'k',
    id,
    accountId: 'a',
    platform: 'mastodon',
    kind: 'mention',
    contactName: id,
    contactHandle: `@${id}`,
    lastAt: 1_000,
    waitingSinceAt: 1_000,
    unreadCount: 0,
    messageCount: 1,
    subject: null,
    preview: '',
    lastDirection: 'in',
    status: 'open',
    label: null,
    labelBy: null,
    score: null,
    hardRule: null,
    urgent: false,
    dueAt: null,
    warnAt: null,
    promiseMs: null,
    orderKey: 0,
    closedAt: null,
    snoozedUntilAt: null,
    returned: false,
    assigneeId: null,
    deskId: null,
    tagIds: [],
    noteCount: 0,
    replyState: null,
    ...change,
  };
  const { waitingSinceAt, lastAt, label, hardRule, urgent, dueAt } = plain;
  const orderKey = orderKeyOf({ waitingSinceAt, lastAt, label, hardRule, onTop: urgent, dueAt });
  return { ...plain, orderKey: change.orderKey ?? orderKey };
}

export const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
