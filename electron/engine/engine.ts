import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Language, Status } from '@shared/app/schema';
import { toStoreError } from '../db/errors';
import { workstationMigrations } from '../db/migrations';
import { openWriteStore } from '../db/open';
import type { WriteStore } from '../db/store';
import { createAccountsService } from '../features/accounts/accounts-service';
import { createVault } from '../features/accounts/vault';
import { deleteCredentialsOf } from '../features/accounts/vault-store';
import { createPreferences } from '../features/app/preferences-service';
import { findClient } from '../features/clients/client-store';
import { createClientsService } from '../features/clients/clients-service';
import { listEntries } from '../features/clients/workstation-store';
import type { Clock } from '../lib/clock';
import type { Logger } from '../lib/logger';
import { type Changes, createChanges } from './changes';
import { type ClientStores, createClientStores } from './client-stores';
import type { Host } from './host';
import type { JobEvent, JobsHost } from './jobs-types';
import { createPracticeRuntime, type RunningPractice } from './practice-runtime';
import { createRouter } from './router';
import { readingStatus } from './status';
import type { Threads } from './threads';

export type EngineOptions = {
  readonly dataDir: string;
  /** Where the key file lies: apart from the data. */
  readonly configDir: string;
  readonly version: string;
  readonly host: Host;
  readonly passphrase: string | null;
  /** Whether due streams are read by themselves. */
  readonly automatic: boolean;
  readonly startThreads: (options: { dataDir: string; host: JobsHost }) => Threads;
  readonly startPractice: (options: { language: Language; stateDir: string }) => Promise<RunningPractice>;
  readonly signIn: (server: string, openExternal: Host['openExternal']) => Promise<string | null>;
  readonly systemLocale: () => string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onJobEvent?: (event: JobEvent) => void;
};

export type Engine = ReturnType<typeof startEngine>;

/**
 * Opens the stores for reading, wires the services and serves the contract; the rest waits for `begin`, so that a
 * window has its first page before any thread was started. Throws `StoreError` when the workstation's own store cannot
 * be opened; a client's broken store is that client's problem only.
 */
export function startEngine(options: EngineOptions) {
  const base = openBase(options);
  const services = wireServices(options, base);
  const { stores, threads, changes, workstation } = base;
  const work = createWork(options, base, services);
  for (const { id } of listEntries(workstation)) stores.glance(id);

  const router = createRouter({
    ...services,
    app: {
      status: () => statusOf(options, base, work),
      preferences: createPreferences(workstation, options.systemLocale),
      preferencesChanged: () => changes.tell('preferences'),
      changes: changes.subscribe,
    },
    accounts: {
      service: services.accounts,
      isPractice: services.isPractice,
      clientExists: (id) => services.clients.find(id) !== null,
      signIn: (server) => options.signIn(server, options.host.openExternal),
      pause: work.pause,
    },
    begin: work.begin,
    logger: options.logger,
  });

  return {
    router,
    /** The contract without a port: for the command line and tests. */
    api: createRouterClient(router),
    /**
     * Starts the threads, opens the stores for writing and lets the jobs begin. What reads does not wait for it; every
     * other call begins it by itself. `false`: another process on this computer polls these stores.
     */
    begin: work.begin,
    /** The computer woke up: what came due meanwhile is read now. */
    wake: async () => {
      if (await work.begin()) await threads.jobs.wake();
    },
    stop: async () => {
      await work.end();
      workstation.close();
    },
  };
}

/** Everything that needs threads: begun once, when it is first asked for. */
function createWork(options: EngineOptions, base: Base, services: ReturnType<typeof wireServices>) {
  const { stores, threads, changes, workstation } = base;
  const { clock } = options;
  let begun: Promise<boolean> | null = null;
  let pausedUntilAt: number | null = null;

  const openAll = async (): Promise<void> => {
    const seen = new Set(stores.pick(null).map(({ id }) => id));
    for (const { id } of listEntries(workstation)) {
      const problem = await stores.open(id, { create: false, now: clock.now() });
      // What could not be glanced at appears only now; what could may turn out not to be writable.
      if (problem !== null || !seen.has(id))
        for (const topic of ['clients', 'inbox'] as const) changes.tell(topic, id);
    }
  };
  const start = async (): Promise<boolean> => {
    await openAll();
    await services.practice.resume();
    await services.tellJobs();
    const polls = await threads.jobs.start({ automatic: options.automatic });
    if (!polls) changes.tell('status');
    return polls;
  };
  const begin = (): Promise<boolean> => {
    begun ??= start();
    return begun;
  };

  return {
    begin,
    /** `null`: it is not known yet. */
    polls: async (): Promise<boolean | null> => (begun === null ? null : begun),
    pausedUntilAt: (): number | null =>
      pausedUntilAt !== null && pausedUntilAt > clock.now() ? pausedUntilAt : null,
    pause: async (untilAt: number | null): Promise<void> => {
      pausedUntilAt = untilAt;
      await threads.jobs.pause(untilAt);
      changes.tell('status');
    },
    end: async (): Promise<void> => {
      if (begun === null) return stores.closeReaders();
      await begun.catch(() => false);
      await threads.jobs.stop();
      await services.practice.stop();
      await stores.closeAll();
      await threads.stop();
    },
  };
}

async function statusOf(
  options: EngineOptions,
  { stores, vault }: Base,
  work: ReturnType<typeof createWork>,
): Promise<Status> {
  const pausedUntilAt = work.pausedUntilAt();
  const elsewhere = (await work.polls()) === false;
  return {
    version: options.version,
    dataDir: options.dataDir,
    secrets: await vault.kind(),
    polling: elsewhere ? 'elsewhere' : pausedUntilAt === null ? 'here' : 'paused',
    pausedUntilAt,
    ...readingStatus(stores.pick(null)),
  };
}

type Base = {
  readonly workstation: WriteStore;
  readonly vault: ReturnType<typeof createVault>;
  readonly threads: Threads;
  readonly stores: ClientStores;
  readonly changes: Changes;
};

function openBase(options: EngineOptions): Base {
  const { dataDir, host, clock, logger } = options;
  const workstation = openWorkstation(options);
  const changes = createChanges(clock);
  const vault = createVault({
    store: workstation,
    keychain: host.keychain,
    keyFile: join(options.configDir, 'vault.key'),
    passphrase: options.passphrase,
    now: clock.now,
  });
  const tell = async (event: JobEvent): Promise<void> => {
    announce(changes, event);
    options.onJobEvent?.(event);
  };
  const threads = options.startThreads({
    dataDir,
    host: { openSecret: vault.read, saveSecret: vault.write, tell },
  });
  const stores = createClientStores({ dataDir, writer: threads.writer, logger });
  return { workstation, vault, threads, stores, changes };
}

function openWorkstation({ dataDir, clock, logger }: EngineOptions): WriteStore {
  const path = join(dataDir, 'workstation.sqlite');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw toStoreError(thrown, dataDir);
  }
  return openWriteStore({ path, create: true, now: clock.now(), migrations: workstationMigrations, logger });
}

function announce(changes: Changes, event: JobEvent): void {
  switch (event.kind) {
    case 'stored':
      changes.tell('inbox', event.clientId, event.fresh);
      changes.tell('clients', event.clientId);
      return;
    case 'finished':
      changes.tell('status');
      changes.tell('accounts', event.clientId);
      return;
    case 'started':
      changes.tell('accounts', event.clientId);
  }
}

function wireServices(options: EngineOptions, base: Base) {
  const { stores, threads, changes, workstation, vault } = base;
  const { writer, jobs } = threads;
  const { now } = options.clock;

  const tellJobs = (leaveOut: string | null = null): Promise<void> =>
    jobs.setClients(
      stores
        .pick(null)
        .filter(({ id }) => id !== leaveOut && stores.problemOf(id) === null)
        .map(({ id, store }) => ({ id, name: findClient(store)?.name ?? '', path: stores.pathOf(id) })),
    );
  const accountsChanged = (clientId: string): void => {
    for (const topic of ['accounts', 'clients', 'status'] as const) changes.tell(topic, clientId);
  };
  const clients = createClientsService({
    workstation,
    stores,
    writeClient: async (clientId, row, at) => {
      await writer.run(clientId, 'writeClient', { row, now: at });
      await tellJobs();
    },
    release: async (clientId) => {
      await jobs.abort({ clientId, accountId: null });
      await tellJobs(clientId);
      deleteCredentialsOf(workstation, clientId);
    },
    changed: (clientId) => {
      accountsChanged(clientId);
      changes.tell('inbox', clientId);
    },
    now,
  });
  const isPractice = (clientId: string): boolean => clients.find(clientId)?.practice === true;
  const accounts = createAccountsService({
    clients: (clientId) =>
      stores.pick(clientId).map(({ id, store }) => ({ id, store, practice: isPractice(id) })),
    jobs,
    vault,
    writes: {
      addAccount: (clientId, account) => writer.run(clientId, 'addAccount', account),
      removeAccount: (clientId, account) => writer.run(clientId, 'removeAccount', account),
    },
    changed: accountsChanged,
    now,
  });
  const practice = createPracticeRuntime({
    dataDir: options.dataDir,
    clients,
    threads,
    start: options.startPractice,
    changed: accountsChanged,
    now,
  });
  const mark = async (clientId: string, ids: readonly string[], as: 'read' | 'unread'): Promise<number> => {
    const changed = await writer.run(clientId, 'mark', { ids, as, now: now() });
    if (changed > 0) changes.tell('inbox', clientId);
    if (changed > 0) changes.tell('clients', clientId);
    return changed;
  };
  return { clients, accounts, practice, isPractice, tellJobs, inbox: { clients: stores.pick, mark } };
}
