import { ConnectorError } from '../errors';
import type { Deadline } from './deadline';
import { failureOfThrown, hostOf } from './failures';
import { type Outgoing, outgoingOf } from './outgoing';
import type { RequestLimits, SessionRequest } from './session';

type ToFollow = {
  readonly fetch: typeof globalThis.fetch;
  readonly request: SessionRequest;
  readonly limits: RequestLimits;
  readonly deadline: Deadline;
};

type Followed = { readonly response: Response; readonly url: string; readonly movedTo: string | null };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization'];

/** Sends the request and follows redirects by hand, because fetch itself tells neither the hops nor their kind. */
export async function follow({ fetch, request, limits, deadline }: ToFollow): Promise<Followed> {
  let outgoing = outgoingOf(request);
  let permanent = true;
  const seen = new Set<string>();
  for (;;) {
    seen.add(`${outgoing.method} ${outgoing.url}`);
    const response = await send(fetch, outgoing, deadline);
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (location === null || request.accept?.includes(response.status)) {
      const { url } = outgoing;
      return { response, url, movedTo: permanent && seen.size > 1 ? url : null };
    }
    await response.body?.cancel();
    permanent &&= PERMANENT.has(response.status);
    outgoing = redirected(outgoing, { status: response.status, location, writes: request.writes === true });
    if (seen.size > limits.maxRedirects || seen.has(`${outgoing.method} ${outgoing.url}`)) {
      throw new ConnectorError('bad-response', 'redirect-loop', { detail: hostOf(outgoing.url) });
    }
  }
}

async function send(
  fetch: typeof globalThis.fetch,
  outgoing: Outgoing,
  deadline: Deadline,
): Promise<Response> {
  const { url, method, headers, body } = outgoing;
  try {
    return await fetch(url, { method, headers, body, redirect: 'manual', signal: deadline.signal });
  } catch (cause) {
    throw failureOfThrown(cause, { url, deadline, phase: 'head' });
  }
}

type Hop = { readonly status: number; readonly location: string; readonly writes: boolean };

/** The next request. Methods change as the fetch standard says (4.4, HTTP-redirect fetch, step 12). */
function redirected(from: Outgoing, { status, location, writes }: Hop): Outgoing {
  const url = targetOf(location, from.url);
  const elsewhere = url.origin !== new URL(from.url).origin;
  const asGet = status === 303 || (status < 303 && from.method === 'POST');
  // "See other" tells where to look for what was done, not what was done.
  if (writes && asGet) throw refused(from.url, 'a write became a read');
  const body = asGet ? null : from.body;
  // A body may hold a password or a token; another origin has no right to it.
  if (body !== null && elsewhere) throw refused(from.url, 'body to another host');
  const headers = new Headers(from.headers);
  if (elsewhere) for (const name of SECRET_HEADERS) headers.delete(name);
  if (body === null) headers.delete('content-type');
  return { url: url.href, method: asGet ? 'GET' : from.method, headers, body };
}

function targetOf(location: string, base: string): URL {
  if (!URL.canParse(location, base)) throw refused(base, 'bad location');
  const url = new URL(location, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(base, url.protocol);
  url.hash = '';
  return url;
}

const refused = (url: string, why: string) =>
  new ConnectorError('bad-response', 'other', { detail: `${hostOf(url)}: redirect refused (${why})` });
