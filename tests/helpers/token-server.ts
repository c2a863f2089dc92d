import { answer, type HttpServer, startHttpServer } from './http-server';

export const TOKEN = 'an-invented-token-7f3a9c';

const json = (body: unknown) =>
  answer({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** A quiet Mastodon server with one account, which lets nobody in without the token. */
export function startTokenServer(): Promise<HttpServer> {
  const self = {
    id: '1',
    username: 'us',
    acct: 'us',
    display_name: 'Bakery',
    url: 'https://example.org/@us',
  };
  const known: Record<string, unknown> = {
    '/api/v1/accounts/verify_credentials': self,
    '/api/v2/instance': { domain: 'example.org' },
  };
  return startHttpServer({
    '*': (request, response) => {
      const allowed = request.headers.authorization === `Bearer ${TOKEN}`;
      const path = request.url.split('?')[0] ?? '';
      const refusal = answer({ status: 401, body: '{"error":"The access token is invalid"}' });
      return (allowed ? json(known[path] ?? []) : refusal)(request, response);
    },
  });
}
