import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ConnectorError } from '../../../electron/connectors/errors';
import { createSession } from '../../../electron/connectors/http/create-session';
import type { RequestLimits, SessionRequest } from '../../../electron/connectors/http/session';
import {
  answer,
  drip,
  type HttpServer,
  hangUp,
  type Route,
  redirect,
  silence,
  startHttpServer,
} from '../../helpers/http-server';

const NOW = Date.UTC(2026, 10, 2, 12);
const servers: HttpServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(routes: Readonly<Record<string, Route>>): Promise<HttpServer> {
  const server = await startHttpServer(routes);
  servers.push(server);
  return server;
}

type Opened = { readonly limits?: Partial<RequestLimits>; readonly signal?: AbortSignal };

const open = ({ limits = {}, signal = new AbortController().signal }: Opened = {}) =>
  createSession({
    fetch: globalThis.fetch,
    now: () => NOW,
    secret: 'first',
    saveSecret: async () => undefined,
    signal,
    limits,
  });

/** What a request ends as when it fails. */
async function failure(request: SessionRequest, opened?: Opened) {
  const thrown = await open(opened)
    .request(request)
    .then(
      () => new Error('it succeeded'),
      (error: unknown) => error,
    );
  if (!(thrown instanceof ConnectorError)) throw thrown;
  return thrown.toFailure();
}

describe('a request', () => {
  it('sends method, headers and a form, and returns status, headers and body', async () => {
    const server = await serve({ '/token': answer({ status: 201, headers: { etag: '"1"' }, body: 'yes' }) });
    const session = open();
    const response = await session.request({
      url: server.url('/token?a=1#part'),
      method: 'POST',
      headers: { authorization: 'Bearer x' },
      form: { grant: 'a b', code: 'ż' },
    });
    expect({
      status: response.status,
      etag: response.headers.get('etag'),
      body: Buffer.from(response.body).toString(),
      url: response.url,
      movedTo: response.movedTo,
      bytes: session.bytes(),
    }).toEqual({
      ...{ status: 201, etag: '"1"', body: 'yes' },
      ...{ url: server.url('/token?a=1'), movedTo: null, bytes: 3 },
    });
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      url: '/token?a=1',
      body: 'grant=a+b&code=%C5%BC',
    });
    expect(server.received[0]?.headers).toMatchObject({
      authorization: 'Bearer x',
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Backbeat (desktop)',
    });
  });

  it('sends JSON', async () => {
    const server = await serve({ '/': answer({}) });
    await open().request({ url: server.url('/'), method: 'PUT', json: { a: [1] } });
    expect(server.received[0]).toMatchObject({ method: 'PUT', body: '{"a":[1]}' });
  });

  it('takes an accepted status as an answer', async () => {
    const server = await serve({ '/': answer({ status: 304 }) });
    const { status, body } = await open().request({ url: server.url('/'), accept: [304] });
    expect([status, body.length]).toEqual([304, 0]);
  });

  it('counts decoded bytes over all its requests', async () => {
    const packed = gzipSync('x'.repeat(5_000));
    const server = await serve({ '/': answer({ headers: { 'content-encoding': 'gzip' }, body: packed }) });
    const session = open();
    await session.request({ url: server.url('/') });
    await session.request({ url: server.url('/') });
    expect(session.bytes()).toBe(10_000);
  });

  it('keeps the new secret only once it is sealed', async () => {
    const sealed: string[] = [];
    const session = createSession({
      fetch: globalThis.fetch,
      now: () => NOW,
      secret: 'first',
      saveSecret: async (secret) => {
        if (secret === 'refused') throw new Error('locked');
        sealed.push(secret);
      },
      signal: new AbortController().signal,
    });
    await session.renewSecret('second');
    await expect(session.renewSecret('refused')).rejects.toThrow('locked');
    expect([session.secret(), sealed]).toEqual(['second', ['second']]);
  });
});

describe('a status that is no answer', () => {
  it.each([
    [400, 'rejected', 'other'],
    [401, 'auth-expired', 'unauthorised'],
    [403, 'rejected', 'forbidden'],
    [404, 'rejected', 'not-found'],
    [408, 'transient', 'server-error'],
    [410, 'gone', 'gone'],
    [429, 'rate-limited', 'rate-limited'],
    [500, 'transient', 'server-error'],
    [503, 'transient', 'server-error'],
    [304, 'bad-response', 'other'],
  ])('%i is %s: %s, and tells the host but nothing secret', async (status, kind, reason) => {
    const server = await serve({ '/feed': answer({ status, body: status === 304 ? '' : 'secret body' }) });
    const { host } = new URL(server.origin);
    expect(await failure({ url: server.url('/feed?token=secret') })).toEqual({
      ...{ kind, reason, detail: `${host} ${status}`, untilAt: null },
    });
  });

  it.each([
    ['seconds', { 'retry-after': '120' }, NOW + 120_000],
    ['a date', { 'retry-after': 'Mon, 02 Nov 2026 12:30:00 GMT' }, NOW + 30 * 60_000],
    ['an ISO date (Mastodon)', { 'x-ratelimit-reset': '2026-11-02T12:05:00.000Z' }, NOW + 5 * 60_000],
    ['epoch seconds (X, GitHub)', { 'x-rate-limit-reset': String(NOW / 1_000 + 900) }, NOW + 900_000],
    ['a delta', { 'ratelimit-reset': '60' }, NOW + 60_000],
    ['the first of two', { 'retry-after': '10', 'x-ratelimit-reset': '60' }, NOW + 10_000],
    ['a century', { 'retry-after': '3153600000' }, NOW + 7 * 86_400_000],
    ['the past', { 'retry-after': 'Mon, 02 Nov 2020 12:30:00 GMT' }, null],
    ['nonsense', { 'retry-after': 'soon' }, null],
  ])('429 with %s waits until then', async (_, headers, untilAt) => {
    const server = await serve({ '/': answer({ status: 429, headers }) });
    expect(await failure({ url: server.url('/') })).toMatchObject({ kind: 'rate-limited', untilAt });
  });

  it('503 with Retry-After is a wait, not an error of the server', async () => {
    const server = await serve({ '/': answer({ status: 503, headers: { 'retry-after': '30' } }) });
    expect(await failure({ url: server.url('/') })).toMatchObject({
      kind: 'rate-limited',
      untilAt: NOW + 30_000,
    });
  });
});

describe('redirects', () => {
  it('tells where only permanent ones led', async () => {
    const server = await serve({
      '/a': redirect('/b', 301),
      '/b': redirect('/c', 308),
      '/c': answer({ body: 'here' }),
    });
    expect(await open().request({ url: server.url('/a') })).toMatchObject({
      ...{ url: server.url('/c'), movedTo: server.url('/c') },
    });
  });

  it('tells no new address where one of them was temporary', async () => {
    const server = await serve({ '/a': redirect('/b', 301), '/b': redirect('/c', 302), '/c': answer({}) });
    expect(await open().request({ url: server.url('/a') })).toMatchObject({
      url: server.url('/c'),
      movedTo: null,
    });
  });

  it('never gives credentials to another origin, nor to the first when it comes back', async () => {
    const back: Route = (_, response) => redirect(first.url('/c'))(_, response);
    const other = await serve({ '/b': back });
    const first = await serve({ '/a': redirect(other.url('/b')), '/c': answer({}) });
    const headers = { authorization: 'Bearer x', cookie: 'y', accept: 'text/xml' };
    await open().request({ url: first.url('/a'), headers });
    const [asked, last] = first.received;
    const sent = [asked, other.received[0], last].map((one) => [
      one?.headers.authorization,
      one?.headers.cookie,
      one?.headers.accept,
    ]);
    expect(sent).toEqual([
      ['Bearer x', 'y', 'text/xml'],
      [undefined, undefined, 'text/xml'],
      [undefined, undefined, 'text/xml'],
    ]);
  });

  it('keeps them within the origin', async () => {
    const server = await serve({ '/a': redirect('/b'), '/b': answer({}) });
    await open().request({ url: server.url('/a'), headers: { authorization: 'Bearer x' } });
    expect(server.received[1]?.headers.authorization).toBe('Bearer x');
  });

  it('sends no body to another origin', async () => {
    const other = await serve({ '/b': answer({}) });
    const server = await serve({ '/a': redirect(other.url('/b'), 307) });
    const sent = { url: server.url('/a'), method: 'POST', form: { password: 'x' } } as const;
    expect(await failure(sent)).toMatchObject({ kind: 'bad-response', reason: 'other' });
    expect(other.received).toEqual([]);
  });

  it('makes a GET of a POST after 303', async () => {
    const server = await serve({ '/a': redirect('/b', 303), '/b': answer({}) });
    await open().request({ url: server.url('/a'), method: 'POST', json: {} });
    expect(server.received[1]).toMatchObject({ method: 'GET', body: '' });
  });

  it.each([
    ['to itself', { '/a': redirect('/a') }, 1],
    ['in a circle', { '/a': redirect('/b'), '/b': redirect('/a') }, 2],
    [
      'without end',
      { '*': ((request, response) => redirect(`${request.url}x`)(request, response)) satisfies Route },
      6,
    ],
  ])('end as redirect-loop when they lead %s', async (_, routes: Readonly<Record<string, Route>>, asked) => {
    const server = await serve(routes);
    expect(await failure({ url: server.url('/a') })).toMatchObject({
      kind: 'bad-response',
      reason: 'redirect-loop',
    });
    expect(server.received).toHaveLength(asked);
  });

  it.each(['ftp://example.org/x', 'file:///etc/passwd', 'javascript:alert(1)', 'http://'])(
    'are not followed to %s',
    async (location) => {
      const server = await serve({ '/a': redirect(location) });
      expect(await failure({ url: server.url('/a') })).toMatchObject({
        kind: 'bad-response',
        reason: 'other',
      });
    },
  );
});

describe('limits', () => {
  it('a server that drips is too slow', async () => {
    const server = await serve({ '/': drip('<rss>', 10) });
    expect(await failure({ url: server.url('/') }, { limits: { timeoutMs: 150 } })).toMatchObject({
      ...{ kind: 'transient', reason: 'too-slow' },
    });
  });

  it('a server that never answers is a time-out', async () => {
    const server = await serve({ '/': silence });
    expect(await failure({ url: server.url('/') }, { limits: { timeoutMs: 100 } })).toMatchObject({
      ...{ kind: 'transient', reason: 'timeout' },
    });
  });

  it('one deadline holds for all hops', async () => {
    const late: Route = (request, response) => {
      setTimeout(() => redirect(`${request.url}x`)(request, response), 60);
    };
    const server = await serve({ '*': late });
    const limits = { timeoutMs: 150, maxRedirects: 50 };
    expect(await failure({ url: server.url('/') }, { limits })).toMatchObject({ reason: 'timeout' });
  });

  it('an announced length beyond the limit is refused unread', async () => {
    const server = await serve({
      '/': answer({ headers: { 'content-length': '5000' }, body: 'x'.repeat(5_000) }),
    });
    const session = open({ limits: { maxBytes: 1_000 } });
    await expect(session.request({ url: server.url('/') })).rejects.toMatchObject({ reason: 'too-large' });
    expect(session.bytes()).toBe(0);
  });

  it('a gzip bomb ends at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024), { level: 9 });
    const server = await serve({ '/': answer({ headers: { 'content-encoding': 'gzip' }, body: bomb }) });
    const session = open();
    await expect(session.request({ url: server.url('/') })).rejects.toMatchObject({
      ...{ kind: 'bad-response', reason: 'too-large' },
    });
    expect(session.bytes()).toBeLessThan(21 * 1024 * 1024);
  });

  it('a body of exactly the limit passes', async () => {
    const server = await serve({ '/': answer({ body: 'x'.repeat(1_000) }) });
    const { body } = await open({ limits: { maxBytes: 1_000 } }).request({ url: server.url('/') });
    expect(body.length).toBe(1_000);
  });
});

describe('a connection that fails', () => {
  it('refused is unreachable', async () => {
    const server = await startHttpServer({});
    await server.close();
    expect(await failure({ url: server.url('/?token=secret') })).toEqual({
      ...{ kind: 'transient', reason: 'unreachable', untilAt: null },
      detail: `${new URL(server.origin).host} ECONNREFUSED`,
    });
  });

  it('dropped within the body is unreachable', async () => {
    const server = await serve({ '/': hangUp('<rss>') });
    expect(await failure({ url: server.url('/') })).toMatchObject({
      kind: 'transient',
      reason: 'unreachable',
    });
  });

  it('without TLS where TLS is asked is a TLS failure', async () => {
    const server = await serve({ '/': answer({}) });
    const { kind, reason, detail } = await failure({ url: server.url('/').replace('http:', 'https:') });
    expect([kind, reason]).toEqual(['rejected', 'tls']);
    expect(detail).toContain('ERR_SSL');
  });

  it('packed wrongly is broken', async () => {
    const server = await serve({ '/': answer({ headers: { 'content-encoding': 'gzip' }, body: 'no gzip' }) });
    expect(await failure({ url: server.url('/') })).toMatchObject({ kind: 'bad-response', reason: 'broken' });
  });

  it('given up by the caller is aborted, before the head and within the body', async () => {
    const server = await serve({ '/silent': silence, '/drip': drip('x', 5) });
    for (const path of ['/silent', '/drip']) {
      const control = new AbortController();
      setTimeout(() => control.abort(), 50);
      const ended = await failure({ url: server.url(path) }, { signal: control.signal });
      expect(ended).toMatchObject({ kind: 'transient', reason: 'aborted' });
    }
  });

  it('given up before it began sends nothing', async () => {
    const server = await serve({ '/': answer({}) });
    expect(await failure({ url: server.url('/') }, { signal: AbortSignal.abort() })).toMatchObject({
      reason: 'aborted',
    });
    expect(server.received).toEqual([]);
  });

  it.each(['ftp://example.org/', 'not an address', 'file:///etc/passwd'])(
    '%s is no web address',
    async (url) => {
      expect(await failure({ url })).toMatchObject({ kind: 'rejected', detail: 'not a web address' });
    },
  );

  it('credentials in an address are refused, and not told', async () => {
    const ended = await failure({ url: 'http://user:secret@example.org/' });
    expect(ended).toEqual({
      ...{ kind: 'rejected', reason: 'other', untilAt: null },
      detail: 'example.org: credentials in the address',
    });
  });
});
