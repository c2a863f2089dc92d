import { ConnectorError } from '../errors';
import { startDeadline } from './deadline';
import { failureOfStatus, failureOfWrite } from './failures';
import { readBody } from './read-body';
import { follow } from './redirects';
import type { RequestLimits, Session, SessionOptions, SessionRequest, SessionResponse } from './session';

/** The time is for the whole request, so that a server that drips one byte a second ends. Sizes: issue 2, "Bad input". */
export const defaultLimits: RequestLimits = {
  timeoutMs: 20_000,
  maxBytes: 20 * 1024 * 1024,
  maxRedirects: 5,
};

/** Giving up a request that writes would only mean not knowing what came of it. */
const NEVER = new AbortController().signal;

/** A session over an injected fetch. It adds no credentials: a connector sets its own headers from `secret()`. */
export function createSession(options: SessionOptions): Session {
  const limits = { ...defaultLimits, ...options.limits };
  let secret = options.secret;
  let received = 0;

  const answer = async (request: SessionRequest): Promise<SessionResponse> => {
    const writes = request.writes === true;
    if (writes && options.signal.aborted) throw new ConnectorError('transient', 'aborted');
    const deadline = startDeadline(writes ? NEVER : options.signal, limits.timeoutMs);
    try {
      const { response, url, movedTo } = await follow({ fetch: options.fetch, request, limits, deadline });
      const { status, headers } = response;
      if (!response.ok && !(request.accept ?? []).includes(status)) {
        await response.body?.cancel();
        throw failureOfStatus({ status, headers, url, now: options.now(), writes });
      }
      const body = await readBody({
        response,
        url,
        maxBytes: limits.maxBytes,
        deadline,
        count: (n) => (received += n),
      });
      return { status, headers, body, url, movedTo };
    } catch (thrown) {
      throw writes ? failureOfWrite(thrown) : thrown;
    } finally {
      deadline.stop();
    }
  };

  return {
    request: answer,
    secret: () => secret,
    renewSecret: async (renewed) => {
      await options.saveSecret(renewed);
      secret = renewed;
    },
    signal: options.signal,
    bytes: () => received,
  };
}
