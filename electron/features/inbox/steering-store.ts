import type { ReadStore } from '../../db/store';

/** What steers an answer beside the row of the list. */
export type Steering = {
  needsApproval: number | null;
  suggestedReplyId: string | null;
  /** The first incoming message, epoch ms. */
  firstInAt: number | null;
};

const STEERING = `
  SELECT s.needs_approval AS needsApproval, s.suggested_reply_id AS suggestedReplyId,
    (SELECT at FROM message WHERE conversation_id = @id AND direction = 'in' ORDER BY at, id LIMIT 1) AS firstInAt
  FROM (SELECT 1) LEFT JOIN conversation_state AS s ON s.id = @id`;

export const findSteering = (store: ReadStore, id: string): Steering =>
  store.get<Steering>('inbox.steering', STEERING, { id }) ?? {
    needsApproval: null,
    suggestedReplyId: null,
    firstInAt: null,
  };
