import { type ConversationKind, conversationKinds } from '@shared/inbox/kinds';
import type { InboxView } from '@shared/inbox/schema';
import { type Label, labels } from '@shared/triage/labels';
import { dateParam, idParam, textParam } from '../../lib/search-params';

/** The parts of the inbox in the order of the tabs; `open` is what stands in no address. */
export const views = [
  'open',
  'urgent',
  'complaints',
  'mine',
  'waiting',
  'snoozed',
  'entries',
  'closed',
  'everything',
] as const satisfies readonly InboxView[];

/** Which conversations are shown, as it stands in the address. Absent: no restriction. */
export type InboxFilterSearch = {
  view?: Exclude<InboxView, 'open'> | undefined;
  account?: string | undefined;
  kinds?: ConversationKind[] | undefined;
  labels?: Label[] | undefined;
  desk?: string | undefined;
  /** An id, `me`: whoever works now, or `none`: nobody. */
  assignee?: string | undefined;
  tag?: string | undefined;
  unread?: true | undefined;
  /** Calendar dates in the computer's zone, both included. */
  from?: string | undefined;
  until?: string | undefined;
};

/** Filters, selection and search. Absent: nothing searched for, nothing open. */
export type InboxSearch = InboxFilterSearch & {
  q?: string | undefined;
  /** How search results are ordered; absent: newest first. */
  order?: 'relevance' | undefined;
  /** The open conversation and the client it belongs to. */
  open?: string | undefined;
  of?: string | undefined;
  /** The message of it that was searched for; alone: an own post that belongs to no conversation. */
  message?: string | undefined;
  /** Which of list and thread is shown where there is room for one. */
  pane?: 'thread' | undefined;
};

type Raw = Record<string, unknown>;

/** Those of the known values that a list of the address names, in our order; none: absent. */
function someOf<T>(known: readonly T[], raw: unknown): T[] | undefined {
  const named: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const found = known.filter((value) => named.includes(value));
  return found.length === 0 ? undefined : found;
}

const isPart = (view: unknown): view is Exclude<InboxView, 'open'> =>
  views.some((known) => known === view && known !== 'open');

/** The filter alone: of an address, or of a view that was saved. */
export const filterSearch = (raw: Raw): InboxFilterSearch => ({
  view: isPart(raw['view']) ? raw['view'] : undefined,
  account: idParam(raw['account']),
  kinds: someOf(conversationKinds, raw['kinds']),
  labels: someOf(labels, raw['labels']),
  desk: idParam(raw['desk']),
  assignee: idParam(raw['assignee']),
  tag: idParam(raw['tag']),
  unread: raw['unread'] === true ? true : undefined,
  from: dateParam(raw['from']),
  until: dateParam(raw['until']),
});

/** The address is typed by people and remembered by programs: whatever is not ours counts as absent. */
export const inboxSearch = (raw: Raw): InboxSearch => ({
  ...filterSearch(raw),
  q: textParam(raw['q']),
  order: raw['order'] === 'relevance' ? 'relevance' : undefined,
  open: idParam(raw['open']),
  of: idParam(raw['of']),
  message: idParam(raw['message']),
  pane: raw['pane'] === 'thread' ? 'thread' : undefined,
});

/** Whether two filters show the same, however they were written. */
export const sameFilter = (one: InboxFilterSearch, other: InboxFilterSearch): boolean =>
  JSON.stringify(filterSearch({ ...one })) === JSON.stringify(filterSearch({ ...other }));

/** A filter as it is kept: what is not set is left out. */
export const keptFilter = (search: InboxFilterSearch): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filterSearch({ ...search })).filter(([, value]) => value !== undefined));
