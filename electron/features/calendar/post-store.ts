import type { HoldReason, PublicationState } from '@shared/outbox/schema';
import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore, WriteStore } from '../../db/store';

type StoredPost = {
  id: string;
  text: string;
  plannedAt: number | null;
  timeZone: string;
  memberName: string | null;
  /** Who wrote its words last. */
  editedById: string | null;
  /** The post that it repeats, or its own id where others repeat it. */
  seriesId: string | null;
  createdAt: number;
  updatedAt: number;
};

/** A version of a post with what its commands need to know of it. */
export type StoredVersion = {
  id: string;
  postId: string;
  accountId: string;
  accountName: string;
  accountDeletedAt: number | null;
  platform: PlatformId;
  text: string;
  contentHash: string;
  state: PublicationState;
  holdReason: HoldReason | null;
  /** Why it was given back. */
  returnNote: string | null;
  /** JSON. */
  failure: string | null;
  remoteUrl: string | null;
  publishedAt: number | null;
};

const POSTS = `
  SELECT o.id, o.text, o.planned_at AS plannedAt, o.time_zone AS timeZone, m.name AS memberName,
    coalesce(o.edited_by_id, o.member_id) AS editedById, o.series_id AS seriesId, o.created_at AS createdAt, o.updated_at AS updatedAt
  FROM post AS o LEFT JOIN member AS m ON m.id = o.member_id`;

/** What a person took off it, or gave up, is no version any more. */
const VERSIONS = `
  SELECT p.id, p.post_id AS postId, p.account_id AS accountId, a.name AS accountName,
    a.deleted_at AS accountDeletedAt, a.platform, p.text, p.content_hash AS contentHash, p.state, p.hold_reason AS holdReason,
    p.return_note AS returnNote, p.failure, p.remote_url AS remoteUrl,
    p.published_at AS publishedAt
  FROM post AS o
  JOIN publication AS p ON p.post_id = o.id AND p.deleted_at IS NULL AND p.state <> 'dropped'
  JOIN account AS a ON a.id = p.account_id`;

/** In the order in which accounts were added, so that a post shows them alike everywhere. */
const BY_ACCOUNT = 'ORDER BY p.post_id, a.created_at, p.id';

export type FoundPost = StoredPost & { readonly versions: readonly StoredVersion[] };

/** `removed`: one that was taken off the calendar. */
export function findPost(store: ReadStore, id: string, removed = false): FoundPost | undefined {
  const post = store.get<StoredPost>(
    'post.find',
    `${POSTS} WHERE o.id = ? AND (o.deleted_at IS NOT NULL) = ?`,
    [id, removed ? 1 : 0],
  );
  return post === undefined ? undefined : { ...post, versions: listVersions(store, id) };
}

export const listVersions = (store: ReadStore, postId: string): StoredVersion[] =>
  store.all('post.versions', `${VERSIONS} WHERE o.id = ? ${BY_ACCOUNT}`, [postId]);

type Range = { readonly fromAt: number; readonly untilAt: number };

/** Written as the partial index has it. */
const IN_RANGE =
  'o.deleted_at IS NULL AND o.planned_at IS NOT NULL AND o.planned_at >= @fromAt AND o.planned_at < @untilAt';

/** Posts of a span of time with their versions, by time: one walk along the index, whatever else is stored. */
export const listRange = (store: ReadStore, range: Range): FoundPost[] =>
  joined(
    store.all('post.range', `${POSTS} WHERE ${IN_RANGE} ORDER BY o.planned_at, o.id`, range),
    store.all('post.range-versions', `${VERSIONS} WHERE ${IN_RANGE} ${BY_ACCOUNT}`, range),
  );

const IDEAS = 'o.deleted_at IS NULL AND o.planned_at IS NULL';
const MOST_IDEAS = 500;

/** Posts without a time, the newest first. */
export const listIdeas = (store: ReadStore): FoundPost[] =>
  joined(
    store.all('post.ideas', `${POSTS} WHERE ${IDEAS} ORDER BY o.updated_at DESC, o.id LIMIT ${MOST_IDEAS}`),
    store.all('post.idea-versions', `${VERSIONS} WHERE ${IDEAS} ${BY_ACCOUNT}`),
  );

function joined(posts: readonly StoredPost[], versions: readonly StoredVersion[]): FoundPost[] {
  const byPost = Map.groupBy(versions, ({ postId }) => postId);
  return posts.map((post) => ({ ...post, versions: byPost.get(post.id) ?? [] }));
}

export type PostFields = {
  readonly id: string;
  readonly text: string;
  readonly plannedAt: number | null;
  readonly timeZone: string;
  readonly editedById: string | null;
  readonly now: number;
};

export const insertPost = (store: WriteStore, post: PostFields & { readonly seriesId?: string }): number =>
  store.run(
    'post.insert',
    `INSERT INTO post (id, text, planned_at, time_zone, member_id, series_id, created_at, updated_at)
     VALUES (@id, @text, @plannedAt, @timeZone, @editedById, @seriesId, @now, @now)`,
    { ...post, seriesId: post.seriesId ?? null },
  );

export const updatePost = (store: WriteStore, post: PostFields): number =>
  store.run(
    'post.update',
    `UPDATE post SET text = @text, planned_at = @plannedAt, time_zone = @timeZone, edited_by_id = @editedById,
       updated_at = @now
     WHERE id = @id AND deleted_at IS NULL`,
    post,
  );

export const setRemoved = (store: WriteStore, id: string, deletedAt: number | null, now: number): number =>
  store.run('post.removed', 'UPDATE post SET deleted_at = ?, updated_at = ? WHERE id = ?', [
    deletedAt,
    now,
    id,
  ]);

/** A draft that was taken off a post's account, to be put back with the account. */
export const findTakenOff = (
  store: ReadStore,
  { postId, accountId }: { readonly postId: string; readonly accountId: string },
): { id: string } | undefined =>
  store.get(
    'post.taken-off',
    `SELECT id FROM publication WHERE post_id = ? AND account_id = ? AND state = 'draft' AND deleted_at IS NOT NULL
     LIMIT 1`,
    [postId, accountId],
  );

export const setTakenOff = (store: WriteStore, id: string, deletedAt: number | null): number =>
  store.run(
    'post.take-off',
    `UPDATE publication SET deleted_at = ? WHERE id = ? AND post_id IS NOT NULL AND state = 'draft'`,
    [deletedAt, id],
  );

/** An account that posts can be planned for: present, and not removed. */
export const accountIsThere = (store: ReadStore, id: string): boolean =>
  store.get('post.account', 'SELECT 1 FROM account WHERE id = ? AND deleted_at IS NULL', [id]) !== undefined;

/** Says of a post that it belongs to a series. */
export const setSeries = (store: WriteStore, id: string, seriesId: string): number =>
  store.run('post.series', 'UPDATE post SET series_id = ? WHERE id = ?', [seriesId, id]);
