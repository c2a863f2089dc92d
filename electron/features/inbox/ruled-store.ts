import type { Actions } from '@shared/team/rules-schema';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

type State = {
  deskId: string | null;
  assigneeId: string | null;
  urgent: number;
  promiseMs: number | null;
  needsApproval: number;
  suggestedReplyId: string | null;
};

const FIND = `
  SELECT desk_id AS deskId, assignee_id AS assigneeId, coalesce(urgent, 0) AS urgent, promise_ms AS promiseMs,
    coalesce(needs_approval, 0) AS needsApproval, suggested_reply_id AS suggestedReplyId
  FROM conversation_state WHERE id = ?`;

const WRITE = `
  INSERT INTO conversation_state (id, status, read_until_at, updated_at, desk_id, assignee_id, urgent, promise_ms, needs_approval,
    suggested_reply_id)
  VALUES (@id, 'open', 0, @now, @deskId, @assigneeId, @urgent, @promiseMs, @needsApproval, @suggestedReplyId)
  ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, desk_id = excluded.desk_id,
    assignee_id = excluded.assignee_id, urgent = excluded.urgent, promise_ms = excluded.promise_ms,
    needs_approval = excluded.needs_approval, suggested_reply_id = excluded.suggested_reply_id`;

const TAG = `
  INSERT INTO conversation_tag (id, conversation_id, tag_id, updated_at, deleted_at) VALUES (?, ?, ?, ?, NULL)
  ON CONFLICT (id) DO NOTHING`;

const none: State = {
  deskId: null,
  assigneeId: null,
  urgent: 0,
  promiseMs: null,
  needsApproval: 0,
  suggestedReplyId: null,
};

export type RuledConversation = {
  readonly conversationId: string;
  readonly actions: Actions;
  readonly now: number;
  /** The tag of a name, made where there is none. */
  readonly tagIdOf: (name: string) => string;
};

/**
 * Does what rules want. A rule fills what is open and overrules nobody: a desk or a member that is set already stays, and a
 * tag that a person took off does not come back. Answers what it did.
 */
export function applyRuled(
  store: WriteStore,
  { conversationId: id, actions, now, tagIdOf }: RuledConversation,
): Record<string, unknown> {
  const before = store.get<State>('ruled.find', FIND, [id]) ?? none;
  const after: State = {
    deskId: before.deskId ?? actions.deskId,
    assigneeId: before.assigneeId ?? actions.assigneeId,
    urgent: actions.urgent ? now : before.urgent,
    promiseMs: before.promiseMs ?? actions.firstMs,
    needsApproval: before.needsApproval === 1 || actions.needsApproval ? 1 : 0,
    suggestedReplyId: before.suggestedReplyId ?? actions.savedReplyId,
  };
  const did = Object.fromEntries(
    Object.entries(after).filter(([name, value]) => before[name as keyof State] !== value),
  );
  if (Object.keys(did).length > 0) store.run('ruled.write', WRITE, { id, now, ...after });
  const tags = actions.tags.filter((name) => {
    const tagId = tagIdOf(name);
    return store.run('ruled.tag', TAG, [hashId(id, tagId), id, tagId, now]) > 0;
  });
  return tags.length > 0 ? { ...did, tags } : did;
}
