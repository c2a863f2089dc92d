import type { ReadFate, WriteFate } from './fates';

/** What a request to the fake platform is about. */
export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
};

const coded = (code: string, syscall: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }) });

/** What undici throws (tried with Node 24.21): the error of the socket or of its own timers, wrapped. */
export const thrown = {
  noName: () => coded('ENOTFOUND', 'getaddrinfo'),
  noPort: () => coded('ECONNREFUSED', 'connect'),
  cut: () => coded('UND_ERR_SOCKET', 'read'),
  silent: () => coded('UND_ERR_HEADERS_TIMEOUT', ''),
} as const;

export const jsonResponse = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** A body that ends in its middle. */
const cutShort = (): Response => {
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"id":"1","acc'));
      controller.error(thrown.cut());
    },
  });
  return new Response(body, { status: 200 });
};

const nonsense = (): Response => new Response('<!doctype html><title>Welcome</title>', { status: 200 });

/** How a read ends; `answer` is what a healthy platform says. */
export function readAs(fate: ReadFate, answer: () => Response): Response {
  switch (fate) {
    case 'fine':
      return answer();
    case 'no-port':
      throw thrown.noPort();
    case 'silent':
      throw thrown.silent();
    case 'server-error':
      return new Response('oops', { status: 500 });
    case 'nonsense':
      return nonsense();
    case 'cut-short':
      return cutShort();
  }
}

type Carrying = {
  /** Carries it out now and says what a healthy platform would say. */
  readonly now: () => Response;
  /** Carries it out later. */
  readonly later: () => void;
};

/** How a write ends. */
export function writeAs(fate: WriteFate, { now, later }: Carrying): Response {
  switch (fate) {
    case 'fine':
      return now();
    case 'no-name':
      throw thrown.noName();
    case 'no-port':
      throw thrown.noPort();
    case 'no-rights':
      return jsonResponse(401, { error: 'InvalidRights' });
    case 'invalid':
      return jsonResponse(422, { error: 'Validation failed' });
    case 'too-many':
      return jsonResponse(429, { error: 'Too many requests' }, { 'retry-after': '45' });
    case 'swallowed':
      throw thrown.silent();
    case 'gateway-away':
      return new Response('bad gateway', { status: 502 });
    case 'stored-then-500':
      now();
      return new Response('oops', { status: 500 });
    case 'stored-then-busy':
      now();
      return new Response('busy', { status: 503, headers: { 'retry-after': '30' } });
    case 'stored-then-cut':
      now();
      throw thrown.cut();
    case 'stored-then-silent':
      now();
      throw thrown.silent();
    case 'stored-then-nonsense':
      now();
      return nonsense();
    case 'late':
      later();
      throw thrown.silent();
  }
}
