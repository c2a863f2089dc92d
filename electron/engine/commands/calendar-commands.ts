import { calendarCommands, type Outbox } from '../../features/calendar/post-commands';
import { contentHashOf } from '../../features/outbox/content-hash';
import { insertDraft, move, reschedule, rewriteDraft } from '../../features/outbox/outbox-store';
import { isDoubted } from '../../features/outbox/sending-store';
import { settling } from './team-commands';

/** A post answers nothing and is for everybody. */
const AS_POST = { parentId: null, visibility: 'public' } as const;

const hashOf: Outbox['hashOf'] = ({ accountId, text }) => contentHashOf({ ...AS_POST, accountId, text });

const commands = calendarCommands({
  insertVersion: (store, version) => {
    const nothing = { conversationId: null, parentRemoteId: null };
    insertDraft(store, { ...AS_POST, ...nothing, ...version, kind: 'post', contentHash: hashOf(version) });
  },
  rewrite: (store, { id, accountId }, text, now) => {
    rewriteDraft(store, id, { text, contentHash: hashOf({ accountId, text }) }, now);
  },
  move,
  reschedule,
  isDoubted,
  hashOf,
});

/** Each with its audit. */
export const calendarWriteCommands = {
  savePost: settling(commands.savePost),
  schedulePost: settling(commands.schedulePost),
  unschedulePost: settling(commands.unschedulePost),
  movePost: settling(commands.movePost),
  removePost: settling(commands.removePost),
};
