import type { FinishedRun } from '@shared/accounts/finished-run';
import type { WriteStore } from '../db/store';
import { insertAccount, removeAccount } from '../features/accounts/account-store';
import { finishRun } from '../features/accounts/stream-store';
import { type ClientRow, findClient, writeClient } from '../features/clients/client-store';
import { listRunning } from '../features/sla/sla-store';
import { ensureTeamDefaults } from '../features/team/defaults-store';
import type { PageToApply } from '../jobs/poller-types';
import { calendarWriteCommands } from './commands/calendar-commands';
import { inboxCommands, refresh } from './commands/inbox-commands';
import { outboxWriteCommands } from './commands/outbox-commands';
import { tellPracticeStory } from './commands/practice-commands';
import { teamWriteCommands } from './commands/team-commands';
import { triageWriteCommands } from './commands/triage-commands';
import { forgetJudge } from './judges';

/**
 * Everything that changes a client's store, by name. Each runs as one transaction on the writer's thread; inputs and
 * results cross threads as structured clones.
 */
export const writeCommands = {
  ...inboxCommands,
  ...teamWriteCommands,
  ...triageWriteCommands,
  ...outboxWriteCommands,
  ...calendarWriteCommands,
  tellPracticeStory,
  finishRun: (store: WriteStore, run: FinishedRun) => finishRun(store, run),
  writeClient: (store: WriteStore, { row, now }: { row: ClientRow; now: number }) => {
    const before = findClient(store);
    const written = writeClient(store, row, now);
    ensureTeamDefaults(store, { clientId: row.id, language: row.language, now });
    forgetJudge(store);
    // Business hours are hours of the client's zone.
    if (before !== undefined && before.timeZone !== row.timeZone) refresh(store, listRunning(store), now);
    return written;
  },
  addAccount: (store: WriteStore, account: Parameters<typeof insertAccount>[1]) =>
    insertAccount(store, account),
  removeAccount: (store: WriteStore, { id, now }: { id: string; now: number }) =>
    removeAccount(store, id, now),
};

/** How many rows a command is about to write, roughly: pages of messages are what fills a transaction. */
export function rowsOf(command: WriteCommand, input: unknown): number {
  return command === 'applyPage' ? (input as PageToApply).page.messages.length + 1 : 1;
}

/** A claim has to survive whatever happens to the computer: the request leaves right after it. */
export const isDurable = (command: WriteCommand): boolean => command === 'claimPublication';

export type WriteCommands = typeof writeCommands;
export type WriteCommand = keyof WriteCommands;
export type CommandInput<K extends WriteCommand> = Parameters<WriteCommands[K]>[1];
export type CommandResult<K extends WriteCommand> = ReturnType<WriteCommands[K]>;
