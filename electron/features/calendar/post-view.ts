import { stateOfPost } from '@shared/calendar/post-state';
import type { Post, PostRow, PostVersion } from '@shared/calendar/schema';
import type { PublicationState } from '@shared/outbox/schema';
import type { FoundPost } from './post-store';

export const statesOf = ({ versions }: FoundPost): PublicationState[] => versions.map(({ state }) => state);
export const stateOf = (post: FoundPost): PublicationState => stateOfPost(statesOf(post));

type Around = Pick<Post, 'clientId' | 'contentHash' | 'awaited'> & {
  /** Reads a stored failure. */
  readonly parse: (failure: string | null) => PostVersion['failure'];
};

/** As its page shows it. */
export const toPost = (post: FoundPost, { parse, ...around }: Around): Post => ({
  ...around,
  id: post.id,
  text: post.text,
  plannedAt: post.plannedAt,
  timeZone: post.timeZone,
  memberName: post.memberName ?? '',
  seriesId: post.seriesId,
  state: stateOf(post),
  versions: post.versions.map(
    ({ postId: _, accountDeletedAt: __, contentHash: ___, failure, ...version }) => ({
      ...version,
      differs: version.text !== post.text,
      failure: parse(failure),
    }),
  ),
  createdAt: post.createdAt,
  updatedAt: post.updatedAt,
});

const PREVIEW = 140;

/** As the calendar lists it. */
export const toPostRow = (clientId: string, post: FoundPost): PostRow => ({
  clientId,
  id: post.id,
  preview: [...post.text.slice(0, 2 * PREVIEW)].slice(0, PREVIEW).join(''),
  plannedAt: post.plannedAt,
  memberName: post.memberName ?? '',
  seriesId: post.seriesId,
  state: stateOf(post),
  accounts: post.versions.map(({ accountId, platform, state }) => ({ accountId, platform, state })),
  updatedAt: post.updatedAt,
});
