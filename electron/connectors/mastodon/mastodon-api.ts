import type { z } from 'zod';
import { ConnectorError } from '../errors';
import { failureOfStatus } from '../http/failures';
import type { Session, SessionRequest, SessionResponse } from '../http/session';
import { jsonOf, parsedAnswer, writtenAnswer } from '../json-answer';
import { refusalSchema } from './mastodon-schema';

export type Query = readonly (readonly [name: string, value: string])[];

type Creation<S extends z.ZodType> = {
  readonly path: string;
  /** Remembered by the server for an hour (docs, methods/statuses, 2026-07). */
  readonly key: string;
  readonly json: unknown;
  readonly schema: S;
};

export type MastodonApi = {
  /** Throws the session's errors, `revoked` for a token that was taken back, `bad-response` for another format. */
  readonly get: <S extends z.ZodType>(path: string, query: Query, schema: S) => Promise<z.output<S>>;
  /** As `get`, but null where the server says that there is nothing (404, 410). */
  readonly find: <S extends z.ZodType>(path: string, query: Query, schema: S) => Promise<z.output<S> | null>;
  /** Makes something, one thing for each key however often it is sent; `outcome-unknown` where it may have been made. */
  readonly create: <S extends z.ZodType>(made: Creation<S>) => Promise<z.output<S>>;
  /** What is the same done twice as done once; false where the server says that there is nothing (404, 410). */
  readonly change: (method: 'POST' | 'DELETE', path: string) => Promise<boolean>;
  /** How long to leave the server alone in ms, or null while there are requests to spare. */
  readonly pauseMs: () => number | null;
};

/** The limit is 300 requests in 5 minutes per account (docs 2026-07), shared with the person's other apps. */
const SPARE_REQUESTS = 10;

/** Answers whose body tells more than their number. */
const REFUSALS = [401, 403, 404, 410];

type Server = { readonly session: Session; readonly address: string; readonly now: number };

/** The client API of one server, for the length of one read. */
export function openMastodon({ session, address, now }: Server): MastodonApi {
  let pauseUntilAt: number | null = null;

  const send = async (request: SessionRequest): Promise<SessionResponse> => {
    const headers = { authorization: `Bearer ${session.secret()}`, accept: 'application/json' };
    const answer = await session.request({
      ...request,
      headers: { ...headers, ...request.headers },
      accept: REFUSALS,
    });
    pauseUntilAt = pauseOf(answer.headers);
    return answer;
  };
  const ask = (path: string, query: Query): Promise<SessionResponse> =>
    send({ url: urlOf(address, path, query) });

  return {
    get: async (path, query, schema) => {
      const answer = await ask(path, query);
      if (answer.status >= 400) throw refusalOf(answer);
      return parsedAnswer(schema, answer);
    },
    find: async (path, query, schema) => {
      const answer = await ask(path, query);
      if (answer.status === 404 || answer.status === 410) return null;
      if (answer.status >= 400) throw refusalOf(answer);
      return parsedAnswer(schema, answer);
    },
    create: async ({ path, key, json, schema }) => {
      const answer = await send({
        url: urlOf(address, path, []),
        method: 'POST',
        headers: { 'idempotency-key': key },
        json,
        writes: true,
      });
      if (answer.status >= 400) throw refusalOf(answer);
      return writtenAnswer(schema, answer);
    },
    change: async (method, path) => {
      const answer = await send({ url: urlOf(address, path, []), method });
      if (answer.status === 404 || answer.status === 410) return false;
      if (answer.status >= 400) throw refusalOf(answer);
      return true;
    },
    pauseMs: () => (pauseUntilAt === null ? null : Math.max(pauseUntilAt - now, 0)),
  };
}

function urlOf(address: string, path: string, query: Query): string {
  const url = new URL(path, address);
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url.href;
}

/** When the limit starts anew, where hardly anything of it is left. X-RateLimit-Reset is an ISO time. */
function pauseOf(headers: Headers): number | null {
  const remaining = headers.get('x-ratelimit-remaining');
  const resetAt = Date.parse(headers.get('x-ratelimit-reset') ?? '');
  if (remaining === null || Number.isNaN(resetAt)) return null;
  return Number(remaining) < SPARE_REQUESTS ? resetAt : null;
}

/**
 * Mastodon tells by a sentence whether a token was taken back or the account was closed. Its texts for the API are
 * English in every language of the server (config/locales: doorkeeper, api/base_controller.rb).
 */
function refusalOf(answer: SessionResponse): ConnectorError {
  const said = refusalSchema.safeParse(jsonOf(answer));
  const sentence = said.success ? said.data.error : '';
  const failure = failureOfStatus({ ...answer, now: 0 });
  const { detail } = failure;
  if (answer.status === 401 && /revoked/i.test(sentence))
    return new ConnectorError('revoked', 'unauthorised', { detail });
  if (answer.status === 403 && /login is currently disabled|suspended/i.test(sentence)) {
    return new ConnectorError('revoked', 'forbidden', { detail });
  }
  return failure;
}
