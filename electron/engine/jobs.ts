import { join } from 'node:path';
import type { NewAccount, PollResult, Profile } from '@shared/accounts/schema';
import { createSession } from '../connectors/http/create-session';
import { connectorOf } from '../connectors/registry';
import { takeFileLock } from '../db/file-lock';
import { clientMigrations } from '../db/migrations';
import { openReadStore } from '../db/open';
import type { ReadStore } from '../db/store';
import { findStream, listRecentPosts, listStreams, type StreamRow } from '../features/accounts/stream-store';
import { type Poller, startPoller } from '../jobs/poller';
import type { DueStream } from '../jobs/poller-types';
import { readStream } from '../jobs/read-stream';
import type { Clock } from '../lib/clock';
import type { Logger } from '../lib/logger';
import type { RemoteWriter } from './writer';

/** A client as the jobs see it. */
export type JobClient = { readonly id: string; readonly name: string; readonly path: string };

/** The practice network of this run, and the token of each of its accounts by the first part of its handle. */
export type PracticeAccess = { readonly url: string; readonly tokens: Readonly<Record<string, string>> };

/** Accounts of the practice network have no lasting address: its port changes with every start. */
export const PRACTICE_ADDRESS = 'practice:';

export type JobEvent =
  | { readonly kind: 'started'; readonly clientId: string; readonly streamId: string }
  | {
      readonly kind: 'stored';
      readonly clientId: string;
      readonly new: number;
      readonly updated: number;
      readonly fresh: number;
    }
  | {
      readonly kind: 'finished';
      readonly clientId: string;
      readonly streamId: string;
      readonly result: PollResult;
    };

/** What the jobs ask of the engine. */
export type JobsHost = {
  readonly openSecret: (accountId: string) => Promise<string>;
  readonly saveSecret: (credential: { clientId: string; accountId: string; secret: string }) => Promise<void>;
  readonly tell: (event: JobEvent) => Promise<void>;
};

/** What one poll or one check is about; `null`: all. */
export type Scope = { readonly clientId: string | null; readonly accountId: string | null };

/** Polling and everything else that talks to platforms. Lives on a thread of its own: parsing never makes a reader wait. */
export type Jobs = {
  /** Takes the right to poll these stores; `false`: another process of this computer has it. */
  readonly start: (how: { readonly automatic: boolean }) => boolean;
  readonly setClients: (clients: readonly JobClient[]) => void;
  readonly setPractice: (access: PracticeAccess | null) => void;
  readonly wake: () => void;
  readonly pause: (untilAt: number | null) => void;
  readonly readNow: (scope: Scope) => Promise<readonly PollResult[]>;
  readonly reading: () => readonly string[];
  readonly abort: (scope: Scope) => Promise<void>;
  readonly verify: (account: VerifyInput) => Promise<Verified>;
  readonly stop: () => Promise<void>;
};

export type VerifyInput = {
  readonly platform: NewAccount['platform'];
  readonly address: string;
  readonly handle: string;
  readonly remoteId: string;
  readonly secret: string;
};

/** Who it is, and the secret as it stands after signing in: a platform may have handed out a new one. */
export type Verified = { readonly profile: Profile; readonly secret: string };

export type JobsOptions = {
  readonly dataDir: string;
  readonly writer: RemoteWriter;
  readonly host: JobsHost;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
};

const RECENT_POSTS = 200;

export function createJobs(options: JobsOptions): Jobs {
  const { dataDir, writer, host, clock, logger, random } = options;
  const stores = new Map<string, { readonly client: JobClient; readonly store: ReadStore }>();
  let practice: PracticeAccess | null = null;
  let release: (() => void) | null = null;
  let poller: Poller | null = null;
  let automatic = false;

  const streams = (): DueStream[] =>
    [...stores.values()]
      .flatMap(({ client, store }) => listStreams(store).map((row) => toDue(client, row)))
      .filter((stream) => practice !== null || stream.address !== PRACTICE_ADDRESS);

  const resolve = async (account: { address: string; handle: string; id: string }) =>
    account.address === PRACTICE_ADDRESS && practice !== null
      ? { address: practice.url, secret: tokenOf(practice, account.handle) }
      : { address: account.address, secret: await host.openSecret(account.id) };

  const read = async (stream: DueStream, signal: AbortSignal): Promise<PollResult> => {
    const { address, secret } = await resolve({ ...stream, id: stream.accountId });
    const session = createSession({
      fetch: options.fetch,
      now: clock.now,
      secret,
      saveSecret: (renewed) =>
        host.saveSecret({ clientId: stream.clientId, accountId: stream.accountId, secret: renewed }),
      signal,
    });
    return readStream(
      { ...stream, address },
      {
        connector: connectorOf(stream.platform),
        session,
        now: clock.now,
        monotonicMs: clock.monotonicMs,
        random,
        recentPosts: async () => {
          const store = stores.get(stream.clientId)?.store;
          return store === undefined ? [] : listRecentPosts(store, stream.accountId, RECENT_POSTS);
        },
        writer: {
          apply: async (clientId, page) => {
            const applied = await writer.run(clientId, 'applyPage', page);
            if (applied.new + applied.updated > 0) {
              const { new: added, updated, fresh } = applied;
              await host.tell({ kind: 'stored', clientId, new: added, updated, fresh });
            }
            return applied;
          },
          finish: async (clientId, run) => {
            await writer.run(clientId, 'finishRun', run);
          },
        },
      },
    );
  };

  const wanted =
    ({ clientId, accountId }: Scope) =>
    (stream: DueStream): boolean =>
      (clientId === null || stream.clientId === clientId) &&
      (accountId === null || stream.accountId === accountId);

  return {
    start: (how) => {
      automatic = how.automatic;
      release ??= takeFileLock(join(dataDir, 'poller.lock'));
      ensurePoller();
      return release !== null;
    },
    setClients: (clients) => {
      for (const { client, store } of stores.values()) {
        if (!clients.some(({ id }) => id === client.id)) {
          store.close();
          stores.delete(client.id);
        }
      }
      for (const client of clients) {
        const store = stores.get(client.id)?.store;
        stores.set(client.id, {
          client,
          store: store ?? openReadStore({ path: client.path, migrations: clientMigrations, logger }),
        });
      }
      poller?.wake();
    },
    setPractice: (access) => {
      practice = access;
      poller?.wake();
    },
    wake: () => ensurePoller()?.wake(),
    pause: (untilAt) => ensurePoller()?.pause(untilAt),
    readNow: async (scope) => (await ensurePoller()?.readNow(wanted(scope))) ?? [],
    reading: () => poller?.reading() ?? [],
    abort: async (scope) => {
      await poller?.abort(wanted(scope));
    },
    verify: async ({ platform, address, handle, remoteId, secret }) => {
      const controller = new AbortController();
      const known = address === PRACTICE_ADDRESS && practice !== null;
      const session = createSession({
        fetch: options.fetch,
        now: clock.now,
        secret: known ? tokenOf(practice, handle) : secret,
        saveSecret: async () => undefined,
        signal: controller.signal,
      });
      const profile = await connectorOf(platform).verify(session, {
        address: known ? (practice?.url ?? '') : address,
        handle,
        remoteId,
      });
      return {
        profile: known ? { ...profile, address: PRACTICE_ADDRESS } : profile,
        secret: session.secret(),
      };
    },
    stop: async () => {
      await poller?.stop();
      for (const { store } of stores.values()) store.close();
      stores.clear();
      release?.();
      release = null;
    },
  };

  /** No lock, no polling: another process does it. */
  function ensurePoller(): Poller | null {
    if (release === null) return null;
    poller ??= startPoller({
      clock,
      logger,
      automatic,
      streams,
      fresh: (stream) => {
        const entry = stores.get(stream.clientId);
        const row = entry === undefined ? undefined : findStream(entry.store, stream.id);
        return entry === undefined || row === undefined ? null : toDue(entry.client, row);
      },
      read,
      onStart: ({ clientId, id }) => void host.tell({ kind: 'started', clientId, streamId: id }),
      onResult: ({ clientId, id }, result) =>
        void host.tell({ kind: 'finished', clientId, streamId: id, result }),
    });
    return poller;
  }
}

const tokenOf = (practice: PracticeAccess | null, handle: string): string =>
  practice?.tokens[localName(handle)] ?? '';

/** `podzegarem` of `@podzegarem@pomorze.example`. */
export const localName = (handle: string): string => handle.replace(/^@/, '').split('@')[0] ?? '';

const toDue = (client: JobClient, row: StreamRow): DueStream => ({
  clientId: client.id,
  clientName: client.name,
  id: row.id,
  accountId: row.accountId,
  accountName: row.accountName,
  platform: row.platform,
  kind: row.kind,
  cursor: row.cursor,
  nextPollAt: row.nextPollAt,
  lastFoundAt: row.lastFoundAt,
  failureCount: row.failureCount,
  address: row.address,
  remoteId: row.remoteId,
  handle: row.handle,
});
