import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ConnectorError } from '../errors';
import { type PageTexts, resultPage } from './result-page';

export type Loopback = {
  /** http://127.0.0.1 and a port that was free (RFC 8252, section 7.3). */
  readonly redirectUri: string;
  /** What the browser brought back. `null`: nobody came in time, or the caller gave up. */
  readonly answer: Promise<URLSearchParams | null>;
  readonly close: () => void;
};

type Options = {
  /** An answer with another state comes from somebody else and is not taken. */
  readonly state: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly texts: PageTexts;
};

const PATH = '/callback';

/** Waits on this computer alone for one answer of the browser. */
export async function startLoopback({ state, timeoutMs, signal, texts }: Options): Promise<Loopback> {
  let settle: (answer: URLSearchParams | null) => void = () => undefined;
  const answer = new Promise<URLSearchParams | null>((resolve) => (settle = resolve));
  let taken = false;
  const server = createServer((request, response) => {
    const query = taken ? null : answerOf(request, port(), state);
    if (query === null) return send(response, 400, resultPage(texts, 'unknown'));
    send(response, 200, resultPage(texts, query.has('code') ? 'done' : 'refused'));
    taken = true;
    settle(query);
  });
  const port = () => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };
  const giveUp = () => settle(null);
  await listening(server);
  const timer = setTimeout(giveUp, timeoutMs);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  return {
    redirectUri: `http://127.0.0.1:${port()}${PATH}`,
    answer,
    close: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      server.close();
      server.closeIdleConnections();
    },
  };
}

const listening = (server: ReturnType<typeof createServer>) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new ConnectorError('transient', 'other', { detail: 'no local port', cause })),
    );
    server.listen(0, '127.0.0.1', resolve);
  });

/**
 * The query of the answer we wait for, else null. The Host is checked so that no web page reaches this port under a
 * name of its own (DNS rebinding).
 */
function answerOf(request: IncomingMessage, port: number, state: string): URLSearchParams | null {
  const host = `127.0.0.1:${port}`;
  if (request.method !== 'GET' || request.headers.host !== host) return null;
  const target = `http://${host}${request.url ?? '/'}`;
  const url = URL.canParse(target) ? new URL(target) : null;
  const ours = url?.pathname === PATH && url.searchParams.get('state') === state;
  return ours ? url.searchParams : null;
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    connection: 'close',
  });
  response.end(html);
}
