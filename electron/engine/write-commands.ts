import type { FinishedRun } from '@shared/accounts/finished-run';
import type { WriteStore } from '../db/store';
import { insertAccount, removeAccount, updateAddress } from '../features/accounts/account-store';
import { insertSamples } from '../features/accounts/sample-store';
import { finishRun, moveCursor } from '../features/accounts/stream-store';
import type { ClientRow } from '../features/clients/client-store';
import { writeClient } from '../features/clients/client-store';
import { ingest } from '../features/inbox/ingest-store';
import { markConversations } from '../features/inbox/mark-store';
import type { AppliedPage, PageToApply } from '../jobs/poller-types';

/** Stores a page, its numbers and the cursor behind it: all or nothing. */
function applyPage(store: WriteStore, { stream, page, receivedAt }: PageToApply): AppliedPage {
  const { clientId, accountId, platform } = stream;
  const { messages, deleted, backfill } = page;
  const result = ingest(store, { clientId, accountId, platform, messages, deleted, backfill, receivedAt });
  insertSamples(store, { accountId, samples: page.samples, at: receivedAt });
  if (page.movedTo !== null) updateAddress(store, { id: accountId, address: page.movedTo, now: receivedAt });
  moveCursor(store, {
    streamId: stream.id,
    cursor: page.cursor,
    newCount: result.new,
    backfill,
    now: receivedAt,
  });
  return result;
}

/**
 * Everything that changes a client's store, by name. Each runs as one transaction on the writer's thread; inputs and
 * results cross threads as structured clones.
 */
export const writeCommands = {
  applyPage,
  finishRun: (store: WriteStore, run: FinishedRun) => finishRun(store, run),
  writeClient: (store: WriteStore, { row, now }: { row: ClientRow; now: number }) =>
    writeClient(store, row, now),
  addAccount: (store: WriteStore, account: Parameters<typeof insertAccount>[1]) =>
    insertAccount(store, account),
  removeAccount: (store: WriteStore, { id, now }: { id: string; now: number }) =>
    removeAccount(store, id, now),
  mark: (store: WriteStore, mark: Parameters<typeof markConversations>[1]) => markConversations(store, mark),
};

/** How many rows a command is about to write, roughly: pages of messages are what fills a transaction. */
export function rowsOf(command: WriteCommand, input: unknown): number {
  return command === 'applyPage' ? (input as PageToApply).page.messages.length + 1 : 1;
}

export type WriteCommands = typeof writeCommands;
export type WriteCommand = keyof WriteCommands;
export type CommandInput<K extends WriteCommand> = Parameters<WriteCommands[K]>[1];
export type CommandResult<K extends WriteCommand> = ReturnType<WriteCommands[K]>;
