import type { InboxFilter } from '@shared/inbox/schema';
import type { SearchFilter } from '@shared/search/schema';
import type { InboxFilterSearch } from './inbox-search';

/** Local midnight that begins a calendar date, `days` later; epoch ms. */
function midnight(date: string, days = 0): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + days).getTime();
}

/** Who asks: the client in view, and the member who works now, once that is known. */
export type Asker = { readonly clientId: string | null; readonly memberId: string | null };

/** The id of no member: until it is known who works now, nothing is theirs. */
const NOBODY_KNOWN = '-';

const assigneeOf = (assignee: string | undefined, memberId: string | null): string | null =>
  assignee === 'me' ? (memberId ?? NOBODY_KNOWN) : (assignee ?? null);

/** The list's filter: dates of the address become times, the last day included. */
export const inboxFilter = (search: InboxFilterSearch, { clientId, memberId }: Asker): InboxFilter => ({
  clientId,
  view: search.view ?? 'open',
  accountId: search.account ?? null,
  kinds: search.kinds ?? [],
  labels: search.labels ?? [],
  deskId: search.desk ?? null,
  assigneeId: assigneeOf(search.assignee, memberId),
  tagId: search.tag ?? null,
  unread: search.unread ?? false,
  fromAt: search.from === undefined ? null : midnight(search.from),
  untilAt: search.until === undefined ? null : midnight(search.until, 1),
});

/** The same filters for a search, as far as they are properties of a message. */
export function searchFilter(search: InboxFilterSearch, asker: Asker): SearchFilter {
  const { clientId, accountId, kinds, unread, fromAt, untilAt } = inboxFilter(search, asker);
  return { clientId, accountId, kinds, unread, fromAt, untilAt };
}

/** No filter, for the address; the part of the inbox stays. */
export const noFilters = {
  account: undefined,
  kinds: undefined,
  labels: undefined,
  desk: undefined,
  assignee: undefined,
  tag: undefined,
  unread: undefined,
  from: undefined,
  until: undefined,
} satisfies Record<Exclude<keyof InboxFilterSearch, 'view'>, undefined>;

/** How many filters of the popover are set. The parts of the inbox are not counted: they are always in sight. */
export function countFilters(search: InboxFilterSearch): number {
  const { account, kinds, labels, desk, assignee, tag, unread, from, until } = search;
  const all = [account, kinds, labels, desk, assignee, tag, unread, from, until];
  return all.filter((value) => value !== undefined).length;
}
