import { afterEach, describe, expect, it } from 'vitest';
import type { ActRequest, Connector, FindRequest, Publishing } from '../../electron/connectors/connector';
import { createSession } from '../../electron/connectors/http/create-session';
import type { RequestLimits } from '../../electron/connectors/http/session';
import type { RemoteAction, Visibility } from '../../shared/platforms/platform';
import { type LoopbackServer, type Reply, type Seen, startServer } from './loopback-server';
import { NOW, testSession } from './test-session';

/** What a platform's test brings so that the suite can answer through its connector. */
export type WritingSubject = {
  readonly name: string;
  readonly connector: Connector;
  readonly secret: string;
  readonly hidden: readonly string[];
  readonly account: { readonly remoteId: string; readonly handle: string };
  /** A server of its own for each test, which stores what is written. */
  readonly healthy: () => (seen: Seen) => Reply;
  readonly parent: NonNullable<FindRequest['parent']>;
  readonly visibility: Visibility;
  /** The request that makes the answer, among all that sending one takes. */
  readonly isWrite: (seen: Seen) => boolean;
  /** Whether the platform knows a second attempt for what it is. */
  readonly knowsTheSecond: boolean;
  /** What of its actions can be tried, on which message. */
  readonly actions: Readonly<Partial<Record<RemoteAction, string>>>;
};

const TEXT = 'Sorry, Anna! Rye is back on Tuesday: https://bakery.example/rye – see you? 🍞';

/** What came of a request that may have been carried out. */
const afterWriting: readonly [string, Reply, string][] = [
  ['401', { status: 401, body: {} }, 'auth-expired'],
  ['403', { status: 403, body: {} }, 'rejected'],
  ['404', { status: 404, body: {} }, 'rejected'],
  ['422', { status: 422, body: {} }, 'rejected'],
  ['429', { status: 429, body: {}, headers: { 'retry-after': '60' } }, 'rate-limited'],
  ['408', { status: 408, body: 'oops' }, 'outcome-unknown'],
  ['500', { status: 500, body: 'oops' }, 'outcome-unknown'],
  ['502', { status: 502, body: 'oops' }, 'outcome-unknown'],
  ['503 with a wish', { status: 503, body: 'oops', headers: { 'retry-after': '60' } }, 'outcome-unknown'],
  ['an empty body', { body: '' }, 'outcome-unknown'],
  ['a cut-off body', { body: '{"id":"1","acc' }, 'outcome-unknown'],
  ['a page of HTML', { body: '<!doctype html><title>Hello</title>' }, 'outcome-unknown'],
  ['another JSON', { body: { hello: ['world'] } }, 'outcome-unknown'],
];

/** What holds for every connector that answers people (docs/adding-a-platform.md). */
export function describeWriting(subject: WritingSubject): void {
  const { connector, secret } = subject;
  let server: LoopbackServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  type Served = { readonly signal?: AbortSignal; readonly limits?: Partial<RequestLimits> };
  const serve = async (answer: (seen: Seen) => Reply | null, options: Served = {}) => {
    server = await startServer(answer);
    const request: FindRequest = {
      account: { address: server.url, ...subject.account },
      id: '0195f7aa-0000-7000-8000-000000000001',
      chosenKey: repliesOf().chooseKey?.(NOW, () => 0.5) ?? null,
      parent: subject.parent,
      visibility: subject.visibility,
      text: TEXT,
      now: NOW,
      claimedAt: NOW,
      others: [],
    };
    return { session: testSession({ secret, ...options }), request, server };
  };
  const repliesOf = (): Publishing => {
    if (connector.publish === null) throw new Error(`${subject.name} declares answers and lacks them`);
    return connector.publish;
  };
  /** Everything is in order but the request that makes the answer. */
  const failing = (reply: Reply | null) => {
    const healthy = subject.healthy();
    return (seen: Seen) => (subject.isWrite(seen) ? reply : healthy(seen));
  };
  const outcome = (made: Promise<unknown>) =>
    made.then(
      () => 'done',
      (thrown: unknown) => (thrown instanceof Error && 'kind' in thrown ? thrown.kind : thrown),
    );

  describe(`answering by ${subject.name}`, () => {
    it('gives back what stands there now, and finds it there', async () => {
      const { session, request } = await serve(subject.healthy());
      const message = await repliesOf().send(session, request);
      expect(message).toMatchObject({
        direction: 'out',
        contact: { remoteId: subject.parent.contact.remoteId },
        text: expect.stringContaining('Rye is back on Tuesday: https://bakery.example/rye'),
        remoteId: expect.stringMatching(/./),
      });
      expect(message.thread).not.toBeNull();
      const found = await repliesOf().find(session, request);
      expect(found).toMatchObject({ kind: 'found', message: { remoteId: message.remoteId } });
    });

    it('does not find what was not sent, nor what is another answer', async () => {
      const { session, request } = await serve(subject.healthy());
      expect((await repliesOf().find(session, request)).kind).toMatch(/^(absent|not-seen)$/);
      const { remoteId } = await repliesOf().send(session, request);
      if (subject.knowsTheSecond && request.chosenKey !== null) return;
      const other = { ...request, others: [remoteId] };
      expect((await repliesOf().find(session, other)).kind).toBe('not-seen');
      const later = { ...request, text: 'Something else', chosenKey: request.chosenKey };
      expect((await repliesOf().find(session, later)).kind).toBe('not-seen');
    });

    // A platform without keys and chosen names makes two of it: there it is read back before it is sent again.
    if (subject.knowsTheSecond) {
      it('is one answer however often it is sent', async () => {
        const { session, request } = await serve(subject.healthy());
        const first = await repliesOf().send(session, request);
        const second = await repliesOf().send(session, { ...request, now: NOW + 60_000 });
        expect(second).toEqual(first);
      });
    }

    it.each(afterWriting)('knows after %s whether it may be out', async (_name, reply, kind) => {
      const { session, request } = await serve(failing(reply));
      expect(await outcome(repliesOf().send(session, request))).toBe(kind);
    });

    it('does not know after a time-out, and waits for it', async () => {
      const { session, request, server: asked } = await serve(failing(null), { limits: { timeoutMs: 150 } });
      expect(await outcome(repliesOf().send(session, request))).toBe('outcome-unknown');
      expect(asked.requests.filter(subject.isWrite)).toHaveLength(1);
    });

    it('does not know after a cut connection', async () => {
      const healthy = subject.healthy();
      const { request } = await serve(healthy);
      const cut: typeof globalThis.fetch = async (url, init) => {
        const seen = { method: init?.method ?? '', url: new URL(String(url)), headers: {}, body: '' };
        if (subject.isWrite(seen)) throw new TypeError('fetch failed', { cause: resetError });
        return globalThis.fetch(url, init);
      };
      const session = createSession({
        fetch: cut,
        now: () => NOW,
        secret,
        saveSecret: async () => undefined,
        signal: new AbortController().signal,
      });
      expect(await outcome(repliesOf().send(session, request))).toBe('outcome-unknown');
    });

    it('is certain that nothing is out where nobody listens', async () => {
      const { session, request, server: gone } = await serve(subject.healthy());
      await gone.close();
      server = null;
      expect(await outcome(repliesOf().send(session, request))).toBe('transient');
    });

    it.each(afterWriting)('is certain that nothing is out where %s came before', async (_name, reply) => {
      const {
        session,
        request,
        server: asked,
      } = await serve((seen) => (subject.isWrite(seen) ? { status: 500 } : reply));
      expect(await outcome(repliesOf().send(session, request))).not.toBe('outcome-unknown');
      expect(asked.requests.filter(subject.isWrite)).toEqual([]);
    });

    it('begins nothing once it was stopped, and ends what it began', async () => {
      const controller = new AbortController();
      const healthy = subject.healthy();
      const { session, request } = await serve(
        (seen) => {
          if (subject.isWrite(seen)) controller.abort();
          return healthy(seen);
        },
        { signal: controller.signal },
      );
      expect(await outcome(repliesOf().send(session, request))).toBe('done');
      expect(await outcome(repliesOf().send(session, request))).toBe('transient');
    });

    it('never tells a secret in a failure', async () => {
      const { session, request } = await serve(failing({ status: 403, body: { error: secret } }));
      const thrown: unknown = await repliesOf()
        .send(session, request)
        .catch((cause: unknown) => cause);
      for (const word of subject.hidden) expect(JSON.stringify(thrown) + String(thrown)).not.toContain(word);
    });
  });

  const actions = Object.entries(subject.actions) as [RemoteAction, string][];
  describe.each(actions)(`acting by ${subject.name}: %s`, (action, remoteId) => {
    const requestOf = (address: string): ActRequest => ({
      account: { address, ...subject.account },
      remoteId,
      now: NOW,
    });

    it('is the same twice as once', async () => {
      const { session, server: asked } = await serve(subject.healthy());
      const act = connector.act[action];
      if (act === undefined) throw new Error(`${subject.name} lacks ${action}`);
      await act(session, requestOf(asked.url));
      await act(session, requestOf(asked.url));
    });

    it.each([
      ['401', { status: 401, body: {} }, 'auth-expired'],
      ['429', { status: 429, body: {} }, 'rate-limited'],
      ['500', { status: 500, body: 'oops' }, 'transient'],
    ] as const)('fails by name on %s', async (_name, reply, kind) => {
      const healthy = subject.healthy();
      const signsIn = (seen: Seen) => /(create|refresh)Session$/.test(seen.url.pathname);
      const { session, server: asked } = await serve((seen) => (signsIn(seen) ? healthy(seen) : reply));
      expect(await outcome(Promise.resolve(connector.act[action]?.(session, requestOf(asked.url))))).toBe(
        kind,
      );
    });
  });
}

const resetError = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
