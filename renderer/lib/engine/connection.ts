import type { ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

type NoContext = Record<never, never>;

/** A call that was under way when the engine went away. Nothing stored is lost; the screens ask again. */
export class EngineGone extends Error {
  override readonly name = 'EngineGone';
}

type Live = { readonly link: RPCLink<NoContext>; readonly gone: AbortController };

type Connection = {
  readonly link: ClientLink<NoContext>;
  /** Takes over a new port; calls that wait on the old one are rejected with `EngineGone`. */
  readonly take: (port: MessagePort) => void;
  /** Rejects what waits, and makes later calls wait for the next port. */
  readonly drop: () => void;
};

function deferred() {
  let resolve: (live: Live) => void = () => undefined;
  const promise = new Promise<Live>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/**
 * One link for the life of the window over ports that come and go: the engine may be restarted at any time,
 * and a port of a process that was killed is never closed, so its calls would hang.
 */
export function createConnection(): Connection {
  let current: Live | null = null;
  let next = deferred();

  const drop = () => {
    if (current === null) return;
    current.gone.abort();
    current = null;
    next = deferred();
  };

  const take = (port: MessagePort) => {
    drop();
    current = { link: new RPCLink({ port }), gone: new AbortController() };
    port.start();
    next.resolve(current);
  };

  const link: ClientLink<NoContext> = {
    async call(path, input, options) {
      const { link: live, gone } = await next.promise;
      const signal =
        options.signal === undefined ? gone.signal : AbortSignal.any([options.signal, gone.signal]);
      try {
        return await live.call(path, input, { ...options, signal });
      } catch (cause) {
        if (gone.signal.aborted) throw new EngineGone('the engine stopped', { cause });
        throw cause;
      }
    },
  };
  return { link, take, drop };
}
