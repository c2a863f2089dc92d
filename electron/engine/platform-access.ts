import type { PollResult } from '@shared/accounts/schema';
import { fetcherOf } from '../connectors/connector';
import { ConnectorError, failureOf } from '../connectors/errors';
import { createSession } from '../connectors/http/create-session';
import type { Session } from '../connectors/http/session';
import { connectorOf } from '../connectors/registry';
import type { DueStream, StreamWriter } from '../jobs/poller-types';
import { readStream } from '../jobs/read-stream';
import type { JobStores } from './job-stores';
import type { JobsOptions, PracticeAccess, Verified, VerifyInput } from './jobs-types';
import { localName, PRACTICE_ADDRESS } from './practice-address';

/** How the jobs reach platforms: the one place that knows that the practice network is not where its accounts say. */
export type PlatformAccess = {
  readonly setPractice: (access: PracticeAccess | null) => void;
  readonly reaches: (stream: DueStream) => boolean;
  readonly read: (stream: DueStream, signal: AbortSignal) => Promise<PollResult>;
  readonly verify: (account: VerifyInput) => Promise<Verified>;
};

export function createPlatformAccess(options: JobsOptions, stores: JobStores): PlatformAccess {
  const { host, clock, random } = options;
  const writer = streamWriter(options);
  let practice: PracticeAccess | null = null;

  const locate = (account: { readonly address: string; readonly handle: string }) =>
    account.address === PRACTICE_ADDRESS && practice !== null
      ? { address: practice.url, token: practice.tokens[localName(account.handle)] ?? '' }
      : { address: account.address, token: null };

  const read = async (stream: DueStream, signal: AbortSignal): Promise<PollResult> => {
    const { clientId, accountId, remoteId, handle } = stream;
    const { address, token } = locate(stream);
    const fetch = fetcherOf(connectorOf(stream.platform), stream.kind);
    let locked: unknown = null;
    const openSecret = (): Promise<string> =>
      host.openSecret(accountId).catch((thrown: unknown) => {
        locked = thrown;
        return '';
      });
    const session = openSession(options, {
      secret: token ?? (await openSecret()),
      saveSecret: (secret) => host.saveSecret({ clientId, accountId, secret }),
      signal,
    });
    return readStream(stream, {
      fetch: async (cursor) => {
        if (fetch === null) throw new ConnectorError('rejected', 'not-this-platform');
        // A state of the stream as any other: it is read again by itself once the vault is open.
        if (locked !== null)
          throw new ConnectorError('transient', 'other', { detail: String(locked), cause: locked });
        const recentPosts = stream.kind === 'metrics' ? stores.recentPosts(stream) : [];
        return fetch(session, {
          account: { address, remoteId, handle },
          cursor,
          recentPosts,
          now: clock.now(),
        });
      },
      toFailure: failureOf,
      signal,
      bytes: session.bytes,
      writer,
      now: clock.now,
      monotonicMs: clock.monotonicMs,
      random,
    });
  };

  const verify = async (account: VerifyInput): Promise<Verified> => {
    const { address, token } = locate(account);
    const session = openSession(options, {
      secret: token ?? account.secret,
      saveSecret: async () => undefined,
      signal: new AbortController().signal,
    });
    const profile = await connectorOf(account.platform).verify(session, { ...account, address });
    return {
      profile: token === null ? profile : { ...profile, address: PRACTICE_ADDRESS },
      secret: session.secret(),
    };
  };

  return {
    setPractice: (access) => {
      practice = access;
    },
    reaches: ({ address }) => practice !== null || address !== PRACTICE_ADDRESS,
    read,
    verify,
  };
}

type SessionNeeds = {
  readonly secret: string;
  readonly saveSecret: (secret: string) => Promise<void>;
  readonly signal: AbortSignal;
};

const openSession = ({ fetch, clock }: JobsOptions, needs: SessionNeeds): Session =>
  createSession({ fetch, now: clock.now, ...needs });

const streamWriter = ({ writer, host }: JobsOptions): StreamWriter => ({
  apply: async (clientId, page) => {
    const applied = await writer.run(clientId, 'applyPage', page);
    if (applied.new + applied.updated > 0)
      await host.tell({ kind: 'stored', clientId, fresh: applied.fresh });
    return applied;
  },
  finish: async (clientId, run) => {
    await writer.run(clientId, 'finishRun', run);
  },
});
