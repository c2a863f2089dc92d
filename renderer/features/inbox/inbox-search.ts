import type { ConversationKind } from '@shared/inbox/schema';
import { dateParam, idParam, textParam } from '../../lib/search-params';

export const conversationKinds = [
  'mention',
  'comment',
  'direct',
  'review',
  'item',
] as const satisfies readonly ConversationKind[];

export type InboxTab = 'all' | 'unread' | 'waiting';

/** Filters, selection and search, as they stand in the address. Absent: no restriction, nothing open. */
export type InboxSearch = {
  tab?: Exclude<InboxTab, 'all'> | undefined;
  account?: string | undefined;
  kinds?: ConversationKind[] | undefined;
  /** Calendar dates in the computer's zone, both included. */
  from?: string | undefined;
  until?: string | undefined;
  q?: string | undefined;
  /** The open conversation and the client it belongs to. */
  open?: string | undefined;
  of?: string | undefined;
  /** The message of it that was searched for; alone: an own post that belongs to no conversation. */
  message?: string | undefined;
  /** Which of list and thread is shown where there is room for one. */
  pane?: 'thread' | undefined;
};

/** The address is typed by people and remembered by programs: whatever is not ours counts as absent. */
export function inboxSearch(raw: Record<string, unknown>): InboxSearch {
  const kinds = Array.isArray(raw['kinds']) ? raw['kinds'] : [];
  const known = conversationKinds.filter((kind) => kinds.includes(kind));
  return {
    tab: raw['tab'] === 'unread' || raw['tab'] === 'waiting' ? raw['tab'] : undefined,
    account: idParam(raw['account']),
    kinds: known.length === 0 ? undefined : known,
    from: dateParam(raw['from']),
    until: dateParam(raw['until']),
    q: textParam(raw['q']),
    open: idParam(raw['open']),
    of: idParam(raw['of']),
    message: idParam(raw['message']),
    pane: raw['pane'] === 'thread' ? 'thread' : undefined,
  };
}
