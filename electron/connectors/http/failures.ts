import { ConnectorError } from '../errors';
import type { Deadline } from './deadline';
import { waitUntil } from './retry-after';

type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly now: number;
  /** It answers a request that writes. */
  readonly writes?: boolean;
};

/** Only the host of an address may be told: paths and queries carry tokens (Google Alerts, private feeds). */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

/** A status that is no answer, as an error. Meanings: RFC 9110 section 15, RFC 6585 section 4 (429). */
export function failureOfStatus({ status, headers, url, now, writes = false }: Answer): ConnectorError {
  const detail = `${hostOf(url)} ${status}`;
  // A server or a gateway that fails may have passed on or stored before what it was sent.
  if (writes && (status === 408 || status >= 500))
    return new ConnectorError('outcome-unknown', 'server-error', { detail });
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

/**
 * What a failure means for a request that writes: unless it proves that nothing was done, that is not known. Proofs are
 * a platform's refusal and a connection that was never made.
 */
export function failureOfWrite(thrown: unknown): unknown {
  if (!(thrown instanceof ConnectorError) || isProof(thrown)) return thrown;
  const { reason, detail } = thrown;
  return new ConnectorError('outcome-unknown', reason, { detail, cause: thrown });
}

function isProof({ kind, reason, cause }: ConnectorError): boolean {
  switch (kind) {
    case 'transient':
    case 'bad-response':
      return neverConnected(cause);
    case 'rejected':
      return reason !== 'tls' || neverConnected(cause);
    case 'outcome-unknown':
    case 'auth-expired':
    case 'revoked':
    case 'gone':
    case 'rate-limited':
      return true;
  }
}

/** What ends a connection before it can carry a request. Others of OpenSSL's errors come at any time. */
const NO_CONNECTION =
  /^(UND_ERR_CONNECT_TIMEOUT|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|ERR_TLS_CERT|ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNSUPPORTED_PROTOCOL|.*ALERT_(PROTOCOL_VERSION|HANDSHAKE_FAILURE)$))/;

/**
 * Whether it is certain that no connection was made: undici writes a request only to a socket that is connected, and
 * secure where that is asked for. A code alone does not tell: a dead network gives an open connection the same ones.
 */
function neverConnected(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    if ('syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo')) return true;
    if ('code' in error && typeof error.code === 'string' && NO_CONNECTION.test(error.code)) return true;
    // Node's own words (lib/_tls_wrap.js, onConnectEnd); the code is that of any other reset.
    if (error.message.includes('before secure TLS connection was established')) return true;
    if (error instanceof AggregateError && error.errors.every(neverConnected)) return true;
  }
  return false;
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
