import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toStoreError } from '../db/errors';
import { workstationMigrations } from '../db/migrations';
import { openWriteStore } from '../db/open';
import type { WriteStore } from '../db/store';
import { createVault } from '../features/accounts/vault';
import { type Changes, createChanges } from './changes';
import { type ClientStores, createClientStores } from './client-stores';
import type { EngineOptions } from './engine-options';
import type { JobEvent } from './jobs-types';
import type { Threads } from './threads';

/** What everything else stands on. */
export type Base = {
  readonly workstation: WriteStore;
  readonly vault: ReturnType<typeof createVault>;
  readonly threads: Threads;
  readonly stores: ClientStores;
  readonly changes: Changes;
};

/** Opens the workstation's own store. Throws `StoreError` where it cannot be. */
export function openBase(options: EngineOptions, onEvent: (event: JobEvent) => void): Base {
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
    onEvent(event);
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
