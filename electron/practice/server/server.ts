import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE } from '@shared/platforms/platform';
import { accountRoutes } from './accounts';
import { controlRoutes } from './control';
import { HttpProblem, json, type Practice, type Reply, readBody } from './http';
import { instanceRoutes } from './instance';
import { mediaRoutes } from './media';
import { notificationRoutes } from './notifications';
import { oauthRoutes } from './oauth';
import { pageRoutes } from './pages';
import { answerRoute, createRouter } from './router';
import { statusRoutes } from './statuses';
import { type Keys, writingRoutes } from './writing';

/** Requests in five minutes, as Mastodon counts them; the practice never counts, so that nobody waits for it. */
const LIMIT = 300;
const WINDOW = 5 * MINUTE;

const limitHeaders = (practice: Practice, now: number) => {
  const limited = practice.failures.rateLimitedUntil > now;
  const reset = limited ? practice.failures.rateLimitedUntil : (Math.floor(now / WINDOW) + 1) * WINDOW;
  return {
    'x-ratelimit-limit': String(LIMIT),
    'x-ratelimit-remaining': limited ? '0' : String(LIMIT - 1),
    'x-ratelimit-reset': new Date(reset).toISOString(),
  };
};

/** A page in a browser must not reach this server under another name (DNS rebinding). */
const isLoopback = (request: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/u.test(request.headers.host ?? '');

const send = (response: ServerResponse, reply: Reply, headers: Readonly<Record<string, string>>): void => {
  if (reply.cut === true) {
    response.socket?.destroy();
    return;
  }
  response.writeHead(reply.status, {
    'content-type': reply.type,
    'content-length': Buffer.byteLength(reply.content),
    'x-content-type-options': 'nosniff',
    ...headers,
    ...reply.headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : reply.content);
};

const problemReply = (cause: unknown): Reply => {
  if (cause instanceof HttpProblem) return json({ error: cause.message }, {}, cause.status);
  return json({ error: 'Something went wrong on our end' }, {}, 500);
};

type Router = ReturnType<typeof createRouter>;

const replyTo = async (practice: Practice, route: Router, request: IncomingMessage): Promise<Reply> => {
  const url = new URL(request.url ?? '/', practice.base());
  const body = await readBody(request);
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const found = route(method, url.pathname);
  const now = practice.now();
  const limited = practice.failures.rateLimitedUntil > now;
  if (limited && found.route.auth !== 'admin') return json({ error: 'Too many requests' }, {}, 429);
  practice.world.advance(now);
  return answerRoute(found, { practice, query: url.searchParams, body, headers: request.headers, now });
};

const isControl = (request: IncomingMessage): boolean => request.url?.startsWith('/practice/') === true;

const handle = async (
  practice: Practice,
  route: Router,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { failures } = practice;
  if (!isLoopback(request)) return send(response, json({ error: 'Forbidden' }, {}, 403), {});
  const now = practice.now();
  // Never answered; the client gives up, or the server closes.
  if (!isControl(request) && failures.hangingUntil > now) return;
  if (!isControl(request) && failures.slowUntil > now) await wait(failures.slowMs, undefined, { ref: false });
  const reply = await replyTo(practice, route, request).catch(problemReply);
  send(response, reply, limitHeaders(practice, practice.now()));
};

/** Everything the server answers. `keys` are the posts by `Idempotency-Key`. */
export const createPracticeServer = (practice: Practice, keys: Keys): Server => {
  const route = createRouter([
    ...accountRoutes,
    ...notificationRoutes,
    ...statusRoutes,
    ...writingRoutes(keys),
    ...instanceRoutes,
    ...oauthRoutes(),
    ...controlRoutes,
    ...mediaRoutes(),
    ...pageRoutes,
  ]);
  return createServer((request, response) => {
    handle(practice, route, request, response).catch(() => response.destroy());
  });
};
