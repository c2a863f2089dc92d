import contract from '../../fixtures/mastodon/contract.json' with { type: 'json' };
import { type Reply, type Seen, startServer } from '../loopback-server';

type Item = { readonly id: string | number };

/** What the server has; a test changes it between two reads. Lists in any order. */
export type Content = {
  account: unknown;
  notifications: Item[];
  statuses: Item[];
  /** What GET /api/v2/instance says; absent on older servers. */
  instance?: unknown;
  /** Whether `GET /api/v1/statuses?id[]=` exists (4.3). */
  batches?: boolean;
  headers?: Record<string, string>;
  /** The most items a page has, whatever is asked for. */
  pageSize?: number;
  /** Answers instead of the server, where it is not null. */
  instead?: (seen: Seen) => Reply | null;
};

export const TOKEN = 'a-token-that-was-invented';

/** Mastodon's answers from `content`; each break of the published contract is noted in `violations`. */
export const answerMastodon =
  (content: Content, violations: string[] = []) =>
  (seen: Seen): Reply => {
    const instead = content.instead?.(seen) ?? null;
    if (instead !== null) return instead;
    const call = callOf(seen);
    violations.push(...violationsOf(seen, call));
    if (seen.headers.authorization !== `Bearer ${TOKEN}`) {
      return { status: 401, body: { error: 'The access token is invalid' } };
    }
    return { headers: content.headers ?? {}, ...answer(content, call, seen) };
  };

/**
 * A server of the Mastodon API that checks each request against the published contract: a path or query that Mastodon
 * does not know fails the test that made it.
 */
export async function startMastodon(content: Content) {
  const violations: string[] = [];
  return { ...(await startServer(answerMastodon(content, violations))), violations };
}

type Call = keyof typeof contract.calls;

const patterns = (Object.keys(contract.calls) as Call[]).map((call) => {
  const path = call.split(' ')[1] ?? '';
  return { call, pattern: new RegExp(`^${path.replace(/\{id\}/, '[^/]+')}$`) };
});

const callOf = ({ method, url }: Seen): Call | null =>
  method === 'GET' ? (patterns.find(({ pattern }) => pattern.test(url.pathname))?.call ?? null) : null;

function violationsOf({ method, url }: Seen, call: Call | null): string[] {
  if (call === null) return [`no such call: ${method} ${url.pathname}`];
  const known = Object.keys(contract.calls[call]);
  const unknown = [...url.searchParams.keys()].filter((name) => !known.includes(name));
  const limits: Readonly<Record<string, number>> = contract.limits;
  const limit = Number(url.searchParams.get('limit') ?? 0);
  const over = limit > (limits[call] ?? 0) ? [`limit ${limit} of ${call}`] : [];
  const ids = url.searchParams.getAll('id[]').length > 20 ? ['more than 20 ids'] : [];
  return [...unknown.map((name) => `no parameter ${name} of ${call}`), ...over, ...ids];
}

function answer(content: Content, call: Call | null, { url }: Seen): Reply {
  const last = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  switch (call) {
    case 'GET /api/v1/accounts/verify_credentials':
      return { body: content.account };
    case 'GET /api/v2/instance':
      return content.instance === undefined ? missing : { body: content.instance };
    case 'GET /api/v1/notifications':
      return { body: paged(content.notifications, url.searchParams, content.pageSize) };
    case 'GET /api/v1/accounts/{id}/statuses':
      return { body: paged(content.statuses, url.searchParams, content.pageSize) };
    case 'GET /api/v1/statuses': {
      if (content.batches === false) return missing;
      const ids = url.searchParams.getAll('id[]');
      return { body: content.statuses.filter(({ id }) => ids.includes(String(id))) };
    }
    case 'GET /api/v1/statuses/{id}': {
      const found = content.statuses.find(({ id }) => String(id) === last);
      return found === undefined ? missing : { body: found };
    }
    default:
      return missing;
  }
}

const missing: Reply = { status: 404, body: { error: 'Record not found' } };

/** Mastodon's paging: newest first; `min_id` gives the page right above it, `max_id` the one right below. */
function paged(items: readonly Item[], query: URLSearchParams, pageSize = Number.POSITIVE_INFINITY): Item[] {
  const limit = Math.min(Number(query.get('limit') ?? 20), pageSize);
  const [minId, maxId] = [query.get('min_id'), query.get('max_id')];
  const sorted = [...items].sort((a, b) => (isAbove(a.id, b.id) ? -1 : 1));
  if (minId !== null) return sorted.filter(({ id }) => isAbove(id, minId)).slice(-limit);
  return sorted.filter(({ id }) => maxId === null || isAbove(maxId, id)).slice(0, limit);
}

const isAbove = (a: string | number, b: string | number): boolean => {
  const [x, y] = [String(a), String(b)];
  return x.length === y.length ? x > y : x.length > y.length;
};
