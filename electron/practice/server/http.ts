import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { OriginRecord } from '../state/records';
import type { World } from '../world/world';
import type { Failures } from './failures';

/** What every route works with. */
export type Practice = {
  readonly world: World;
  readonly failures: Failures;
  readonly record: OriginRecord;
  /** `http://127.0.0.1:port`, known once the server listens. */
  readonly base: () => string;
  readonly now: () => number;
};

export type Body = Readonly<Record<string, unknown>>;

export type Exchange = {
  readonly practice: Practice;
  /** Which of the two accounts asks; null without a token. */
  readonly viewer: 0 | 1 | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
  readonly headers: IncomingHttpHeaders;
  readonly now: number;
};

export type Reply = {
  readonly status: number;
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is cut instead of answered. */
  readonly cut?: true;
};

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:name` for a segment that varies. */
  readonly path: string;
  readonly auth: 'nobody' | 'user' | 'admin';
  readonly answer: (exchange: Exchange) => Reply;
};

/** What a route throws to answer as Mastodon does: `{ "error": … }`. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const notFound = (): HttpProblem => new HttpProblem(404, 'Record not found');

export const json = (
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  content: JSON.stringify(value),
  headers,
});

export const html = (content: string, status = 200): Reply => ({
  status,
  type: 'text/html; charset=utf-8',
  content,
});

const BODY_LIMIT = 1_000_000;

const readAll = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > BODY_LIMIT) throw new HttpProblem(413, 'Payload too large');
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parseForm = (text: string): Body => {
  const body: Record<string, unknown> = {};
  const form = new URLSearchParams(text);
  for (const key of new Set(form.keys())) {
    body[key.replace(/\[\]$/u, '')] = key.endsWith('[]') ? form.getAll(key) : form.get(key);
  }
  return body;
};

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: string): Body => {
  try {
    const value: unknown = JSON.parse(text);
    if (isBody(value)) return value;
  } catch (cause) {
    throw new HttpProblem(400, `Error occurred while parsing request parameters: ${String(cause)}`);
  }
  throw new HttpProblem(400, 'Error occurred while parsing request parameters');
};

/** JSON or a form, at most 1 MB. */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  if (request.method === 'GET' || request.method === 'HEAD') return {};
  const text = await readAll(request);
  if (text === '') return {};
  return (request.headers['content-type'] ?? '').includes('json') ? parseJson(text) : parseForm(text);
};

/** A text of the body or the query, or null. */
export const parameter = (exchange: Exchange, name: string): string | null => {
  const value = exchange.body[name] ?? exchange.query.get(name);
  return typeof value === 'string' ? value : null;
};

export const flag = (exchange: Exchange, name: string): boolean =>
  ['true', '1', 'on'].includes(String(exchange.body[name] ?? exchange.query.get(name) ?? ''));
