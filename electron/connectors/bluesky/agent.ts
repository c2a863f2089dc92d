import type { z } from 'zod';
import { ConnectorError } from '../errors';
import type { Session, SessionResponse } from '../http/session';
import { parsedAnswer } from '../json-answer';
import { renewed, signedIn, type Tokens } from './sign-in';
import {
  callXrpc,
  failureOfXrpc,
  isForbiddenMethod,
  isTokenError,
  namedError,
  type Query,
  type Service,
} from './xrpc';

type Ask<S extends z.ZodType> = {
  readonly nsid: string;
  readonly query: Query;
  readonly schema: S;
  readonly service?: Service;
};

export type Agent = {
  readonly did: string;
  readonly handle: string;
  readonly pds: string;
  /** Signs in anew once where the token has expired. Throws `ConnectorError`. */
  readonly get: <S extends z.ZodType>(ask: Ask<S>) => Promise<z.output<S>>;
};

/** An account on its PDS, for the length of one read. */
export async function openBluesky(session: Session, server: string): Promise<Agent> {
  let tokens = await signedIn(session, server);

  const send = ({ nsid, query, service }: Ask<z.ZodType>, { pds, accessJwt }: Tokens) =>
    callXrpc({ session, base: pds, nsid, query, service, token: accessJwt });

  const ask = async (call: Ask<z.ZodType>): Promise<SessionResponse> => {
    const answer = await send(call, tokens);
    if (!isExpired(answer)) return answer;
    tokens = await renewed(session, server);
    return send(call, tokens);
  };

  return {
    did: tokens.did,
    handle: tokens.handle,
    pds: tokens.pds,
    get: async (call) => {
      const answer = await ask(call);
      if (answer.status >= 400) throw failureOfXrpc(answer);
      return parsedAnswer(call.schema, answer);
    },
  };
}

function isExpired(answer: SessionResponse): boolean {
  if (answer.status !== 400 && answer.status !== 401) return false;
  const { error, message } = namedError(answer);
  return isTokenError(error) && !isForbiddenMethod(message);
}

/** What the AppView would add, or `otherwise` where none answers: a PDS holds its accounts without one. */
export async function orWithoutAppView<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof ConnectorError && isUnavailable(thrown)) return otherwise;
    throw thrown;
  }
}

const isUnavailable = ({ kind, reason }: ConnectorError): boolean =>
  kind === 'rejected' || (kind === 'transient' && reason === 'server-error');
