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

export type Engine = Awaited<ReturnType<typeof startEngine>>;

/**
 * Opens the stores, wires the services, starts the jobs and serves the contract. Throws `StoreError` when the
 * workstation's own store cannot be opened; a client's broken store is that client's problem only.
 */
export async function startEngine(options: EngineOptions) {
  const base = await openBase(options);
  const services = wireServices(options, base);
  const { stores, threads, changes, workstation, vault } = base;

  for (const { id } of listEntries(workstation))
    await stores.open(id, { create: false, now: options.clock.now() });
  await services.practice.resume();
  await services.tellJobs();
  const polls = await threads.jobs.start({ automatic: options.automatic });
  const pause = createPause(options.clock, threads, changes);

  const status = (): Status => ({
    version: options.version,
    dataDir: options.dataDir,
    secrets: vault.kind(),
    polling: polls ? (pause.isOn() ? 'paused' : 'here') : 'elsewhere',
    pausedUntilAt: pause.untilAt(),
    ...readingStatus(stores.pick(null)),
  });
  const router = createRouter({
    ...services,
    app: {
      status,
      preferences: createPreferences(workstation, options.systemLocale),
      preferencesChanged: () => changes.tell('preferences'),
      changes: changes.subscribe,
    },
    accounts: {
      service: services.accounts,
      isPractice: services.isPractice,
      clientExists: (id) => services.clients.find(id) !== null,
      signIn: (server) => options.signIn(server, options.host.openExternal),
      pause: pause.set,
    },
    logger: options.logger,
  });

  return {
    router,
    /** The contract without a port: for the command line and tests. */
    api: createRouterClient(router),
    /** `false`: another process on this computer polls these stores. */
    polls,
    /** The computer woke up: what came due meanwhile is read now. */
    wake: () => threads.jobs.wake(),
    stop: async () => {
      await threads.jobs.stop();
      await services.practice.stop();
      await stores.closeAll();
      await threads.stop();
      workstation.close();
    },
  };
}

type Base = {
  readonly workstation: WriteStore;
  readonly vault: ReturnType<typeof createVault>;
  readonly threads: Threads;
  readonly stores: ClientStores;
  readonly changes: Changes;
};

async function openBase(options: EngineOptions): Promise<Base> {
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

function createPause(clock: Clock, threads: Threads, changes: Changes) {
  let until: number | null = null;
  return {
    isOn: (): boolean => until !== null && until > clock.now(),
    untilAt: (): number | null => (until !== null && until > clock.now() ? until : null),
    set: async (untilAt: number | null): Promise<void> => {
      until = untilAt;
      await threads.jobs.pause(untilAt);
      changes.tell('status');
    },
  };
}
