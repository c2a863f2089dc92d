import { removeDesk, saveDesk } from './desk-store';
import { handOver, returnHandover, seeHandover } from './handover-store';
import { writeMembers } from './member-copy-store';
import { addNote } from './note-store';
import { removeRule, saveRule } from './rule-store';
import { removeSavedReply, saveSavedReply } from './saved-reply-store';
import { removeView, saveView } from './view-store';

/**
 * What people change of this feature in a client's store, by name. Each takes `by` and answers what it leaves behind;
 * whoever runs it records the audit and renews the rows of conversations in the same transaction.
 */
export const teamCommands = {
  addNote,
  handOver,
  removeDesk,
  removeRule,
  removeSavedReply,
  removeView,
  returnHandover,
  saveDesk,
  saveRule,
  saveSavedReply,
  saveView,
  seeHandover,
  writeMembers,
};

type Commands = typeof teamCommands;

/** The commands as a handler calls them: on the writer's side, answering with the result alone. */
export type TeamWrites = {
  readonly [K in keyof Commands]: (
    clientId: string,
    input: Parameters<Commands[K]>[1],
  ) => Promise<ReturnType<Commands[K]>['result']>;
};
