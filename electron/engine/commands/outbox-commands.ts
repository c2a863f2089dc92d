import { outboxCommands } from '../../features/outbox/write-commands';
import { takeMessages } from './inbox-commands';
import { settling } from './team-commands';

const nothing = { messages: [], deleted: [], backfill: false } as const;

const commands = outboxCommands({
  ingestOne: (store, { message, ...published }) => {
    takeMessages(store, { ...nothing, ...published, messages: [message] });
  },
  markDeleted: (store, { remoteId, now, ...deleted }) => {
    takeMessages(store, { ...nothing, ...deleted, deleted: [remoteId], receivedAt: now });
  },
});

/** Each with its audit and the rows of the inbox that it made stale. */
export const outboxWriteCommands = {
  saveDraft: settling(commands.saveDraft),
  sendDraft: settling(commands.sendDraft),
  cancelReply: settling(commands.cancelReply),
  decideReply: settling(commands.decideReply),
  settleReply: settling(commands.settleReply),
  pausePosts: settling(commands.pausePosts),
  resumePosts: settling(commands.resumePosts),
  claimPublication: settling(commands.claimPublication),
  recordOutcome: settling(commands.recordOutcome),
  recoverOutbox: settling(commands.recoverOutbox),
  noteAct: settling(commands.noteAct),
};
