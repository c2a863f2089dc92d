import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** One request as it arrived, with its body read. */
export type Received = {
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** How many requests for this path came before. */
  readonly earlier: number;
};

export type Route = (request: Received, response: ServerResponse) => void | Promise<void>;

export type HttpServer = {
  readonly origin: string;
  readonly url: (path: string) => string;
  /** Everything that was asked, oldest first. */
  readonly received: readonly Received[];
  /** Requests for this path, whatever their query. */
  readonly count: (path: string) => number;
  /** Drops open connections, too. */
  readonly close: () => Promise<void>;
};

/** A server on loopback. Routes by path without query; `*` answers for every other path, else 404. */
export async function startHttpServer(routes: Readonly<Record<string, Route>>): Promise<HttpServer> {
  const received: Received[] = [];
  const count = (path: string) => received.filter(({ url }) => pathOf(url) === path).length;
  const server = createServer(async (incoming, response) => {
    const path = pathOf(incoming.url ?? '/');
    const request = {
      method: incoming.method ?? 'GET',
      url: incoming.url ?? '/',
      headers: incoming.headers,
      body: await bodyOf(incoming),
      earlier: count(path),
    };
    received.push(request);
    await (routes[path] ?? routes['*'] ?? answer({ status: 404 }))(request, response);
  });
  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;
  return { origin, url: (path) => origin + path, received, count, close: () => close(server) };
}

type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

export const answer =
  ({ status = 200, headers = {}, body = '' }: Answer): Route =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

export const redirect = (location: string, status = 302): Route => answer({ status, headers: { location } });

/** Sends the head and never more than one byte each `everyMs`, until the client leaves. */
export const drip =
  (body: string, everyMs: number): Route =>
  (_, response) => {
    response.writeHead(200);
    let at = 0;
    const timer = setInterval(() => response.write(body[at++ % body.length]), everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** Takes the request and never answers. */
export const silence: Route = () => undefined;

/** Sends some of the announced body, then drops the connection. */
export const hangUp =
  (body: string): Route =>
  (_, response) => {
    response.writeHead(200, { 'content-length': String(body.length * 2) });
    response.write(body, () => response.socket?.destroy());
  };

const pathOf = (url: string): string => url.split('?')[0] ?? '/';

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of incoming.setEncoding('utf8')) body += String(chunk);
  return body;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const close = (server: Server): Promise<void> =>
  new Promise((done, failed) => {
    server.close((error) => (error === undefined ? done() : failed(error)));
    server.closeAllConnections();
  });
