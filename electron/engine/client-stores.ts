import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreProblem } from '@shared/app/errors';
import { StoreError, toStoreError } from '../db/errors';
import { clientMigrations } from '../db/migrations';
import { openReadStore } from '../db/open';
import type { ReadStore } from '../db/store';
import type { Logger } from '../lib/logger';
import type { Writer } from './writer';

export type OpenClient = { readonly id: string; readonly store: ReadStore };

/** The stores of all clients, as the engine's own thread reads them. */
export type ClientStores = {
  /**
   * Opens a store for reading only, where its file is in order: a window can show it before any thread was started.
   * What is missing, broken or behind waits for `open`.
   */
  readonly glance: (id: string) => void;
  /** Opens a client's store, writing side first; a problem is remembered, not thrown. */
  readonly open: (id: string, how: { create: boolean; now: number }) => Promise<StoreProblem | null>;
  readonly problemOf: (id: string) => StoreProblem | null;
  /** Throws `StoreError` where it could not be opened. */
  readonly get: (id: string) => ReadStore;
  /** One client, or all that are open. */
  readonly pick: (id: string | null) => readonly OpenClient[];
  readonly pathOf: (id: string) => string;
  readonly close: (id: string) => Promise<void>;
  /** Closes the store and deletes its folder. */
  readonly destroy: (id: string) => Promise<void>;
  /** Where nothing was opened for writing. */
  readonly closeReaders: () => void;
  readonly closeAll: () => Promise<void>;
};

export function createClientStores(options: {
  readonly dataDir: string;
  readonly writer: Writer;
  readonly logger: Logger;
}): ClientStores {
  const { dataDir, writer, logger } = options;
  const stores = new Map<string, ReadStore>();
  const problems = new Map<string, StoreProblem>();
  const folderOf = (id: string): string => join(dataDir, 'clients', id);
  const pathOf = (id: string): string => join(folderOf(id), 'store.sqlite');

  const read = (id: string): ReadStore =>
    openReadStore({ path: pathOf(id), migrations: clientMigrations, logger });
  const openReader = (id: string): void => {
    if (stores.has(id)) return;
    stores.set(id, read(id));
  };

  const close = async (id: string): Promise<void> => {
    stores.get(id)?.close();
    stores.delete(id);
    await writer.close(id);
  };

  const get = (id: string): ReadStore => {
    const store = stores.get(id);
    if (store === undefined) throw new StoreError(problems.get(id) ?? 'missing', pathOf(id));
    return store;
  };

  return {
    glance: (id) => {
      try {
        const store = read(id);
        if (store.behind || store.newer) store.close();
        else stores.set(id, store);
      } catch (thrown) {
        logger.warn('store-not-glanced', { clientId: id, reason: String(thrown) });
      }
    },
    open: async (id, { create, now }) => {
      problems.delete(id);
      try {
        if (create) makeFolder(folderOf(id));
        await writer.open({ id, path: pathOf(id), create, now });
        openReader(id);
        return null;
      } catch (thrown) {
        const problem = problemIn(thrown, pathOf(id));
        problems.set(id, problem);
        stores.get(id)?.close();
        stores.delete(id);
        logger.error('store-not-opened', { clientId: id, problem, reason: String(thrown) });
        // What a newer program or another one holds can still be read.
        if (problem === 'newer' || problem === 'read-only') tryReading(openReader, id, logger);
        return problem;
      }
    },
    problemOf: (id) => problems.get(id) ?? null,
    get,
    pick: (id) =>
      id === null ? [...stores].map(([key, store]) => ({ id: key, store })) : [{ id, store: get(id) }],
    pathOf,
    close,
    destroy: async (id) => {
      await close(id);
      problems.delete(id);
      rmSync(folderOf(id), { recursive: true, force: true });
    },
    closeReaders: () => {
      for (const store of stores.values()) store.close();
      stores.clear();
    },
    closeAll: async () => {
      for (const id of [...stores.keys()]) await close(id);
      await writer.closeAll();
    },
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(join(folder, 'media'), { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw toStoreError(thrown, folder);
  }
}

const problemIn = (thrown: unknown, path: string): StoreProblem => {
  const error = toStoreError(thrown, path);
  if (error instanceof StoreError) return error.problem;
  throw error;
};

function tryReading(openReader: (id: string) => void, id: string, logger: Logger): void {
  try {
    openReader(id);
  } catch (thrown) {
    logger.warn('store-not-read', { clientId: id, reason: String(thrown) });
  }
}
