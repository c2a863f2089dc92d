import { MessageChannel } from 'node:worker_threads';
import { connectorErrorKinds, connectorReasons, storeProblems } from '@shared/app/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectorError } from '../../../electron/connectors/errors';
import { StoreError } from '../../../electron/db/errors';
import { toCodedError } from '../../../electron/engine/coded-errors';
import { errorCodec } from '../../../electron/engine/error-codec';
import { VaultLockedError } from '../../../electron/features/accounts/vault';
import { callPort, servePort } from '../../../electron/lib/port-rpc';

const acrossThreads = (thrown: unknown): unknown =>
  errorCodec.decode(structuredClone(errorCodec.encode(thrown)));

const anyError = fc.oneof(
  fc
    .tuple(fc.constantFrom(...storeProblems), fc.string())
    .map(([problem, path]) => new StoreError(problem, path)),
  fc
    .record({
      kind: fc.constantFrom(...connectorErrorKinds),
      reason: fc.constantFrom(...connectorReasons),
      detail: fc.string({ maxLength: 600 }),
      untilAt: fc.option(fc.integer({ min: 0 }), { nil: undefined }),
    })
    .map(
      ({ kind, reason, detail, untilAt }) =>
        new ConnectorError(kind, reason, { detail, ...(untilAt === undefined ? {} : { untilAt }) }),
    ),
  fc.constantFrom('keychain', 'passphrase').map((need) => new VaultLockedError(need)),
);

describe('our errors', () => {
  it('are the same on the other side of a thread', () =>
    fc.assert(
      fc.property(anyError, (error) => {
        const decoded = acrossThreads(error);
        expect(decoded).toBeInstanceOf(error.constructor);
        expect({ ...(decoded as Error) }).toEqual({ ...error });
        expect(toCodedError(decoded)).toEqual(toCodedError(error));
      }),
    ));

  it('become the coded ones of the contract', () => {
    expect(toCodedError(new StoreError('disk-full', '/store'))).toMatchObject({
      code: 'STORE',
      data: { problem: 'disk-full', clientId: null, path: '/store' },
    });
    expect(toCodedError(new ConnectorError('gone', 'gone'))).toMatchObject({
      code: 'CONNECTOR',
      data: { kind: 'gone', reason: 'gone', detail: '', untilAt: null },
    });
    expect(toCodedError(new VaultLockedError('passphrase'))).toMatchObject({
      code: 'SECRETS_LOCKED',
      data: { need: 'passphrase' },
    });
  });

  it('that are defects keep their text for the log and stay what they are', () => {
    const defect = new TypeError('x is not a function');
    expect(String(acrossThreads(defect))).toContain('TypeError: x is not a function');
    expect(String(acrossThreads('a string'))).toContain('a string');
    expect(toCodedError(defect)).toBe(defect);
  });
});

describe('a call between threads', () => {
  const connect = () => {
    const { port1, port2 } = new MessageChannel();
    const procedures = {
      add: (a: number, b: number) => a + b,
      fail: (): never => {
        throw new StoreError('busy', '/store');
      },
      wait: () => new Promise<never>(() => undefined),
    };
    servePort(port2, procedures, errorCodec);
    const caller = callPort<typeof procedures>(port1, errorCodec);
    const close = (): void => {
      port1.close();
      port2.close();
    };
    return { ...caller, close };
  };

  it('answers, and throws what was thrown', async () => {
    const { remote, close } = connect();
    expect(await Promise.all([remote.add(1, 2), remote.add(3, 4)])).toEqual([3, 7]);
    await expect(remote.fail()).rejects.toMatchObject({
      name: 'StoreError',
      problem: 'busy',
      path: '/store',
    });
    close();
  });

  it('does not wait for a thread that died', async () => {
    const { remote, fail, close } = connect();
    const waiting = remote.wait();
    fail(new Error('the writer stopped'));
    await expect(waiting).rejects.toThrow('the writer stopped');
    close();
  });
});
