import type { PollResult } from '@shared/accounts/schema';
import { fetcherOf } from '../connectors/connector';
import { ConnectorError, failureOf } from '../connectors/errors';
import { createSession } from '../connectors/http/create-session';
import type { Session } from '../connectors/http/session';
import { connectorOf } from '../connectors/registry';
import type { AccountToOpen } from '../features/outbox/platform-sending';
import { withLanguages } from '../features/triage/detector';
import type { DueStream, StreamWriter } from '../jobs/poller-types';
import { readStream } from '../jobs/read-stream';
import type { JobStores } from './job-stores';
import type { JobsOptions, PracticeAccess, Verified, VerifyInput } from './jobs-types';
import { localName, PRACTICE_ADDRESS } from './practice-address';

/** How the jobs reach platforms: the one place that knows that the practice network is not where its accounts say. */
export type PlatformAccess = {
  readonly setPractice: (access: PracticeAccess | null) => void;
  readonly reaches: (account: { readonly address: string }) => boolean;
  readonly read: (stream: DueStream, signal: AbortSignal) => Promise<PollResult>;
  readonly verify: (account: VerifyInput) => Promise<Verified>;
  /** A session for an account that is known, and where its server is. Throws `transient` while secrets are locked. */
  readonly open: (
    account: AccountToOpen,
    signal: AbortSignal,
  ) => Promise<{ readonly session: Session; readonly address: string }>;
};

export function createPlatformAccess(options: JobsOptions, stores: JobStores): PlatformAccess {
  const { host } = options;
  const writer = streamWriter(options);
  let practice: PracticeAccess | null = null;

  const locate = (account: { readonly address: string; readonly handle: string }) =>
    account.address === PRACTICE_ADDRESS && practice !== null
      ? { address: practice.url, token: practice.tokens[localName(account.handle)] ?? '' }
      : { address: account.address, token: null };

  const read = (stream: DueStream, signal: AbortSignal): Promise<PollResult> =>
    readAt({ ...locate(stream), options, stores, writer }, stream, signal);

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

  const open: PlatformAccess['open'] = async (account, signal) => {
    const { clientId, accountId } = account;
    const { address, token } = locate(account);
    const openSecret = (): Promise<string> =>
      host.openSecret(accountId).catch((cause: unknown) => {
        throw new ConnectorError('transient', 'other', { detail: String(cause), cause });
      });
    const session = openSession(options, {
      secret: token ?? (await openSecret()),
      saveSecret: (secret) => host.saveSecret({ clientId, accountId, secret }),
      signal,
    });
    return { session, address };
  };

  return {
    open,
    setPractice: (access) => {
      practice = access;
    },
    reaches: ({ address }) => practice !== null || address !== PRACTICE_ADDRESS,
    read,
    verify,
  };
}

type Place = {
  readonly address: string;
  readonly token: string | null;
  readonly options: JobsOptions;
  readonly stores: JobStores;
  readonly writer: StreamWriter;
};

async function readAt(place: Place, stream: DueStream, signal: AbortSignal): Promise<PollResult> {
  const { clientId, accountId, remoteId, handle } = stream;
  const { address, token, options, stores, writer } = place;
  const { host, clock, random } = options;
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
    // Here and not where it is stored: telling a language can take a detector, which nobody who writes should wait for.
    const messages = await withLanguages(page.page.messages);
    const applied = await writer.run(clientId, 'applyPage', { ...page, page: { ...page.page, messages } });
    if (applied.new + applied.updated > 0)
      await host.tell({ kind: 'stored', clientId, fresh: applied.fresh });
    return applied;
  },
  finish: async (clientId, run) => {
    await writer.run(clientId, 'finishRun', run);
  },
});
