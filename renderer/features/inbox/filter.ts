import type { InboxFilter } from '@shared/inbox/schema';
import type { SearchFilter } from '@shared/search/schema';
import type { InboxSearch } from './inbox-search';

/** Local midnight that begins a calendar date, `days` later; epoch ms. */
function midnight(date: string, days = 0): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + days).getTime();
}

/** The list's filter: dates of the address become times, the last day included. */
export const inboxFilter = (search: InboxSearch, clientId: string | null): InboxFilter => ({
  clientId,
  accountId: search.account ?? null,
  kinds: search.kinds ?? [],
  unread: search.tab === 'unread',
  waiting: search.tab === 'waiting',
  fromAt: search.from === undefined ? null : midnight(search.from),
  untilAt: search.until === undefined ? null : midnight(search.until, 1),
});

/** The same filters for a search; who waits is no property of a message. */
export function searchFilter(search: InboxSearch, clientId: string | null): SearchFilter {
  const { waiting: _waiting, ...filter } = inboxFilter(search, clientId);
  return filter;
}

/** How many filters of the popover are set. The tabs are not counted: they are always in sight. */
export const countFilters = ({ account, kinds = [], from, until }: InboxSearch): number =>
  [account !== undefined, kinds.length > 0, from !== undefined, until !== undefined].filter(Boolean).length;
