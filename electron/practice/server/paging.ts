import { compareIds } from '../world/ids';
import { type Exchange, json, type Reply } from './http';

type Bounds = {
  readonly maxId: string | null;
  readonly sinceId: string | null;
  readonly minId: string | null;
  readonly limit: number;
};

const idOrNull = (value: string | null): string | null =>
  value !== null && /^\d{1,20}$/u.test(value) ? value : null;

export const boundsOf = (
  { query }: Exchange,
  limits: { readonly usual: number; readonly most: number },
): Bounds => {
  const asked = Number.parseInt(query.get('limit') ?? '', 10);
  return {
    maxId: idOrNull(query.get('max_id')),
    sinceId: idOrNull(query.get('since_id')),
    minId: idOrNull(query.get('min_id')),
    limit: Number.isNaN(asked) ? limits.usual : Math.min(limits.most, Math.max(1, asked)),
  };
};

/** First place in an ascending list whose id is not below `id`. */
const lowerBound = <T>(list: readonly T[], id: string, idOf: (item: T) => string): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && compareIds(idOf(item), id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

type Selection<T> = {
  readonly idOf: (item: T) => string;
  readonly bounds: Bounds;
  readonly keep: (item: T) => boolean;
};

/**
 * As Mastodon pages: `min_id` gives what follows it immediately, anything else the newest; always newest first.
 * `list` is ascending by id.
 */
export const selectPage = <T>(list: readonly T[], { idOf, bounds, keep }: Selection<T>): T[] => {
  const { maxId, sinceId, minId, limit } = bounds;
  const floor = minId ?? sinceId;
  let from = floor === null ? 0 : lowerBound(list, floor, idOf);
  const boundary = list[from];
  if (floor !== null && boundary !== undefined && idOf(boundary) === floor) from += 1;
  const until = maxId === null ? list.length : lowerBound(list, maxId, idOf);
  const step = minId === null ? -1 : 1;
  const page: T[] = [];
  for (let i = step === 1 ? from : until - 1; i >= from && i < until && page.length < limit; i += step) {
    const item = list[i];
    if (item !== undefined && keep(item)) page.push(item);
  }
  return step === 1 ? page.reverse() : page;
};

type PageReply<T> = {
  readonly page: readonly T[];
  readonly idOf: (item: T) => string;
  readonly limit: number;
  readonly path: string;
};

/** Answers with a `Link` header: `next` goes back in time while the page was full, `prev` forward. */
export const pageReply = <T>(
  exchange: Exchange,
  found: PageReply<T>,
  render: (item: T) => unknown,
): Reply => {
  const { page, idOf, limit, path } = found;
  const link = (rel: string, bound: string, item: T | undefined): string[] => {
    if (item === undefined) return [];
    const query = new URLSearchParams(
      [...exchange.query].filter(([key]) => !['max_id', 'min_id', 'since_id'].includes(key)),
    );
    query.set('limit', String(limit));
    query.set(bound, idOf(item));
    return [`<${exchange.practice.base()}${path}?${query}>; rel="${rel}"`];
  };
  const links = [
    ...(page.length === limit ? link('next', 'max_id', page.at(-1)) : []),
    ...link('prev', 'min_id', page[0]),
  ];
  return json(page.map(render), links.length === 0 ? {} : { link: links.join(', ') });
};
