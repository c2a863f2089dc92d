import { type Exchange, HttpProblem, type Reply, type Route } from './http';

type Compiled = { readonly route: Route; readonly segments: readonly string[] };
export type Found = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpProblem(400, 'Bad request');
  }
};

const match = (segments: readonly string[], path: readonly string[]): Record<string, string> | null => {
  if (segments.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = path[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = decode(value);
    else if (segment !== value) return null;
  }
  return params;
};

/** The first route that fits, in the order given. Throws `HttpProblem`. */
export const createRouter = (routes: readonly Route[]) => {
  const compiled: Compiled[] = routes.map((route) => ({ route, segments: route.path.split('/') }));
  return (method: string, path: string): Found => {
    const parts = path.split('/');
    for (const { route, segments } of compiled) {
      const params = route.method === method ? match(segments, parts) : null;
      if (params !== null) return { route, params };
    }
    throw new HttpProblem(404, 'Not Found');
  };
};

const bearer = (exchange: Pick<Exchange, 'headers'>): string | null =>
  /^Bearer (.+)$/u.exec(exchange.headers.authorization ?? '')?.[1] ?? null;

/** Who asks; null without a token. Throws 401 for a token that is unknown or refused. */
export const viewerBy = ({
  practice,
  headers,
  now,
}: Pick<Exchange, 'practice' | 'headers' | 'now'>): 0 | 1 | null => {
  const token = bearer({ headers });
  if (token === null || token.startsWith('app-')) return null;
  const index = practice.record.tokens.indexOf(token);
  if (index !== 0 && index !== 1) throw new HttpProblem(401, 'The access token is invalid');
  if (practice.failures.unauthorizedUntil[index] > now)
    throw new HttpProblem(401, 'The access token was revoked');
  return index;
};

export const answerRoute = (found: Found, exchange: Omit<Exchange, 'viewer' | 'params'>): Reply => {
  const { route, params } = found;
  if (route.auth === 'admin') {
    if (bearer(exchange) !== exchange.practice.record.adminToken)
      throw new HttpProblem(401, 'The access token is invalid');
    return route.answer({ ...exchange, params, viewer: null });
  }
  // Signing in carries other credentials than a bearer token.
  const viewer = exchange.headers.authorization?.startsWith('Basic ') === true ? null : viewerBy(exchange);
  if (route.auth === 'user' && viewer === null) throw new HttpProblem(401, 'The access token is invalid');
  return route.answer({ ...exchange, params, viewer });
};
