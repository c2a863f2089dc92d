import { z } from 'zod';
import { ConnectorError } from '../errors';
import type { Session, SessionResponse } from '../http/session';
import { jsonOf, parsedAnswer } from '../json-answer';
import { callXrpc, failureOfXrpc, namedError } from './xrpc';

/** What is sealed for an account. It begins with what a person typed; the rest comes with the first sign-in. */
const secretSchema = z.object({
  identifier: z.string().min(1),
  password: z.string().min(1),
  tokens: z
    .object({
      accessJwt: z.string(),
      refreshJwt: z.string(),
      did: z.string(),
      handle: z.string(),
      pds: z.string(),
    })
    .optional(),
});
type Secret = z.infer<typeof secretSchema>;
export type Tokens = NonNullable<Secret['tokens']>;

/** The secret of an account that was just typed in. `identifier`: a handle, DID or e-mail address. */
export const newSecret = ({ identifier, password }: { identifier: string; password: string }): string =>
  JSON.stringify({ identifier: identifier.replace(/^@/, ''), password } satisfies Secret);

const tokensAnswer = z.object({
  accessJwt: z.string(),
  refreshJwt: z.string(),
  did: z.string(),
  handle: z.string(),
  didDoc: z.unknown().optional(),
  active: z.boolean().optional(),
  status: z.string().optional(),
});

/** The tokens that are kept, or those of a new sign-in with the password. */
export async function signedIn(session: Session, server: string): Promise<Tokens> {
  const secret = secretOf(session);
  return secret.tokens ?? signIn(session, server);
}

/**
 * New tokens for expired ones: by the refresh token, or by the password where that has expired too (2 months). Kept
 * before they are used: the old refresh token is void from now on.
 */
export async function renewed(session: Session, server: string): Promise<Tokens> {
  const { tokens } = secretOf(session);
  if (tokens === undefined) return signIn(session, server);
  const nsid = 'com.atproto.server.refreshSession';
  const answer = await callXrpc({ session, base: tokens.pds, nsid, input: null, token: tokens.refreshJwt });
  return answer.status === 200 ? keep(session, { answer, server: tokens.pds }) : signIn(session, server);
}

/** Limits: 30 sign-ins in 5 minutes, 300 a day (2026-08); hence the tokens are kept. */
async function signIn(session: Session, server: string): Promise<Tokens> {
  const { identifier, password } = secretOf(session);
  const nsid = 'com.atproto.server.createSession';
  const answer = await callXrpc({ session, base: server, nsid, input: { identifier, password } });
  if (answer.status !== 200) throw refusedSignIn(answer);
  if (jsonOf(answer) === undefined)
    throw new ConnectorError('rejected', 'not-this-platform', { detail: server });
  return keep(session, { answer, server });
}

/** `AuthFactorTokenRequired` means that the account's main password was given instead of an app password. */
function refusedSignIn(answer: SessionResponse): ConnectorError {
  const { error } = namedError(answer);
  const failure = failureOfXrpc(answer);
  if (failure.kind === 'revoked') return failure;
  if (error === '' || answer.status === 404 || answer.status === 501) {
    return new ConnectorError('rejected', 'not-this-platform', { detail: failure.detail });
  }
  return new ConnectorError('auth-expired', 'wrong-credentials', { detail: failure.detail });
}

type Granted = { readonly answer: SessionResponse; readonly server: string };

async function keep(session: Session, { answer, server }: Granted): Promise<Tokens> {
  const { accessJwt, refreshJwt, did, handle, didDoc, active, status } = parsedAnswer(tokensAnswer, answer);
  if (active === false) throw new ConnectorError('revoked', 'forbidden', { detail: status ?? 'inactive' });
  const tokens = { accessJwt, refreshJwt, did, handle, pds: pdsOf(didDoc) ?? new URL(server).origin };
  await session.renewSecret(JSON.stringify({ ...secretOf(session), tokens } satisfies Secret));
  return tokens;
}

const didDocSchema = z.object({
  service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown().optional() })),
});

/**
 * The person may have named an entrance (bsky.social) that many servers stand behind; the DID document names the one
 * that holds the account. Only over TLS, unless it is this computer: the tokens go there.
 */
function pdsOf(didDoc: unknown): string | null {
  const services = didDocSchema.safeParse(didDoc).data?.service ?? [];
  const endpoint = services.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint;
  if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) return null;
  const url = new URL(endpoint);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? url.origin : null;
}

function secretOf(session: Session): Secret {
  try {
    return secretSchema.parse(JSON.parse(session.secret()));
  } catch {
    // The cause would quote the password.
    throw new ConnectorError('auth-expired', 'wrong-credentials', { detail: 'no usable secret' });
  }
}
