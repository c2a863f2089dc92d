import { afterEach, describe, expect, it } from 'vitest';
import { type Connector, fetcherOf } from '../../electron/connectors/connector';
import type { StreamKind } from '../../shared/platforms/platform';
import { type LoopbackServer, type Reply, type Seen, startServer } from './loopback-server';
import { idsOf, readAll, readOnce, testSession } from './test-session';

/** What a platform's test brings so that the suite can run over its connector. */
export type Subject = {
  readonly connector: Connector;
  readonly secret: string;
  /** What of the secret nobody may read: its values, without the names of its fields. */
  readonly hidden: readonly string[];
  readonly remoteId: string;
  /** The account's address on a server that listens at `url`. */
  readonly addressOf: (url: string) => string;
  /** A healthy server: everything the connector asks for. */
  readonly healthy: (seen: Seen) => Reply;
};

const failures: readonly [string, Reply, string][] = [
  ['401', { status: 401, body: {} }, 'auth-expired'],
  ['403', { status: 403, body: {} }, 'rejected'],
  ['404', { status: 404, body: {} }, 'rejected'],
  ['410', { status: 410, body: {} }, 'gone'],
  ['429', { status: 429, body: {}, headers: { 'retry-after': '60' } }, 'rate-limited'],
  ['500', { status: 500, body: 'oops' }, 'transient'],
  ['502', { status: 502, body: 'oops' }, 'transient'],
  ['503', { status: 503, body: 'oops' }, 'transient'],
  ['an empty body', { body: '' }, 'bad-response'],
  [
    'a cut-off body',
    { body: '[{"id":"1","ty', headers: { 'content-type': 'application/json' } },
    'bad-response',
  ],
  ['a page of HTML', { body: '<!doctype html><title>Hello</title><p>Nothing here' }, 'bad-response'],
  ['another JSON', { body: { hello: ['world'] } }, 'bad-response'],
];

/** What holds for every connector, whatever its platform (docs/adding-a-platform.md). */
export function describeConnector({
  connector,
  secret,
  hidden,
  remoteId,
  addressOf,
  healthy,
}: Subject): void {
  let server: LoopbackServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  const serve = async (answer: (seen: Seen) => Reply | null, signal?: AbortSignal) => {
    server = await startServer(answer);
    const session = testSession(signal === undefined ? { secret } : { secret, signal });
    return { session, account: { address: addressOf(server.url), remoteId, handle: '' } };
  };
  /** Signing in succeeds, so that what fails is the stream. */
  const signedIn = (reply: Reply) => (seen: Seen) =>
    seen.url.pathname.includes('createSession') || seen.url.pathname.includes('refreshSession')
      ? healthy(seen)
      : reply;
  const fetchOf = (kind: StreamKind) => {
    const fetch = fetcherOf(connector, kind);
    if (fetch === null) throw new Error(`${connector.platform.id} declares ${kind} and lacks it`);
    return fetch;
  };

  describe(`the ${connector.platform.name} connector`, () => {
    it('tells who is behind an account', async () => {
      const { session, account } = await serve(healthy);
      const profile = await connector.verify(session, account);
      expect(profile).toMatchObject({
        name: expect.stringMatching(/./),
        address: expect.stringMatching(/^http/),
      });
    });

    it.each(failures.filter(([, { status }]) => (status ?? 200) >= 429))(
      'verifies nothing by %s',
      async (_name, reply, kind) => {
        const { session, account } = await serve(() => reply);
        await expect(connector.verify(session, account)).rejects.toMatchObject({
          name: 'ConnectorError',
          kind,
        });
      },
    );

    describe.each(connector.platform.streams)('%s', (kind) => {
      it('end, and read again change nothing', async () => {
        const asked = await serve(healthy);
        const pages = await readAll(fetchOf(kind), asked);
        const again = await readAll(fetchOf(kind), asked);
        const cursor = pages.at(-1)?.cursor ?? null;
        const later = await readAll(fetchOf(kind), { ...asked, cursor });
        expect(again.map(({ messages }) => messages)).toEqual(pages.map(({ messages }) => messages));
        expect(idsOf(later).filter((id) => !idsOf(pages).includes(id))).toEqual([]);
        expect(new Set(idsOf(pages)).size).toBe(idsOf(pages).length);
        expect(pages.every(({ messages }) => messages.length <= 1_000)).toBe(true);
      });

      it('go on from a cursor of every page to the same end', async () => {
        const asked = await serve(healthy);
        const pages = await readAll(fetchOf(kind), asked);
        for (const [index, page] of pages.entries()) {
          if (!page.more) continue;
          const rest = await readAll(fetchOf(kind), { ...asked, cursor: page.cursor });
          expect(idsOf(rest)).toEqual(idsOf(pages.slice(index + 1)));
        }
      });

      it.each(failures)('fail by name on %s', async (_name, reply, kindOfFailure) => {
        const asked = await serve(signedIn(reply));
        await expect(readOnce(fetchOf(kind), asked)).rejects.toMatchObject({
          name: 'ConnectorError',
          kind: kindOfFailure,
        });
      });

      it('tell until when a server asks to be left alone', async () => {
        const asked = await serve(signedIn({ status: 429, body: {}, headers: { 'retry-after': '60' } }));
        await expect(readOnce(fetchOf(kind), asked)).rejects.toMatchObject({ untilAt: expect.any(Number) });
      });

      it('stop when told to', async () => {
        const controller = new AbortController();
        const asked = await serve(() => {
          controller.abort();
          return null;
        }, controller.signal);
        await expect(readOnce(fetchOf(kind), asked)).rejects.toMatchObject({
          name: 'ConnectorError',
          reason: 'aborted',
        });
      });

      it('never tell a secret in a failure', async () => {
        const asked = await serve(signedIn({ status: 403, body: { error: secret } }));
        const thrown: unknown = await readOnce(fetchOf(kind), asked).catch((cause: unknown) => cause);
        const told = JSON.stringify(thrown) + String(thrown);
        for (const word of hidden) expect(told).not.toContain(word);
      });
    });
  });
}
