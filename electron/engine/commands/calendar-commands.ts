import type { WriteStore } from '../../db/store';
import { approvalCommands } from '../../features/calendar/approval-commands';
import { type Taking, takeBackPlan, takePlan } from '../../features/calendar/plan-commands';
import type { Outbox } from '../../features/calendar/planned';
import { calendarCommands } from '../../features/calendar/post-commands';
import { slotCommands } from '../../features/calendar/slot-handlers';
import { contentHashOf } from '../../features/outbox/content-hash';
import { insertDraft, move, reschedule, rewriteDraft } from '../../features/outbox/outbox-store';
import { postingRulesOf } from '../../features/outbox/posting-rules-store';
import { isDoubted } from '../../features/outbox/sending-store';
import { settling } from './team-commands';

/** A post answers nothing and is for everybody. */
const AS_POST = { parentId: null, visibility: 'public' } as const;

/** What a version of a post shows, as a consent is bound to it. */
export const hashOfVersion: Outbox['hashOf'] = ({ accountId, text }) =>
  contentHashOf({ ...AS_POST, accountId, text });

export const stagesOf: Outbox['stagesOf'] = (store) => postingRulesOf(store).stages;

const outbox: Outbox = {
  insertVersion: (store, version) => {
    const nothing = { conversationId: null, parentRemoteId: null };
    insertDraft(store, {
      ...AS_POST,
      ...nothing,
      ...version,
      kind: 'post',
      contentHash: hashOfVersion(version),
    });
  },
  rewrite: (store, { id, accountId }, text, now) => {
    rewriteDraft(store, id, { text, contentHash: hashOfVersion({ accountId, text }) }, now);
  },
  move,
  reschedule,
  isDoubted,
  hashOf: hashOfVersion,
  stagesOf,
};
const commands = { ...calendarCommands(outbox), ...approvalCommands(outbox) };

/** Each with its audit. */
export const calendarWriteCommands = {
  savePost: settling(commands.savePost),
  schedulePost: settling(commands.schedulePost),
  unschedulePost: settling(commands.unschedulePost),
  movePost: settling(commands.movePost),
  removePost: settling(commands.removePost),
  repeatPost: settling(commands.repeatPost),
  takePlan: settling((store: WriteStore, taking: Taking) => takePlan(store, outbox, taking)),
  takeBackPlan: settling(takeBackPlan),
  addSlot: settling(slotCommands.addSlot),
  removeSlot: settling(slotCommands.removeSlot),
  decidePost: settling(commands.decidePost),
  commentPost: settling(commands.commentPost),
  removePostComment: settling(commands.removePostComment),
};
