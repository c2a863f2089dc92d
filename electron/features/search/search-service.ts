import { excerptOf } from '@shared/search/excerpt';
import { asksForSomething, parseQuery, type Query, toFts, type WordMatch } from '@shared/search/query';
import type { SearchFilter, SearchHit, SearchInput, SearchPage } from '@shared/search/schema';
import type { ReadStore } from '../../db/store';
import { accountFacet, findHits, type HitRow, kindFacet, type SearchScope } from './search-store';

export type OpenClient = { readonly id: string; readonly store: ReadStore };

type Found = { readonly clientId: string; readonly row: HitRow };

/**
 * Searches one or several clients and merges what they answer, newest first. The cursor's `at` is the index's row id,
 * which is a time; its `id` the client, because two stores may use one row id.
 */
export function searchMessages(clients: readonly OpenClient[], input: SearchInput): SearchPage {
  const query = parseQuery(input.text);
  if (!asksForSomething(query)) return { hits: [], next: null };
  const found = findNewest(clients, query, input);
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return {
    hits: page.map(({ clientId, row }) => toHit(clientId, row, query)),
    next: last === undefined || found.length < input.limit ? null : { at: last.row.doc, id: last.clientId },
  };
}

/**
 * Whole words first: they are what was typed, and finding them costs the page and not the hits. Where they do not fill
 * a page, words count as beginnings. Every page of a search decides alike, since each looks at the first one.
 */
function findNewest(clients: readonly OpenClient[], query: Query, input: SearchInput): Found[] {
  const find = (match: WordMatch, after: SearchInput['after']): Found[] =>
    clients
      .flatMap(({ id, store }) =>
        findHits(store, scopeOf({ query, match, after, input, clientId: id })).map((row) => ({
          clientId: id,
          row,
        })),
      )
      .sort((a, b) => b.row.doc - a.row.doc || (a.clientId < b.clientId ? 1 : -1));
  const first = find('whole', null);
  const match = query.words.length === 0 || first.length >= input.limit ? 'whole' : 'beginning';
  return match === 'whole' && input.after === null ? first : find(match, input.after);
}

type Asked = {
  readonly query: Query;
  readonly match: WordMatch;
  readonly after: SearchInput['after'];
  readonly input: SearchInput;
  readonly clientId: string;
};

function scopeOf({ query, match, after, input: { filter, limit }, clientId }: Asked): SearchScope {
  return {
    match: toFts(query, facetsOf(filter), match),
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
