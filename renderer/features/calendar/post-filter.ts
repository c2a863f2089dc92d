import type { PostRow } from '@shared/calendar/schema';
import type { PublicationState } from '@shared/outbox/schema';

/** Which posts are shown, as it stands in the address. Absent: no restriction. */
export type PostFilter = {
  account?: string | undefined;
  state?: PublicationState | undefined;
  /** A name, as posts have it. */
  member?: string | undefined;
};

/** So many of them restrict. */
export const filterCount = ({ account, state, member }: PostFilter): number =>
  [account, state, member].filter((each) => each !== undefined).length;

/** Whether a post is shown. Of a post on several accounts it is enough that one fits, also for the state. */
export const isShown = (post: PostRow, { account, state, member }: PostFilter): boolean => {
  if (member !== undefined && post.memberName !== member) return false;
  const places =
    account === undefined ? post.accounts : post.accounts.filter((one) => one.accountId === account);
  if (account !== undefined && places.length === 0) return false;
  if (state === undefined) return true;
  return places.length === 0 ? post.state === state : places.some((one) => one.state === state);
};
