import { excerptOf } from '@shared/search/excerpt';
import { asksForSomething, parseQuery, type Query, toFts } from '@shared/search/query';
import type { SearchFilter, SearchHit, SearchInput, SearchPage } from '@shared/search/schema';
import type { ReadStore } from '../../db/store';
import { accountFacet, findHits, type HitRow, kindFacet, type SearchScope } from './search-store';

export type OpenClient = { readonly id: string; readonly store: ReadStore };

/**
 * Searches one or several clients and merges what they answer, newest first. The cursor's `at` is the index's row id,
 * which is a time; its `id` the client, because two stores may use one row id.
 */
export function searchMessages(clients: readonly OpenClient[], input: SearchInput): SearchPage {
  const query = parseQuery(input.text);
  if (!asksForSomething(query)) return { hits: [], next: null };
  const found = clients.flatMap(({ id, store }) =>
    findHits(store, scopeOf(query, input, id)).map((row) => ({ clientId: id, row })),
  );
  found.sort((a, b) => b.row.doc - a.row.doc || (a.clientId < b.clientId ? 1 : -1));
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return {
    hits: page.map(({ clientId, row }) => toHit(clientId, row, query)),
    next: last === undefined || found.length < input.limit ? null : { at: last.row.doc, id: last.clientId },
  };
}

function scopeOf(query: Query, { filter, after, limit }: SearchInput, clientId: string): SearchScope {
  return {
    match: toFts(query, facetsOf(filter)),
    fromAt: filter.fromAt,
    untilAt: filter.untilAt,
    unread: filter.unread,
    // Of equal row ids the later client comes first, so an earlier one still has its turn.
    belowDoc: after === null ? null : clientId < after.id ? after.at + 1 : after.at,
    limit,
  };
}

const facetsOf = ({ accountId, kinds }: SearchFilter): string[][] => [
  ...(accountId === null ? [] : [[accountFacet(accountId)]]),
  ...(kinds.length === 0 ? [] : [kinds.map(kindFacet)]),
];

const toHit = (clientId: string, row: HitRow, query: Query): SearchHit => ({
  clientId,
  messageId: row.messageId,
  conversationId: row.conversationId,
  accountId: row.accountId,
  platform: row.platform,
  kind: row.kind,
  direction: row.direction,
  authorName: row.direction === 'out' ? row.accountName : (row.authorName ?? ''),
  at: row.at,
  unread: row.unread === 1,
  subject: row.subject === '' ? null : row.subject,
  url: row.url,
  excerpt: excerptOf(row.text, query),
});
