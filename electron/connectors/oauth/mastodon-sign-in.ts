import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import { ConnectorError } from '../errors';
import { createSession } from '../http/create-session';
import type { Session } from '../http/session';
import { parsedAnswer } from '../json-answer';
import { type Loopback, startLoopback } from './loopback';
import type { PageTexts } from './result-page';

export type SignInOptions = {
  /** The server's address. */
  readonly server: string;
  readonly fetch: typeof globalThis.fetch;
  /** Shows an address in the person's own browser. */
  readonly openExternal: (url: string) => Promise<void>;
  readonly signal: AbortSignal;
  /** How we are named on the server's consent page. */
  readonly clientName: string;
  readonly texts: PageTexts;
  readonly now: () => number;
  readonly timeoutMs?: number;
};

/** `denied`: the person said no at the server; `timeout`: nobody came back; `aborted`: the caller gave up. */
export type SignInResult =
  | { readonly kind: 'signed-in'; readonly token: string }
  | { readonly kind: 'cancelled'; readonly why: 'denied' | 'timeout' | 'aborted' };

const FIVE_MINUTES_MS = 300_000;
/** Reading is all that is done so far; a right that is not used is not asked for. */
const SCOPE = 'read';

/**
 * Signs in to a server of the Mastodon API in the system browser: registers an app there, then the authorization code
 * flow with PKCE and a loopback redirect (RFC 8252, RFC 7636; Mastodon docs "OAuth", 2026-07). Tokens do not expire.
 * Throws `ConnectorError`: `rejected`/`not-this-platform` for a server that registers no apps, and the session's.
 */
export async function signIn(options: SignInOptions): Promise<SignInResult> {
  const session = sessionOf(options);
  const state = oauth.generateRandomState();
  const timeoutMs = options.timeoutMs ?? FIVE_MINUTES_MS;
  const loopback = await startLoopback({ state, timeoutMs, signal: options.signal, texts: options.texts });
  try {
    const server = serverOf(options.server);
    const app = await registerApp(session, { server, clientName: options.clientName, loopback });
    const verifier = oauth.generateRandomCodeVerifier();
    await options.openExternal(await consentUrl({ server, app, loopback, state, verifier }));
    const answer = await loopback.answer;
    if (answer === null) return { kind: 'cancelled', why: options.signal.aborted ? 'aborted' : 'timeout' };
    if (answer.get('error') === 'access_denied') return { kind: 'cancelled', why: 'denied' };
    const token = await fetchToken(session, { server, app, loopback, state, verifier, answer });
    return { kind: 'signed-in', token };
  } catch (thrown) {
    if (options.signal.aborted) return { kind: 'cancelled', why: 'aborted' };
    throw thrown;
  } finally {
    loopback.close();
  }
}

const sessionOf = ({ fetch, now, signal }: SignInOptions): Session =>
  createSession({ fetch, now, signal, secret: '', saveSecret: async () => undefined });

/** Fixed paths: they are the API's own and every fork has them, while metadata exist since 4.3 only. */
function serverOf(address: string): oauth.AuthorizationServer & { issuer: string } {
  const { origin } = new URL(address);
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/oauth/authorize`,
    token_endpoint: `${origin}/oauth/token`,
  };
}

type Server = ReturnType<typeof serverOf>;

const appSchema = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) });
type App = z.infer<typeof appSchema>;

type Registration = { readonly server: Server; readonly clientName: string; readonly loopback: Loopback };

/** A new app for each sign-in: the redirect's port is part of it, and servers compare it exactly. */
async function registerApp(session: Session, { server, clientName, loopback }: Registration): Promise<App> {
  try {
    const answer = await session.request({
      url: `${server.issuer}/api/v1/apps`,
      method: 'POST',
      form: { client_name: clientName, redirect_uris: loopback.redirectUri, scopes: SCOPE },
    });
    return parsedAnswer(appSchema, answer);
  } catch (thrown) {
    const foreign = thrown instanceof ConnectorError && ['broken', 'not-found'].includes(thrown.reason);
    if (!foreign) throw thrown;
    throw new ConnectorError('rejected', 'not-this-platform', { detail: server.issuer, cause: thrown });
  }
}

type Attempt = {
  readonly server: Server;
  readonly app: App;
  readonly loopback: Loopback;
  readonly state: string;
  readonly verifier: string;
};

async function consentUrl({ server, app, loopback, state, verifier }: Attempt): Promise<string> {
  const url = new URL(server.authorization_endpoint ?? '');
  const query = {
    response_type: 'code',
    client_id: app.client_id,
    redirect_uri: loopback.redirectUri,
    scope: SCOPE,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

async function fetchToken(
  session: Session,
  attempt: Attempt & { readonly answer: URLSearchParams },
): Promise<string> {
  const { server, app, loopback, state, verifier, answer } = attempt;
  const client = { client_id: app.client_id };
  try {
    // RFC 9207: servers write their own name with a slash at the end or without.
    const issuer = answer.get('iss')?.replace(/\/$/, '') === server.issuer ? answer.get('iss') : null;
    const as = { ...server, issuer: issuer ?? server.issuer };
    const checked = oauth.validateAuthResponse(as, client, answer, state);
    const secret = oauth.ClientSecretPost(app.client_secret);
    const response = await oauth.authorizationCodeGrantRequest(
      as,
      client,
      secret,
      checked,
      loopback.redirectUri,
      verifier,
      requestOptions(session, server),
    );
    return (await oauth.processAuthorizationCodeResponse(as, client, response)).access_token;
  } catch (cause) {
    throw cause instanceof ConnectorError ? cause : tokenFailure(cause, server);
  }
}

/** The library's request through our session, for its limits. Plain HTTP only where the server itself has it. */
const requestOptions = (session: Session, { issuer }: Server) => ({
  [oauth.allowInsecureRequests]: issuer.startsWith('http:'),
  [oauth.customFetch]: async (
    url: string,
    { body, headers }: { body?: unknown; headers: Record<string, string> },
  ) => {
    const form = Object.fromEntries(body instanceof URLSearchParams ? body : []);
    const answer = await session.request({ url, method: 'POST', headers, form, accept: [400, 401, 422] });
    return new Response(Uint8Array.from(answer.body), {
      status: answer.status,
      headers: jsonHeaders(answer.headers),
    });
  },
});

/** The body is unpacked by now, and no longer of the length that was announced. */
const jsonHeaders = (headers: Headers) => ({ 'content-type': headers.get('content-type') ?? '' });

/** What the library found wrong: the server's own no, or an answer that breaks the protocol. */
function tokenFailure(cause: unknown, { issuer }: Server): ConnectorError {
  const refused =
    cause instanceof oauth.ResponseBodyError || cause instanceof oauth.AuthorizationResponseError;
  const detail = refused ? `${issuer}: ${cause.error}` : issuer;
  return refused
    ? new ConnectorError('rejected', 'other', { detail, cause })
    : new ConnectorError('bad-response', 'broken', { detail, cause });
}
