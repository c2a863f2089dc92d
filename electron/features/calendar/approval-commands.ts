import type { Awaited } from '@shared/approval/approval';
import type { WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import type { ActedBy, Written } from '../team/audit-store';
import { insertComment, insertDecision, setCommentRemoved } from './approval-store';
import { done, MISSING, type Outbox, type Planned, refused, staleIn, type Wish } from './planned';
import { awaitedFor, contentHashOfPost, contentOf } from './post-content';
import { type FoundPost, findPost } from './post-store';

export type Verdict =
  | { readonly as: 'approve'; readonly note: string | null }
  | { readonly as: 'return'; readonly note: string };

export type Deciding = Wish & {
  /** Of what was read, so that nobody consents to a later edit. */
  readonly contentHash: string;
  readonly verdict: Verdict;
  /** Who of the client said it; `null`: the member themselves. */
  readonly outsideName: string | null;
};

/** What people say of posts in a client's store, by name. */
export const approvalCommands = (outbox: Outbox) => ({
  decidePost: (store: WriteStore, wish: Deciding): Written<Planned> => decidePost(store, outbox, wish),

  commentPost: (
    store: WriteStore,
    { id, postId, text, by }: Wish & { readonly postId: string; readonly text: string },
  ): Written<Planned> => {
    if (findPost(store, postId) === undefined) return MISSING;
    insertComment(store, { id, postId, text, memberId: by.memberId, at: by.now });
    return done(postId, null);
  },

  removePostComment: (
    store: WriteStore,
    { id, by, removed }: Wish & { readonly removed: boolean },
  ): Written<Planned> => {
    const deletedAt = removed ? by.now : null;
    const isTheirs = setCommentRemoved(store, { id, memberId: by.memberId, deletedAt }) > 0;
    return isTheirs ? done(id, null) : refused({ kind: 'missing', what: 'comment' });
  },
});

/** Whoever calls has made sure that this member may. */
function decidePost(store: WriteStore, outbox: Outbox, wish: Deciding): Written<Planned> {
  const { id, verdict, by } = wish;
  const post = findPost(store, id);
  if (post === undefined) return MISSING;
  const waiting = post.versions.filter(({ state }) => state === 'in-review');
  const { hashOf } = outbox;
  const awaited = awaitedFor(store, post, { stages: outbox.stagesOf(store), hashOf });
  const isRead = contentHashOfPost(post, hashOf) === wish.contentHash;
  if (waiting.length === 0 || !isRead || !isTheirs(awaited, wish)) return staleIn(post);
  if (awaited !== null) noteDecision(store, { post, wish, stage: awaited.nth });
  if (verdict.as === 'approve') {
    letLeave(store, outbox, { post, by });
    return done(id, 'post-approved', { stage: awaited?.nth ?? null });
  }
  const fields = { returnNote: verdict.note, sendAt: null, dueAt: null };
  for (const version of waiting)
    outbox.move(store, { publication: version, event: 'return', fields, now: by.now });
  return done(id, 'post-returned');
}

/** Whose word it is must be said: that of the client is not the member's. */
const isTheirs = (awaited: Awaited | null, { outsideName }: Deciding): boolean =>
  awaited === null || (awaited.by === 'client') === (outsideName !== null);

type Noted = { readonly post: FoundPost; readonly stage: number; readonly wish: Omit<Deciding, 'id'> };

function noteDecision(store: WriteStore, { post, stage, wish }: Noted): void {
  const { contentHash, verdict, outsideName, by } = wish;
  insertDecision(store, {
    ...{ id: uuidv7(by.now), postId: post.id, stage, decision: verdict.as, contentHash },
    ...{ content: contentOf(post), memberId: by.memberId, outsideName, note: verdict.note, at: by.now },
  });
}

/** A member's own word where it is the one that is awaited; whoever manages need not ask themselves. */
export function consentByOneself(
  store: WriteStore,
  outbox: Outbox,
  { post, by }: { readonly post: FoundPost; readonly by: ActedBy },
): void {
  const { hashOf, stagesOf } = outbox;
  const awaited = awaitedFor(store, post, { stages: stagesOf(store), hashOf });
  if (awaited?.by !== 'team') return;
  const wish = {
    ...{ contentHash: contentHashOfPost(post, hashOf), verdict: { as: 'approve', note: null } as const },
    ...{ outsideName: null, by },
  };
  noteDecision(store, { post, wish, stage: awaited.nth });
}

/** What waits for nobody any more leaves at its time; where somebody is still to be asked nothing happens. */
export function letLeave(
  store: WriteStore,
  outbox: Outbox,
  { post, by }: { readonly post: FoundPost; readonly by: ActedBy },
): void {
  const { stagesOf, hashOf } = outbox;
  if (awaitedFor(store, post, { stages: stagesOf(store), hashOf }) !== null) return;
  for (const version of post.versions.filter(({ state }) => state === 'in-review')) {
    const { contentHash: approvedHash } = version;
    const fields = {
      ...{ sendAt: post.plannedAt, dueAt: post.plannedAt },
      ...{ approvedHash, approvedById: by.memberId, approvedAt: by.now },
    };
    outbox.move(store, { publication: version, event: 'approve', fields, now: by.now });
  }
}
