import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type SignInOptions, signIn } from '../../../electron/connectors/oauth/mastodon-sign-in';
import { type LoopbackServer, type Reply, type Seen, startServer } from '../loopback-server';
import { NOW } from '../test-session';

const texts = {
  language: 'pl',
  title: 'Backbeat',
  done: 'Gotowe: wróć do programu.',
  refused: 'Nie połączono.',
  unknown: 'Ta strona nie jest już potrzebna.',
};

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** A server's side of the flow (RFC 6749, 7636): it remembers what it was asked and gives a token only for that. */
async function startOAuthServer(instead: (seen: Seen) => Reply | null = () => null) {
  let registered = '';
  let challenge = '';
  const started = await startServer((seen) => {
    const other = instead(seen);
    if (other !== null) return other;
    const form = new URLSearchParams(seen.body);
    if (seen.url.pathname === '/api/v1/apps') {
      registered = form.get('redirect_uris') ?? '';
      const named = form.get('client_name') === 'Backbeat' && form.get('scopes') === 'read';
      return named ? { body: { id: '1', client_id: 'app', client_secret: 'hush' } } : { status: 422 };
    }
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const right =
      seen.url.pathname === '/oauth/token' &&
      form.get('code') === 'a-code' &&
      form.get('client_id') === 'app' &&
      form.get('client_secret') === 'hush' &&
      form.get('redirect_uri') === registered &&
      form.get('grant_type') === 'authorization_code' &&
      proof === challenge;
    if (!right) return { status: 400, body: { error: 'invalid_grant' } };
    return { body: { access_token: 'the-token', token_type: 'Bearer', scope: 'read', created_at: 1 } };
  });
  server = started;
  return {
    url: started.url,
    requests: started.requests,
    /** What the consent page does when the person agrees: it checks the request and gives the way back. */
    consent: (address: string): URL => {
      const query = new URL(address).searchParams;
      expect(new URL(address).pathname).toBe('/oauth/authorize');
      expect(query.get('redirect_uri')).toBe(registered);
      expect(Object.fromEntries(query)).toMatchObject({
        response_type: 'code',
        client_id: 'app',
        scope: 'read',
        code_challenge_method: 'S256',
      });
      challenge = query.get('code_challenge') ?? '';
      const back = new URL(registered);
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', query.get('state') ?? '');
      return back;
    },
  };
}

const options = (
  rest: Pick<SignInOptions, 'server' | 'openExternal'> & Partial<SignInOptions>,
): SignInOptions => ({
  fetch: globalThis.fetch,
  signal: new AbortController().signal,
  clientName: 'Backbeat',
  texts,
  now: () => NOW,
  ...rest,
});

describe('signing in to a Mastodon server in the browser', () => {
  it('ends with a token, and a page in the language of the person', async () => {
    const oauth = await startOAuthServer();
    let page = { status: 0, text: '' };
    const openExternal = async (address: string) => {
      const answer = await fetch(oauth.consent(address));
      page = { status: answer.status, text: await answer.text() };
    };
    const result = await signIn(options({ server: oauth.url, openExternal }));
    expect(result).toEqual({ kind: 'signed-in', token: 'the-token' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="pl">');
    expect(page.text).toContain(texts.done);
    expect(page.text).not.toMatch(/<script|https?:/);
  });

  it('listens on this computer alone, once, and not afterwards', async () => {
    const oauth = await startOAuthServer();
    let back = new URL('http://127.0.0.1');
    let second = 0;
    const openExternal = async (address: string) => {
      back = oauth.consent(address);
      await fetch(back);
      second = (await fetch(back).catch(() => ({ status: 400 }))).status;
    };
    await signIn(options({ server: oauth.url, openExternal }));
    expect(back.hostname).toBe('127.0.0.1');
    expect(second).toBe(400);
    await expect(fetch(back)).rejects.toThrow();
  });

  it('does not take an answer with another state, and waits on', async () => {
    const oauth = await startOAuthServer();
    let forged = 0;
    const openExternal = async (address: string) => {
      const back = oauth.consent(address);
      const wrong = new URL(back);
      wrong.searchParams.set('state', 'of-somebody-else');
      wrong.searchParams.set('code', 'a-stolen-code');
      forged = (await fetch(wrong)).status;
      await fetch(back);
    };
    const result = await signIn(options({ server: oauth.url, openExternal }));
    expect(forged).toBe(400);
    expect(result.kind).toBe('signed-in');
  });

  it('takes the issuer of RFC 9207 with and without a slash, and no other', async () => {
    const oauth = await startOAuthServer();
    const comeBack = (issuer: string) => async (address: string) => {
      const back = oauth.consent(address);
      back.searchParams.set('iss', issuer);
      await fetch(back);
    };
    const named = (issuer: string) => signIn(options({ server: oauth.url, openExternal: comeBack(issuer) }));
    expect((await named(oauth.url)).kind).toBe('signed-in');
    expect((await named(`${oauth.url}/`)).kind).toBe('signed-in');
    await expect(named('https://elsewhere.example')).rejects.toMatchObject({ kind: 'bad-response' });
  });

  it('is cancelled by a no at the server', async () => {
    const oauth = await startOAuthServer();
    const openExternal = async (address: string) => {
      const back = oauth.consent(address);
      back.searchParams.delete('code');
      back.searchParams.set('error', 'access_denied');
      expect(await (await fetch(back)).text()).toContain(texts.refused);
    };
    const result = await signIn(options({ server: oauth.url, openExternal }));
    expect(result).toEqual({ kind: 'cancelled', why: 'denied' });
  });

  it('is cancelled when nobody comes back', async () => {
    const oauth = await startOAuthServer();
    const asked = options({ server: oauth.url, openExternal: async () => undefined, timeoutMs: 5 });
    expect(await signIn(asked)).toEqual({ kind: 'cancelled', why: 'timeout' });
  });

  it('is cancelled by the caller', async () => {
    const oauth = await startOAuthServer();
    const controller = new AbortController();
    const openExternal = async () => controller.abort();
    const result = await signIn(options({ server: oauth.url, openExternal, signal: controller.signal }));
    expect(result).toEqual({ kind: 'cancelled', why: 'aborted' });
  });

  it('names a server that registers no apps', async () => {
    const oauth = await startOAuthServer(() => ({ status: 404, body: 'Not found' }));
    const asked = signIn(options({ server: oauth.url, openExternal: async () => undefined }));
    await expect(asked).rejects.toMatchObject({ kind: 'rejected', reason: 'not-this-platform' });
  });

  it.each<[string, Reply, string]>([
    ['refuses the code', { status: 400, body: { error: 'invalid_grant' } }, 'rejected'],
    ['answers with something else', { body: { hello: 'world' } }, 'bad-response'],
    ['is broken', { status: 503, body: 'oops' }, 'transient'],
  ])('fails by name where the server %s', async (_name, reply, kind) => {
    const oauth = await startOAuthServer(({ url }) => (url.pathname === '/oauth/token' ? reply : null));
    const openExternal = async (address: string) => {
      await fetch(oauth.consent(address));
    };
    const asked = signIn(options({ server: oauth.url, openExternal }));
    await expect(asked).rejects.toMatchObject({ name: 'ConnectorError', kind });
  });
});
