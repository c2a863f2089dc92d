import type { z } from 'zod';
import { ConnectorError } from '../errors';
import type { Session, SessionResponse } from '../http/session';
import { parsedAnswer, writtenAnswer } from '../json-answer';
import { renewed, signedIn, type Tokens } from './sign-in';
import {
  callXrpc,
  failureOfXrpc,
  isForbiddenMethod,
  isTokenError,
  namedError,
  type Query,
  type Service,
  type XrpcCall,
} from './xrpc';

type Ask<S extends z.ZodType> = {
  readonly nsid: string;
  readonly query: Query;
  readonly schema: S;
  readonly service?: Service;
};

type Give<S extends z.ZodType> = {
  readonly nsid: string;
  readonly input: object;
  readonly schema: S;
  readonly service?: Service;
};

type Call = Pick<XrpcCall, 'nsid' | 'query' | 'input' | 'service' | 'writes'>;

export type Agent = {
  readonly did: string;
  readonly handle: string;
  readonly pds: string;
  /** Signs in anew once where the token has expired. Throws `ConnectorError`. */
  readonly get: <S extends z.ZodType>(ask: Ask<S>) => Promise<z.output<S>>;
  /** A procedure that makes something; `outcome-unknown` where it may have been made. */
  readonly create: <S extends z.ZodType>(give: Give<S>) => Promise<z.output<S>>;
  /** A procedure that is the same done twice as done once. */
  readonly change: (give: Omit<Give<z.ZodType>, 'schema'>) => Promise<void>;
};

/** An account on its PDS, for the length of one read. */
export async function openBluesky(session: Session, server: string): Promise<Agent> {
  let tokens = await signedIn(session, server);

  const send = (call: Call, { pds, accessJwt }: Tokens) =>
    callXrpc({ ...call, session, base: pds, token: accessJwt });

  const ask = async (call: Call): Promise<SessionResponse> => {
    const answer = await send(call, tokens);
    // What an expired token asked for was not done: it may be sent once more, whatever it is.
    if (!isExpired(answer)) return accepted(answer);
    tokens = await renewed(session, server);
    return accepted(await send(call, tokens));
  };

  return {
    did: tokens.did,
    handle: tokens.handle,
    pds: tokens.pds,
    get: async ({ nsid, query, service, schema }) =>
      parsedAnswer(schema, await ask({ nsid, query, service })),
    create: async ({ nsid, input, service, schema }) =>
      writtenAnswer(schema, await ask({ nsid, input, service, writes: true })),
    change: async ({ nsid, input, service }) => {
      await ask({ nsid, input, service });
    },
  };
}

function accepted(answer: SessionResponse): SessionResponse {
  if (answer.status >= 400) throw failureOfXrpc(answer);
  return answer;
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
