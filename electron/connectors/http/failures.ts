import { ConnectorError } from '../errors';
import type { Deadline } from './deadline';
import { waitUntil } from './retry-after';

type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly now: number;
};

/** Only the host of an address may be told: paths and queries carry tokens (Google Alerts, private feeds). */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

/** A status that is no answer, as an error. Meanings: RFC 9110 section 15, RFC 6585 section 4 (429). */
export function failureOfStatus({ status, headers, url, now }: Answer): ConnectorError {
  const detail = `${hostOf(url)} ${status}`;
  const untilAt = waitUntil(headers, now);
  const waits = untilAt === null ? { detail } : { detail, untilAt };
  if (status === 401) return new ConnectorError('auth-expired', 'unauthorised', { detail });
  if (status === 403) return new ConnectorError('rejected', 'forbidden', { detail });
  if (status === 404) return new ConnectorError('rejected', 'not-found', { detail });
  if (status === 410) return new ConnectorError('gone', 'gone', { detail });
  if (status === 429) return new ConnectorError('rate-limited', 'rate-limited', waits);
  if (status === 503 && headers.has('retry-after'))
    return new ConnectorError('rate-limited', 'rate-limited', waits);
  if (status === 408 || status >= 500) return new ConnectorError('transient', 'server-error', { detail });
  if (status >= 400) return new ConnectorError('rejected', 'other', { detail });
  return new ConnectorError('bad-response', 'other', { detail });
}

const TLS_CODE =
  /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH|INVALID_CA)/;
const TIMEOUT_CODE = /^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/;

type Broken = { readonly url: string; readonly deadline: Deadline; readonly phase: 'head' | 'body' };

/** What fetch or the body's stream threw, as an error of ours. `phase` tells a silent server from a dripping one. */
export function failureOfThrown(cause: unknown, { url, deadline, phase }: Broken): ConnectorError {
  if (cause instanceof ConnectorError) return cause;
  const ended = deadline.cause();
  if (ended === 'aborted') return new ConnectorError('transient', 'aborted', { detail: hostOf(url), cause });
  const slow = phase === 'head' ? 'timeout' : 'too-slow';
  if (ended === 'timeout') return new ConnectorError('transient', slow, { detail: hostOf(url), cause });
  const code = codeOf(cause);
  const detail = `${hostOf(url)} ${code}`.trim();
  if (TLS_CODE.test(code)) return new ConnectorError('rejected', 'tls', { detail, cause });
  if (TIMEOUT_CODE.test(code)) return new ConnectorError('transient', slow, { detail, cause });
  if (/^(Z_|ERR_BROTLI|ERR__ERROR_FORMAT)/.test(code))
    return new ConnectorError('bad-response', 'broken', { detail, cause });
  return new ConnectorError('transient', 'unreachable', { detail, cause });
}

/** The innermost code: undici wraps what the socket said in a `TypeError: fetch failed`. */
function codeOf(thrown: unknown): string {
  let code = '';
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    if ('code' in error && typeof error.code === 'string') code = error.code;
    if (error instanceof AggregateError && code === '') code = codeOf(error.errors[0]);
  }
  return code;
}
