import { createRouterClient } from '@orpc/server';
import type { Status } from '@shared/app/schema';
import { listEntries } from '../features/clients/workstation-store';
import { countOutbox } from '../features/outbox/publication-store';
import { announce } from './announce';
import { type Base, openBase } from './base';
import type { EngineOptions } from './engine-options';
import { wireFeatures } from './feature-contexts';
import type { JobEvent } from './jobs-types';
import { createNotifier } from './notify';
import { createRouter } from './router';
import { wireServices } from './services';
import { readingStatus } from './status';
import { createWork, type Work } from './work';

export type Engine = ReturnType<typeof startEngine>;

/**
 * Opens the stores for reading, wires the services and serves the contract; the rest waits for `begin`, so that a
 * window has its first page before any thread was started. Throws `StoreError` when the workstation's own store cannot
 * be opened; a client's broken store is that client's problem only.
 */
export function startEngine(options: EngineOptions) {
  let hear: (event: JobEvent) => void = () => undefined;
  const base = openBase(options, (event) => hear(event));
  const services = wireServices(options, base);
  const { stores, changes, workstation } = base;
  const notifier = createNotifier(options, base, services);
  const work = createWork(options, base, services);
  const logged = (thrown: unknown): void =>
    options.logger.warn('practice-story-untold', { reason: String(thrown) });
  hear = (event) => {
    announce(changes, event);
    if (event.kind === 'stored' && event.fresh > 0) notifier.cameIn(event.clientId);
    if (event.kind === 'sent') notifier.sent(event.clientId);
    if (event.kind === 'finished') void services.practice.heard(event.clientId).catch(logged);
  };
  for (const { id } of listEntries(workstation)) stores.glance(id);

  const router = createRouter({
    ...services,
    ...wireFeatures({ options, base, services, work, notifier }),
    app: {
      status: () => statusOf(options, base, work),
      preferences: services.preferences,
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
    wake: work.wake,
    stop: async () => {
      await work.end();
      workstation.close();
    },
  };
}

async function statusOf(options: EngineOptions, { stores, vault }: Base, work: Work): Promise<Status> {
  const pausedUntilAt = work.pausedUntilAt();
  const elsewhere = (await work.polls()) === false;
  const outbox = { waiting: 0, troubled: 0 };
  for (const { store } of stores.pick(null)) {
    const counts = countOutbox(store);
    outbox.waiting += counts.waiting;
    outbox.troubled += counts.troubled;
  }
  return {
    version: options.version,
    dataDir: options.dataDir,
    secrets: await vault.kind(),
    polling: elsewhere ? 'elsewhere' : pausedUntilAt === null ? 'here' : 'paused',
    pausedUntilAt,
    ...readingStatus(stores.pick(null)),
    outbox,
  };
}
