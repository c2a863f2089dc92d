import type { WriteStore } from '../../db/store';
import { type MarkDeleted, noteAct } from './act-store';
import { saveDraft } from './draft-commands';
import { cancelReply, decideReply, sendDraft, settleReply } from './outbox-commands';
import { pausePosts, resumePosts } from './pause-commands';
import { claimPublication, type IngestOne, recordOutcome, recoverOutbox } from './sending-commands';

type Around = { readonly ingestOne: IngestOne; readonly markDeleted: MarkDeleted };

/**
 * What people and the sender change of this feature in a client's store, by name. Each takes `by` and answers what it
 * leaves behind; whoever runs it records the audit and renews the rows of conversations in the same transaction.
 * `claimPublication` has to run by `durably`.
 */
export const outboxCommands = ({ ingestOne, markDeleted }: Around) => ({
  saveDraft,
  sendDraft,
  cancelReply,
  decideReply,
  settleReply,
  pausePosts,
  resumePosts,
  claimPublication,
  recordOutcome: (store: WriteStore, input: Parameters<typeof recordOutcome>[1]) =>
    recordOutcome(store, input, ingestOne),
  recoverOutbox,
  noteAct: (store: WriteStore, input: Parameters<typeof noteAct>[1]) => noteAct(store, input, markDeleted),
});

type Commands = ReturnType<typeof outboxCommands>;

/** The commands as they are called from elsewhere: on the writer's side, answering with the result alone. */
export type OutboxWrites = {
  readonly [K in keyof Commands]: (
    clientId: string,
    input: Parameters<Commands[K]>[1],
  ) => Promise<ReturnType<Commands[K]>['result']>;
};
