import { excerptOf } from '@shared/search/excerpt';
import { type Query, toFts, type WordMatch } from '@shared/search/query';
import type { SearchFilter, SearchHit, SearchInput, SearchPage } from '@shared/search/schema';
import type { ReadStore } from '../../db/store';
import { asksForAnything, type Plan, planSearch } from './search-plan';
import { countHits, findBest, findHits, type HitRow, type SearchScope } from './search-store';

export type OpenClient = { readonly id: string; readonly store: ReadStore };

type Searched = { readonly id: string; readonly store: ReadStore; readonly plan: Plan };
type Hit = { readonly clientId: string; readonly row: HitRow; readonly query: Query };

/** At most so many where the best are asked for. */
const BEST = 200;
const COUNT_CAP = 100_000;

/**
 * Searches one or several clients and merges what they answer, newest first. The cursor's `at` is the index's row id,
 * which is a time; its `id` the client, because two stores may use one row id.
 */
export function searchMessages(clients: readonly OpenClient[], input: SearchInput): SearchPage {
  if (!asksForAnything(input.text)) return { hits: [], next: null, unknown: [] };
  const planned = clients.map((client) => ({
    ...client,
    plan: planSearch(client.store, input.text, input.filter),
  }));
  const searched = planned.filter(({ plan }) => !plan.impossible);
  // What one client has no desk for another may have; what none has is told.
  const unknown = searched.length > 0 ? [] : [...new Set(planned.flatMap(({ plan }) => plan.unknown))];
  if (input.order === 'relevance') return { hits: best(searched, input), next: null, unknown };
  return { ...newest(searched, input), unknown };
}

/** How many messages match, counted no further than a person cares. */
export function countMessages(
  clients: readonly OpenClient[],
  { text, filter }: { readonly text: string; readonly filter: SearchFilter },
): { count: number; capped: boolean } {
  if (!asksForAnything(text)) return { count: 0, capped: false };
  let count = 0;
  for (const client of clients) {
    const plan = planSearch(client.store, text, filter);
    if (plan.impossible || count >= COUNT_CAP) continue;
    count += countHits(
      client.store,
      scopeOf(plan, { match: 'whole', belowDoc: null, limit: 0 }),
      COUNT_CAP - count,
    );
  }
  return { count, capped: count >= COUNT_CAP };
}

/**
 * Whole words first: they are what was typed, and finding them costs the page and not the hits. Where they do not fill
 * a page, words count as beginnings. Every page of a search decides alike, since each looks at the first one.
 */
function newest(searched: readonly Searched[], input: SearchInput): Pick<SearchPage, 'hits' | 'next'> {
  const first = findNewest(searched, { match: 'whole', after: null, input });
  const hasWords = searched.some(({ plan }) => plan.query.words.length > 0);
  const match: WordMatch = !hasWords || first.hits.length >= input.limit ? 'whole' : 'beginning';
  const found =
    match === 'whole' && input.after === null
      ? first
      : findNewest(searched, { match, after: input.after, input });
  return { hits: found.hits.map(toHit), next: found.next };
}

type Asked = {
  readonly match: WordMatch;
  readonly after: SearchInput['after'];
  readonly input: SearchInput;
};

type Newest = { readonly hits: readonly Hit[]; readonly next: SearchPage['next'] };

function findNewest(searched: readonly Searched[], { match, after, input }: Asked): Newest {
  const answers = searched.map(({ id, store, plan }) => {
    // Of equal row ids the later client comes first, so an earlier one still has its turn.
    const belowDoc = after === null ? null : id < after.id ? after.at + 1 : after.at;
    const { rows, lookedDownTo } = findHits(store, scopeOf(plan, { match, belowDoc, limit: input.limit }));
    return { lookedDownTo, hits: rows.map((row) => ({ clientId: id, row, query: plan.query })) };
  });
  // Below the highest place where a client's look ended, its answers are not known yet.
  const floor = Math.max(...answers.map(({ lookedDownTo }) => lookedDownTo ?? -1), -1);
  const hits = answers
    .flatMap((answer) => answer.hits)
    .filter(({ row }) => row.doc >= floor)
    .sort((a, b) => b.row.doc - a.row.doc || (a.clientId < b.clientId ? 1 : -1))
    .slice(0, input.limit);
  const last = hits.at(-1);
  if (hits.length >= input.limit && last !== undefined) {
    return { hits, next: { at: last.row.doc, id: last.clientId } };
  }
  return { hits, next: floor === -1 ? null : { at: floor, id: '' } };
}

const best = (searched: readonly Searched[], input: SearchInput): SearchHit[] =>
  searched
    .flatMap(({ id, store, plan }) =>
      findBest(store, scopeOf(plan, { match: 'whole', belowDoc: null, limit: BEST })).map((row) => ({
        clientId: id,
        row,
        query: plan.query,
      })),
    )
    // FTS5 ranks the better the lower.
    .sort((a, b) => a.row.rank - b.row.rank)
    .slice(0, Math.min(BEST, input.limit))
    .map(toHit);

const scopeOf = (
  plan: Plan,
  { match, belowDoc, limit }: { match: WordMatch; belowDoc: number | null; limit: number },
): SearchScope => ({
  match: toFts(plan.query, plan.facets, match),
  conditions: plan.conditions,
  fromAt: plan.fromAt,
  untilAt: plan.untilAt,
  belowDoc,
  limit,
});

const toHit = ({ clientId, row, query }: Hit): SearchHit => ({
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
  label: row.label === 'automatic' ? null : row.label,
  subject: row.subject === '' ? null : row.subject,
  url: row.url,
  excerpt: excerptOf(row.text, query),
});
