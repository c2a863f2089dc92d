/**
 * Calls over a MessagePort between our own threads. Both sides are ours and are compiled together, so inputs are
 * typed, not parsed; the border that is parsed is the contract. Errors keep their class through `encodeError`.
 */
export type Port = {
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (message: unknown) => void) => unknown;
};

/** Procedures of one side, by name. */
export type Procedures = { readonly [name: string]: (...args: never[]) => unknown };

/** How a caller sees procedures on the other side. */
export type Remote<P extends Procedures> = {
  readonly [K in keyof P]: (...args: Parameters<P[K]>) => Promise<Awaited<ReturnType<P[K]>>>;
};

export type ErrorCodec = {
  readonly encode: (thrown: unknown) => unknown;
  readonly decode: (encoded: unknown) => unknown;
};

type Request = {
  readonly rpc: 'request';
  readonly id: number;
  readonly name: string;
  readonly args: never[];
};
type Response = {
  readonly rpc: 'response';
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
};

const isRpc = (message: unknown, kind: 'request' | 'response'): boolean =>
  typeof message === 'object' && message !== null && 'rpc' in message && message.rpc === kind;

/** Answers calls that arrive at `port`. */
export function servePort(port: Port, procedures: Procedures, errors: ErrorCodec): void {
  port.on('message', (message) => {
    if (!isRpc(message, 'request')) return;
    void answer(message as Request);
  });

  async function answer({ id, name, args }: Request): Promise<void> {
    try {
      const procedure = procedures[name];
      if (procedure === undefined) throw new Error(`no procedure ${name}`);
      const value = await procedure(...args);
      port.postMessage({ rpc: 'response', id, ok: true, value } satisfies Response);
    } catch (thrown) {
      port.postMessage({ rpc: 'response', id, ok: false, value: errors.encode(thrown) } satisfies Response);
    }
  }
}

/** Calls procedures at the other end of `port`. `fail` rejects all that still wait, when the other end died. */
export function callPort<P extends Procedures>(
  port: Port,
  errors: ErrorCodec,
): { readonly remote: Remote<P>; readonly fail: (error: Error) => void } {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  let nextId = 1;
  port.on('message', (message) => {
    if (!isRpc(message, 'response')) return;
    const { id, ok, value } = message as Response;
    const call = waiting.get(id);
    waiting.delete(id);
    if (ok) call?.resolve(value);
    else call?.reject(errors.decode(value));
  });

  const call = (name: string, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      port.postMessage({ rpc: 'request', id, name, args });
    });

  const remote = new Proxy({} as Remote<P>, {
    get: (_target, name) => (typeof name === 'string' ? (...args: unknown[]) => call(name, args) : undefined),
  });
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  return { remote, fail };
}
