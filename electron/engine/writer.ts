import { StoreError } from '../db/errors';
import { clientMigrations } from '../db/migrations';
import { openWriteStore } from '../db/open';
import type { WriteStore } from '../db/store';
import type { Logger } from '../lib/logger';
import {
  type CommandInput,
  type CommandResult,
  type WriteCommand,
  type WriteCommands,
  writeCommands,
} from './write-commands';

/** The one writer of all client stores. Lives on a thread of its own, so that no write makes a reader wait. */
export type Writer = {
  /** Opens a store and brings it to the newest schema. Throws `StoreError`. */
  readonly open: (client: { id: string; path: string; create: boolean; now: number }) => void;
  readonly run: <K extends WriteCommand>(
    clientId: string,
    command: K,
    input: CommandInput<K>,
  ) => CommandResult<K>;
  readonly close: (clientId: string) => void;
  readonly closeAll: () => void;
};

export function createWriter(logger: Logger): Writer {
  const stores = new Map<string, WriteStore>();
  const close = (clientId: string): void => {
    stores.get(clientId)?.close();
    stores.delete(clientId);
  };
  return {
    open: ({ id, path, create, now }) => {
      close(id);
      stores.set(id, openWriteStore({ path, create, now, migrations: clientMigrations, logger }));
    },
    run: <K extends WriteCommand>(clientId: string, command: K, input: CommandInput<K>): CommandResult<K> => {
      const store = stores.get(clientId);
      if (store === undefined) throw new StoreError('missing', clientId);
      const work = writeCommands[command] as (store: WriteStore, input: CommandInput<K>) => CommandResult<K>;
      return store.inTransaction(() => work(store, input));
    },
    close,
    closeAll: () => {
      for (const id of [...stores.keys()]) close(id);
    },
  };
}

/** The writer as the other threads see it. */
export type RemoteWriter = {
  readonly open: (client: { id: string; path: string; create: boolean; now: number }) => Promise<void>;
  readonly run: <K extends WriteCommand>(
    clientId: string,
    command: K,
    input: Parameters<WriteCommands[K]>[1],
  ) => Promise<CommandResult<K>>;
  readonly close: (clientId: string) => Promise<void>;
  readonly closeAll: () => Promise<void>;
};

/** The same thread as the caller: for tests and one-shot work. */
export const localWriter = (writer: Writer): RemoteWriter => ({
  open: async (client) => writer.open(client),
  run: async (clientId, command, input) => writer.run(clientId, command, input),
  close: async (clientId) => writer.close(clientId),
  closeAll: async () => writer.closeAll(),
});
