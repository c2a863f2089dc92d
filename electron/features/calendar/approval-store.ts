import { type PostContent, postContentSchema } from '@shared/approval/approval';
import type { ReadStore, WriteStore } from '../../db/store';

export type DecisionRow = {
  id: string;
  stage: number;
  decision: 'approve' | 'return';
  contentHash: string;
  /** JSON. */
  content: string;
  memberName: string | null;
  outsideName: string | null;
  note: string | null;
  at: number;
};

/** What was said of a post, the oldest first. */
export const listDecisions = (store: ReadStore, postId: string): DecisionRow[] =>
  store.all(
    'post.decisions',
    `SELECT d.id, d.stage, d.decision, d.content_hash AS contentHash, d.content, m.name AS memberName,
       d.outside_name AS outsideName, d.note, d.at
     FROM post_decision AS d LEFT JOIN member AS m ON m.id = d.member_id
     WHERE d.post_id = ? ORDER BY d.at, d.rowid`,
    [postId],
  );

type NewDecision = {
  readonly id: string;
  readonly postId: string;
  readonly stage: number;
  readonly decision: 'approve' | 'return';
  readonly contentHash: string;
  readonly content: PostContent;
  readonly memberId: string | null;
  readonly outsideName: string | null;
  readonly note: string | null;
  readonly at: number;
};

export const insertDecision = (store: WriteStore, decision: NewDecision): number =>
  store.run(
    'post.decide',
    `INSERT INTO post_decision (id, post_id, stage, decision, content_hash, content, member_id, outside_name, note, at)
     VALUES (@id, @postId, @stage, @decision, @contentHash, @content, @memberId, @outsideName, @note, @at)`,
    { ...decision, content: JSON.stringify(decision.content) },
  );

export type CommentRow = {
  id: string;
  memberId: string | null;
  memberName: string | null;
  text: string;
  at: number;
};

/** What the team says of a post, the oldest first. */
export const listComments = (store: ReadStore, postId: string): CommentRow[] =>
  store.all(
    'post.comments',
    `SELECT c.id, c.member_id AS memberId, m.name AS memberName, c.text, c.at
     FROM post_comment AS c LEFT JOIN member AS m ON m.id = c.member_id
     WHERE c.post_id = ? AND c.deleted_at IS NULL ORDER BY c.at, c.rowid`,
    [postId],
  );

type NewComment = {
  readonly id: string;
  readonly postId: string;
  readonly text: string;
  readonly memberId: string | null;
  readonly at: number;
};

export const insertComment = (store: WriteStore, comment: NewComment): number =>
  store.run(
    'post.comment',
    'INSERT INTO post_comment (id, post_id, member_id, text, at) VALUES (@id, @postId, @memberId, @text, @at)',
    comment,
  );

/** Takes back, or puts back, what a member said themselves; answers how many. */
export const setCommentRemoved = (
  store: WriteStore,
  comment: { readonly id: string; readonly memberId: string | null; readonly deletedAt: number | null },
): number =>
  store.run(
    'post.uncomment',
    'UPDATE post_comment SET deleted_at = @deletedAt WHERE id = @id AND member_id IS @memberId',
    comment,
  );

export type RevisionRow = { id: string; content: string; memberName: string | null; at: number };

/** How a post stood before, the oldest first. */
export const listRevisions = (store: ReadStore, postId: string): RevisionRow[] =>
  store.all(
    'post.revisions',
    `SELECT r.id, r.content, m.name AS memberName, r.at
     FROM post_revision AS r LEFT JOIN member AS m ON m.id = r.member_id
     WHERE r.post_id = ? ORDER BY r.at, r.rowid`,
    [postId],
  );

type NewRevision = {
  readonly id: string;
  readonly postId: string;
  readonly content: PostContent;
  readonly memberId: string | null;
  readonly at: number;
};

export const insertRevision = (store: WriteStore, revision: NewRevision): number =>
  store.run(
    'post.revise',
    `INSERT INTO post_revision (id, post_id, content, member_id, at) VALUES (@id, @postId, @content, @memberId, @at)`,
    { ...revision, content: JSON.stringify(revision.content) },
  );

const NOTHING: PostContent = { text: '', versions: [] };

/** What cannot be read, such as that of a newer program, says nothing. */
export function contentIn(json: string): PostContent {
  try {
    return postContentSchema.parse(JSON.parse(json));
  } catch {
    return NOTHING;
  }
}

/** Posts that wait for somebody's word, by their time. */
export const listInReview = (store: ReadStore): string[] =>
  store
    .all<{ id: string }>(
      'post.in-review',
      `SELECT DISTINCT o.id, o.planned_at FROM publication AS p JOIN post AS o ON o.id = p.post_id
       WHERE p.state NOT IN ('published', 'dropped') AND p.state = 'in-review' AND p.deleted_at IS NULL
         AND o.deleted_at IS NULL
       ORDER BY o.planned_at, o.id`,
    )
    .map(({ id }) => id);
