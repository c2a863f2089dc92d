import { problem } from '@shared/outbox/sendable';
import type { WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import type { Written } from '../team/audit-store';
import { done, type Outbox, type Planned, type Wish } from './planned';
import { findPost, insertPost, setSeries } from './post-store';

export type Repeating = Wish & {
  /** Epoch ms, each to come. */
  readonly times: readonly number[];
};

/** What came of it; `ids`: of the drafts that were made. */
export type Repeated =
  | Exclude<Planned, { kind: 'done' }>
  | { readonly kind: 'done'; readonly ids: readonly string[] };

/** Makes a draft of a post for each of these times, as it stands, with what each account says. */
export function repeatPost(
  store: WriteStore,
  outbox: Outbox,
  { id, times, by }: Repeating,
): Written<Repeated> {
  const post = findPost(store, id);
  if (post === undefined) return nothing({ kind: 'missing', what: 'post' });
  const { memberId, now } = by;
  if (times.some((at) => at <= now)) return nothing({ kind: 'problem', problem: problem('past') });
  const seriesId = post.seriesId ?? id;
  setSeries(store, id, seriesId);
  const ids = times.map((plannedAt) => {
    const postId = uuidv7(now);
    const { text, timeZone } = post;
    insertPost(store, { id: postId, text, plannedAt, timeZone, editedById: memberId, seriesId, now });
    for (const version of post.versions) {
      if (version.accountDeletedAt !== null) continue;
      const { accountId } = version;
      outbox.insertVersion(store, { id: uuidv7(now), postId, accountId, text: version.text, memberId, now });
    }
    return postId;
  });
  return { ...done(id, 'post-repeated', { count: ids.length }), result: { kind: 'done', ids } };
}

const nothing = (result: Repeated): Written<Repeated> => ({ result, audit: [], conversationIds: [] });
