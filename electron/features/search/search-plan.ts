import { conversationKinds } from '@shared/inbox/kinds';
import type { Status } from '@shared/inbox/status';
import { platformIds } from '@shared/platforms/registry';
import { dateOf, hasWords, isWords, type Operator, oneOf, splitOperators } from '@shared/search/operators';
import { asksForSomething, type Facets, nameWords, parseQuery, type Query } from '@shared/search/query';
import type { SearchFilter } from '@shared/search/schema';
import { labels } from '@shared/triage/labels';
import type { ReadStore } from '../../db/store';
import {
  accountFacet,
  type Condition,
  findDesks,
  findMembers,
  findTags,
  kindFacet,
  labelFacet,
  listAccountsOf,
} from './search-store';

/** A search as one client's store can answer it. */
export type Plan = {
  readonly query: Query;
  readonly facets: Facets;
  /** What the index does not know: it is looked up for each hit. */
  readonly conditions: readonly Condition[];
  readonly fromAt: number | null;
  readonly untilAt: number | null;
  /** Something was asked for that nothing here is called. */
  readonly impossible: boolean;
  readonly unknown: readonly string[];
};

type Draft = {
  wanted: string[][];
  unwanted: string[];
  authors: (readonly string[])[];
  notAuthors: (readonly string[])[];
  conditions: Condition[];
  fromAt: number | null;
  untilAt: number | null;
  unknown: string[];
};

/** Whether anything is asked for at all; exclusions alone would answer with everything. */
export function asksForAnything(typed: string): boolean {
  const { text, operators } = splitOperators(typed);
  return asksForSomething(parseQuery(text)) || operators.some(({ exclude }) => !exclude);
}

/** Reads what was typed with the names that this store knows. */
export function planSearch(store: ReadStore, typed: string, filter: SearchFilter): Plan {
  const { text, operators } = splitOperators(typed);
  const draft: Draft = {
    wanted: [],
    unwanted: [],
    authors: [],
    notAuthors: [],
    conditions: [],
    fromAt: filter.fromAt,
    untilAt: filter.untilAt,
    unknown: [],
  };
  if (filter.accountId !== null) draft.wanted.push([accountFacet(filter.accountId)]);
  if (filter.kinds.length > 0) draft.wanted.push(filter.kinds.map(kindFacet));
  if (filter.unread) draft.conditions.push({ what: 'unread', exclude: false });
  for (const operator of operators) apply(store, draft, operator);
  const { conditions, fromAt, untilAt, unknown, ...facets } = draft;
  return {
    query: parseQuery(text),
    facets,
    conditions,
    fromAt,
    untilAt,
    unknown,
    impossible: unknown.length > 0,
  };
}

function apply(store: ReadStore, draft: Draft, operator: Operator): void {
  const { name, value, exclude } = operator;
  switch (name) {
    case 'from':
      addAuthor(draft, operator);
      return;
    case 'platform': {
      const platform = oneOf(platformIds, value);
      const accounts = platform === null ? [] : listAccountsOf(store, platform);
      addFacets(draft, operator, accounts.map(accountFacet));
      return;
    }
    case 'kind': {
      const kind = oneOf([...conversationKinds, 'post'] as const, value);
      addFacets(draft, operator, kind === null ? [] : [kindFacet(kind)]);
      return;
    }
    case 'desk':
      addIds(draft, operator, { what: 'desk', ids: findDesks(store, value) });
      return;
    case 'tag':
      addIds(draft, operator, { what: 'tag', ids: findTags(store, value) });
      return;
    case 'assignee':
      addIds(draft, operator, { what: 'assignee', ids: findMembers(store, value) });
      return;
    case 'is':
      addIs(draft, operator);
      return;
    case 'has': {
      const has = oneOf(hasWords, value);
      if (has !== null) draft.conditions.push({ what: has, exclude });
      return;
    }
    case 'before':
    case 'after':
      addDate(draft, operator);
      return;
  }
}

function addAuthor(draft: Draft, { value, exclude }: Operator): void {
  if (/^(us|me|nas|my)$/i.test(value)) {
    addFacets(draft, { name: 'from', value, exclude }, ['dout']);
    return;
  }
  const words = nameWords(value);
  if (words.length === 0) draft.unknown.push(value);
  else (exclude ? draft.notAuthors : draft.authors).push(words);
}

function addFacets(draft: Draft, { value, exclude }: Operator, facets: string[]): void {
  if (exclude) draft.unwanted.push(...facets);
  else if (facets.length === 0) draft.unknown.push(value);
  else draft.wanted.push(facets);
}

function addIds(
  draft: Draft,
  { value, exclude }: Operator,
  found: { readonly what: 'desk' | 'tag' | 'assignee'; readonly ids: readonly string[] },
): void {
  if (found.ids.length > 0) draft.conditions.push({ ...found, exclude });
  else if (!exclude) draft.unknown.push(value);
}

function addIs(draft: Draft, operator: Operator): void {
  const { value, exclude } = operator;
  const label = oneOf(labels, value);
  if (label !== null) {
    addFacets(draft, operator, [labelFacet(label)]);
    return;
  }
  const word = oneOf(isWords, value);
  if (word === 'unread') draft.conditions.push({ what: 'unread', exclude });
  else if (word !== null) draft.conditions.push({ what: 'status', status: word as Status, exclude });
}

/** Days of the computer's zone, like the dates of the filter. `after:` means from the end of the day, month or year on. */
function addDate(draft: Draft, { name, value }: Operator): void {
  const date = dateOf(value);
  if (date === null) return;
  const { year, month, day } = date;
  const parts = value.split('-').length;
  if (name === 'before') {
    const at = new Date(year, month - 1, day).getTime();
    draft.untilAt = Math.min(draft.untilAt ?? at, at);
    return;
  }
  const end =
    parts === 1
      ? new Date(year + 1, 0, 1)
      : parts === 2
        ? new Date(year, month, 1)
        : new Date(year, month - 1, day + 1);
  draft.fromAt = Math.max(draft.fromAt ?? end.getTime(), end.getTime());
}
