import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ConnectorError } from '../../../electron/connectors/errors';
import type { SessionRequest } from '../../../electron/connectors/http/session';
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
import { testSession } from '../test-session';

const servers: HttpServer[] = [];
const sockets: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  for (const server of sockets.splice(0)) server.close();
});

async function serve(route: Route, path = '/'): Promise<HttpServer> {
  const server = await startHttpServer({ [path]: route });
  servers.push(server);
  return server;
}

/** A port that does with a connection what the test says. */
async function listen(onConnection: (socket: import('node:net').Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  sockets.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const TIMEOUT = { timeoutMs: 200 };

/** What a write ends as, and what the same request ends as where it only asks. */
async function ends(url: string, more: Partial<SessionRequest> = {}) {
  const request = { url, method: 'POST', json: { status: 'Hello' }, ...more } as const;
  const kinds = [];
  for (const one of [{ ...request, writes: true as const }, request]) {
    const thrown: unknown = await testSession({ limits: TIMEOUT })
      .request(one)
      .then(
        () => null,
        (error: unknown) => error,
      );
    kinds.push(thrown instanceof ConnectorError ? thrown.kind : thrown === null ? 'done' : String(thrown));
  }
  return { write: kinds[0], read: kinds[1] };
}

describe('a request that writes and certainly did not leave', () => {
  it('is transient: the port is closed', async () => {
    const server = await startHttpServer({});
    await server.close();
    expect(await ends(server.url('/'))).toEqual({ write: 'transient', read: 'transient' });
  });

  it('is transient: the name does not exist', async () => {
    expect(await ends('http://nowhere.invalid/')).toEqual({ write: 'transient', read: 'transient' });
  });

  it('is a TLS failure: the server speaks none', async () => {
    const server = await serve(answer({}));
    const url = server.url('/').replace('http:', 'https:');
    expect(await ends(url)).toEqual({ write: 'rejected', read: 'rejected' });
  });

  it('is transient: the connection ends before it is secure', async () => {
    const host = await listen((socket) => socket.once('data', () => socket.end()));
    expect(await ends(`https://${host}/`)).toEqual({ write: 'transient', read: 'transient' });
  });

  it('is rejected: the address is none', async () => {
    expect(await ends('ftp://example.org/')).toEqual({ write: 'rejected', read: 'rejected' });
  });

  it('is transient: it was given up before it began', async () => {
    const server = await serve(answer({}));
    const session = testSession({ signal: AbortSignal.abort() });
    const request = { url: server.url('/'), method: 'POST', json: {}, writes: true } as const;
    await expect(session.request(request)).rejects.toMatchObject({ kind: 'transient', reason: 'aborted' });
    expect(server.received).toEqual([]);
  });
});

describe('a request that writes and may have been carried out', () => {
  it.each<[string, Route]>([
    ['is never answered', silence],
    ['is answered by a byte now and then', drip('{"id":', 20)],
    ['is answered in part and cut', hangUp('{"id":')],
    ['is cut unanswered', (_, response) => void response.socket?.destroy()],
    ['is answered 500', answer({ status: 500 })],
    ['is answered 502', answer({ status: 502 })],
    ['is answered 503 with a wish', answer({ status: 503, headers: { 'retry-after': '30' } })],
    ['is answered 408', answer({ status: 408 })],
    ['is answered more than we read', answer({ headers: { 'content-length': '99999999' } })],
    ['is sent on to look elsewhere', redirect('/there', 303)],
    ['is packed wrongly', answer({ headers: { 'content-encoding': 'gzip' }, body: 'no gzip' })],
  ])('is of unknown outcome: it %s', async (_, route) => {
    const server = await serve(route);
    const { write, read } = await ends(server.url('/'));
    expect(write).toBe('outcome-unknown');
    expect(read).not.toBe('outcome-unknown');
  });

  it('is of unknown outcome: the port takes it and closes', async () => {
    const host = await listen((socket) => socket.once('data', () => socket.destroy()));
    expect((await ends(`http://${host}/`)).write).toBe('outcome-unknown');
  });

  it('keeps why, and tells no more than the host', async () => {
    const server = await serve(silence, '/statuses');
    const request = {
      url: server.url('/statuses?token=secret'),
      method: 'POST',
      json: {},
      writes: true,
    } as const;
    const thrown: unknown = await testSession({ limits: TIMEOUT })
      .request(request)
      .catch((cause: unknown) => cause);
    expect(thrown instanceof ConnectorError && thrown.toFailure()).toEqual({
      ...{ kind: 'outcome-unknown', reason: 'timeout', untilAt: null },
      detail: new URL(server.origin).host,
    });
  });
});

describe('a request that writes and was refused', () => {
  it.each([
    [400, 'rejected'],
    [401, 'auth-expired'],
    [403, 'rejected'],
    [404, 'rejected'],
    [409, 'rejected'],
    [410, 'gone'],
    [422, 'rejected'],
    [429, 'rate-limited'],
  ])('%i is %s', async (status, kind) => {
    const server = await serve(answer({ status }));
    expect(await ends(server.url('/'))).toEqual({ write: kind, read: kind });
  });
});

it('is not cut off by a stop once it is under way', async () => {
  const controller = new AbortController();
  const late: Route = (request, response) => {
    controller.abort();
    setTimeout(() => answer({ body: 'stored' })(request, response), 50);
  };
  const server = await serve(late);
  const request = { url: server.url('/'), method: 'POST', json: {}, writes: true } as const;
  const { status } = await testSession({ signal: controller.signal }).request(request);
  expect(status).toBe(200);
});
