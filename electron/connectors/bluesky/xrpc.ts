import { z } from 'zod';
import { ConnectorError } from '../errors';
import { failureOfStatus } from '../http/failures';
import type { Session, SessionResponse } from '../http/session';
import { jsonOf } from '../json-answer';

export type Query = readonly (readonly [name: string, value: string])[];

/** Services behind a PDS, as it is told them in `atproto-proxy` (atproto docs, "Service proxying", 2026-08). */
export const services = {
  appView: 'did:web:api.bsky.app#bsky_appview',
  chat: 'did:web:api.bsky.chat#bsky_chat',
} as const;
export type Service = keyof typeof services;

export type XrpcCall = {
  readonly session: Session;
  /** The PDS. */
  readonly base: string;
  /** The method, such as `app.bsky.actor.getProfile`. */
  readonly nsid: string;
  readonly query?: Query;
  /** A procedure instead of a query; `null`: one without input. */
  readonly input?: unknown;
  readonly token?: string;
  /** Who answers, where it is not the PDS itself. */
  readonly service?: Service | undefined;
  /** It makes something that must not be made twice. */
  readonly writes?: boolean | undefined;
};

/** Statuses whose body names the error (XRPC, "Error responses"). Other failures are the session's to tell. */
const NAMED_ERRORS = [400, 401, 403, 404, 501];

/** One XRPC call; a named error is an answer here. */
export function callXrpc(call: XrpcCall): Promise<SessionResponse> {
  const url = new URL(`/xrpc/${call.nsid}`, call.base);
  for (const [name, value] of call.query ?? []) url.searchParams.append(name, value);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (call.token !== undefined) headers['authorization'] = `Bearer ${call.token}`;
  if (call.service !== undefined) headers['atproto-proxy'] = services[call.service];
  const { input } = call;
  return call.session.request({
    url: url.href,
    method: input === undefined ? 'GET' : 'POST',
    headers,
    accept: NAMED_ERRORS,
    ...(input == null ? {} : { json: input }),
    ...(call.writes === true ? { writes: true } : {}),
  });
}

/** A name, not a sentence: what a server writes there by mistake does not reach our own errors. */
const errorName = z
  .string()
  .regex(/^[A-Z][A-Za-z]{2,40}$/)
  .catch('');
const errorSchema = z.object({ error: errorName, message: z.string().catch('') });

/** The error that an answer names; empty texts where it names none. */
export function namedError(answer: SessionResponse): z.infer<typeof errorSchema> {
  return errorSchema.safeParse(jsonOf(answer)).data ?? { error: '', message: '' };
}

const CLOSED =
  /^(AccountTakedown|AccountSuspended|AccountDeactivated|RepoTakendown|RepoSuspended|RepoDeactivated)$/;

/** A named error as ours. The name goes into the detail, the sentence does not: it may quote the request. */
export function failureOfXrpc(answer: SessionResponse): ConnectorError {
  const { error, message } = namedError(answer);
  const failure = failureOfStatus({ ...answer, now: 0 });
  const detail = `${failure.detail} ${error}`.trim();
  if (CLOSED.test(error)) return new ConnectorError('revoked', 'forbidden', { detail });
  if (answer.status === 501) return new ConnectorError('rejected', 'not-found', { detail });
  if (isForbiddenMethod(message)) return new ConnectorError('rejected', 'forbidden', { detail });
  if (isTokenError(error)) return new ConnectorError('auth-expired', 'unauthorised', { detail });
  return new ConnectorError(failure.kind, failure.reason, { detail });
}

/** Both come with 400 as well as with 401. */
export const isTokenError = (error: string): boolean => error === 'ExpiredToken' || error === 'InvalidToken';

/** An app password without the right to direct messages is refused as `InvalidToken` too; signing in cannot mend it. */
export const isForbiddenMethod = (message: string): boolean => /bad token (method|scope)/i.test(message);
