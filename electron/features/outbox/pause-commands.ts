import type { WriteStore } from '../../db/store';
import type { ActedBy, Written } from '../team/audit-store';
import { canBePaused, endPause, insertPause } from './pause-store';

type PauseWish = {
  readonly id: string;
  /** `null`: every account. */
  readonly accountId: string | null;
  readonly reason: string;
  readonly untilAt: number | null;
  readonly by: ActedBy;
};

const NOTHING: Written<boolean> = { result: false, audit: [], conversationIds: [] };

/** From now on no post leaves. Answers whether there is such an account. */
export function pausePosts(store: WriteStore, { by, ...pause }: PauseWish): Written<boolean> {
  if (!canBePaused(store, pause.accountId)) return NOTHING;
  const { memberId, now } = by;
  insertPause(store, { ...pause, memberId, now });
  const { accountId, reason, untilAt } = pause;
  return {
    result: true,
    audit: [{ conversationId: null, what: 'posts-paused', detail: { accountId, reason, untilAt } }],
    conversationIds: [],
  };
}

/** Posts leave again. What was held meanwhile stays so: its time is over, and a person says what becomes of it. */
export function resumePosts(
  store: WriteStore,
  { id, by }: { readonly id: string; readonly by: ActedBy },
): Written<boolean> {
  if (endPause(store, { id, memberId: by.memberId, now: by.now }) === 0) return NOTHING;
  return {
    result: true,
    audit: [{ conversationId: null, what: 'posts-resumed', detail: { pauseId: id } }],
    conversationIds: [],
  };
}
