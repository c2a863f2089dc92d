import { ConnectorError } from '../errors';
import type { SessionRequest } from './session';

/** One request as it goes over the wire. */
export type Outgoing = {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
};

/** Named, because some servers refuse a client that does not say who it is. */
const USER_AGENT = 'Backbeat (desktop)';

/** Throws `rejected` where the address is not one that can be fetched. */
export function outgoingOf(request: SessionRequest): Outgoing {
  const url = webAddress(request.url);
  const headers = new Headers(request.headers);
  if (!headers.has('user-agent')) headers.set('user-agent', USER_AGENT);
  const body = bodyOf(request);
  if (body !== null && !headers.has('content-type')) headers.set('content-type', body.type);
  return { url, method: request.method ?? 'GET', headers, body: body?.text ?? null };
}

function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new ConnectorError('rejected', 'not-found', { detail: 'not a web address' });
  }
  // Fetch refuses an address with credentials; a fragment is never sent.
  if (url.username !== '' || url.password !== '') {
    throw new ConnectorError('rejected', 'other', { detail: `${url.host}: credentials in the address` });
  }
  url.hash = '';
  return url.href;
}

function bodyOf({ json, form }: SessionRequest): { readonly text: string; readonly type: string } | null {
  if (json !== undefined) return { text: JSON.stringify(json), type: 'application/json' };
  if (form === undefined) return null;
  return { text: new URLSearchParams(form).toString(), type: 'application/x-www-form-urlencoded' };
}
