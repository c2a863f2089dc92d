import { StoreError } from '../db/errors';
import { clientMigrations } from '../db/migrations';
import { openWriteStore } from '../db/open';
import type { WriteStore } from '../db/store';
import type { Logger } from '../lib/logger';
import {
  type CommandInput,
  type CommandResult,
  isDurable,
  rowsOf,
  type WriteCommand,
  writeCommands,
} from './write-commands';

/**
 * The one writer of all client stores. Lives on a thread of its own, so that no write makes a reader wait. Throws
 * `StoreError`.
 */
export type Writer = {
  /** Opens a store and brings it to the newest schema. */
  readonly open: (client: { id: string; path: string; create: boolean; now: number }) => Promise<void>;
  /** All or nothing. Answers after the commit. */
  readonly run: <K extends WriteCommand>(
    clientId: string,
    command: K,
    input: CommandInput<K>,
  ) => Promise<CommandResult<K>>;
  readonly close: (clientId: string) => Promise<void>;
  readonly closeAll: () => Promise<void>;
};

/** Rows of one transaction: enough to pay for its commit, few enough not to keep others waiting. */
const MAX_ROWS = 1_000;

type Task = {
  readonly clientId: string;
  readonly rows: number;
  /** On the disk itself before it is answered. */
  readonly durable: boolean;
  readonly work: (store: WriteStore) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (thrown: unknown) => void;
};

/**
 * What waits for the same store shares one transaction: a commit costs more than a small page, above all with a search
 * index. Each command keeps a savepoint of its own, so one that fails takes nothing of the others with it.
 */
export function createWriter(logger: Logger): Writer {
  const stores = new Map<string, WriteStore>();
  const refused = new Map<string, unknown>();
  const queue: Task[] = [];
  let scheduled = false;

  const schedule = (): void => {
    if (scheduled || queue.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      runBatch(stores, takeBatch(queue));
      schedule();
    });
  };

  const close = (clientId: string): void => {
    stores.get(clientId)?.close();
    stores.delete(clientId);
  };

  return {
    open: async ({ id, path, create, now }) => {
      close(id);
      try {
        stores.set(id, openWriteStore({ path, create, now, migrations: clientMigrations, logger }));
        refused.delete(id);
      } catch (thrown) {
        // Whoever wants to write later learns why: newer, read-only, …
        refused.set(id, thrown);
        throw thrown;
      }
    },
    run: <K extends WriteCommand>(clientId: string, command: K, input: CommandInput<K>) =>
      new Promise<CommandResult<K>>((resolve, reject) => {
        if (refused.has(clientId)) return reject(refused.get(clientId));
        const run = writeCommands[command] as (store: WriteStore, input: CommandInput<K>) => CommandResult<K>;
        const done = resolve as (value: unknown) => void;
        queue.push({
          clientId,
          rows: rowsOf(command, input),
          durable: isDurable(command),
          work: (store) => run(store, input),
          resolve: done,
          reject,
        });
        schedule();
      }),
    close: async (clientId) => {
      refused.delete(clientId);
      close(clientId);
    },
    closeAll: async () => {
      while (queue.length > 0) runBatch(stores, takeBatch(queue));
      for (const id of [...stores.keys()]) close(id);
    },
  };
}

/** The next tasks of one store, in order, as far as they fit into a transaction. */
function takeBatch(queue: Task[]): Task[] {
  const clientId = queue[0]?.clientId;
  let rows = 0;
  let count = 0;
  for (const task of queue) {
    rows += task.rows;
    if (task.clientId !== clientId || (count > 0 && rows > MAX_ROWS)) break;
    count += 1;
  }
  return queue.splice(0, count);
}

type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly thrown: unknown };

function runBatch(stores: ReadonlyMap<string, WriteStore>, batch: readonly Task[]): void {
  const store = stores.get(batch[0]?.clientId ?? '');
  try {
    if (store === undefined) throw new StoreError('missing', batch[0]?.clientId ?? '');
    const all = (): Outcome[] => batch.map((task) => attempt(store, task));
    const outcomes = batch.some(({ durable }) => durable) ? store.durably(all) : store.inTransaction(all);
    for (const [at, task] of batch.entries()) settle(task, outcomes[at]);
  } catch (thrown) {
    // The commit itself failed: nothing of the batch is stored. What fits on a full disk is still taken, one by one.
    const mayFitAlone = batch.length > 1 && thrown instanceof StoreError && thrown.problem === 'disk-full';
    for (const task of batch) {
      if (mayFitAlone) runBatch(stores, [task]);
      else task.reject(thrown);
    }
  }
}

function attempt(store: WriteStore, task: Task): Outcome {
  try {
    return { ok: true, value: store.inTransaction(() => task.work(store)) };
  } catch (thrown) {
    // What breaks the whole transaction, such as a full disk, breaks every task of it.
    if (thrown instanceof StoreError) throw thrown;
    return { ok: false, thrown };
  }
}

function settle(task: Task, outcome: Outcome | undefined): void {
  if (outcome?.ok === true) task.resolve(outcome.value);
  else task.reject(outcome?.thrown ?? new Error('no outcome'));
}
