import { isEditable, isMovable, isRemovable } from '@shared/calendar/post-state';
import type { PublicationState } from '@shared/outbox/schema';
import { type Problem, problem, sendablePost } from '@shared/outbox/sendable';
import type { PublicationEvent } from '@shared/outbox/states';
import { tidyText } from '@shared/outbox/text';
import type { WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import type { ActedBy, Written } from '../team/audit-store';
import {
  accountIsThere,
  type FoundPost,
  findPost,
  findTakenOff,
  insertPost,
  type StoredVersion,
  setRemoved,
  setTakenOff,
  updatePost,
} from './post-store';
import { stateOf, statesOf } from './post-view';

/** What planning needs of the outbox, through which everything leaves. */
export type Outbox = {
  readonly insertVersion: (
    store: WriteStore,
    version: {
      readonly id: string;
      readonly postId: string;
      readonly accountId: string;
      readonly text: string;
      readonly memberId: string | null;
      readonly now: number;
    },
  ) => void;
  readonly rewrite: (store: WriteStore, version: StoredVersion, text: string, now: number) => void;
  readonly move: (
    store: WriteStore,
    change: {
      readonly publication: { readonly id: string; readonly state: PublicationState };
      readonly event: PublicationEvent;
      readonly fields: {
        readonly text?: string;
        readonly contentHash?: string;
        sendAt: number | null;
        dueAt: number | null;
      };
      readonly now: number;
    },
  ) => boolean;
  readonly reschedule: (store: WriteStore, id: string, at: number, now: number) => void;
  /** An earlier attempt of it may have succeeded. */
  readonly isDoubted: (store: WriteStore, id: string) => boolean;
  readonly hashOf: (version: { readonly accountId: string; readonly text: string }) => string;
};

/** What came of a wish. `stale`: something or somebody was quicker, or it has to be taken back first. */
export type Planned =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'missing'; readonly what: 'post' | 'account' }
  | { readonly kind: 'stale'; readonly state: PublicationState }
  | { readonly kind: 'problem'; readonly problem: Problem };

type Wish = { readonly id: string; readonly by: ActedBy };

const refused = (result: Planned): Written<Planned> => ({ result, audit: [], conversationIds: [] });
const MISSING = refused({ kind: 'missing', what: 'post' });
const staleIn = (post: FoundPost): Written<Planned> => refused({ kind: 'stale', state: stateOf(post) });
const cannot = (why: Problem['why']): Written<Planned> => refused({ kind: 'problem', problem: problem(why) });

/** `what` null: typing is nobody's business. */
const done = (id: string, what: string | null, detail: Record<string, unknown> = {}): Written<Planned> => ({
  result: { kind: 'done', id },
  audit: what === null ? [] : [{ conversationId: null, what, detail: { postId: id, ...detail } }],
  conversationIds: [],
});

export type PostToSave = Wish & {
  /** When the post was changed last, as far as whoever writes knows; `null`: it is made. */
  readonly knownAt: number | null;
  readonly text: string;
  readonly plannedAt: number | null;
  readonly timeZone: string;
  /** `text` null: as the post. */
  readonly accounts: readonly { readonly accountId: string; readonly text: string | null }[];
};

/** What people change of the calendar in a client's store, by name. */
export const calendarCommands = (outbox: Outbox) => ({
  savePost: (store: WriteStore, wish: PostToSave): Written<Planned> => {
    const { id, knownAt, accounts, by } = wish;
    const isNew = knownAt === null;
    const known = isNew ? undefined : findPost(store, id);
    if (!isNew && known === undefined) return MISSING;
    if (known !== undefined && (known.updatedAt !== knownAt || !isEditable(statesOf(known))))
      return staleIn(known);
    const versions = known?.versions ?? [];
    const present = new Set(versions.map(({ accountId }) => accountId));
    if (accounts.some(({ accountId }) => !present.has(accountId) && !accountIsThere(store, accountId)))
      return refused({ kind: 'missing', what: 'account' });
    const { text, plannedAt, timeZone } = wish;
    const fields = { id, text, plannedAt, timeZone, now: by.now };
    if (isNew) insertPost(store, { ...fields, memberId: by.memberId });
    else updatePost(store, fields);
    saveVersions(store, outbox, { wish, versions });
    return done(id, null);
  },

  /** Every version leaves at the planned time. What does not fit its platform is said before anything is promised. */
  schedulePost: (store: WriteStore, { id, by }: Wish): Written<Planned> => {
    const post = findPost(store, id);
    if (post === undefined) return MISSING;
    if (!isEditable(statesOf(post))) return staleIn(post);
    const { plannedAt } = post;
    const versions = post.versions.filter(({ state }) => state === 'draft');
    const texts = versions.map(({ platform, text }) => sendablePost(platform, text));
    const wrong =
      hindranceOf(post, versions, by.now) ?? texts.find((text) => text.kind === 'problem')?.problem;
    if (wrong !== undefined) return refused({ kind: 'problem', problem: wrong });
    // As it leaves, so that a version which says the same as the post goes on saying so.
    updatePost(store, { ...post, text: tidyText(post.text), now: post.updatedAt });
    for (const [nth, version] of versions.entries()) {
      const sendable = texts[nth];
      if (sendable?.kind !== 'sendable') continue;
      const contentHash = outbox.hashOf({ ...version, text: sendable.text });
      const fields = { text: sendable.text, contentHash, sendAt: plannedAt, dueAt: plannedAt };
      outbox.move(store, { publication: version, event: 'schedule', fields, now: by.now });
    }
    return done(id, 'post-scheduled', { plannedAt });
  },

  unschedulePost: (store: WriteStore, { id, by }: Wish): Written<Planned> => {
    const post = findPost(store, id);
    if (post === undefined) return MISSING;
    if (!takeBack(store, outbox, { post, now: by.now })) return staleIn(post);
    return done(id, 'post-unscheduled');
  },

  movePost: (store: WriteStore, wish: Wish & { readonly plannedAt: number | null }): Written<Planned> => {
    const { id, plannedAt, by } = wish;
    const post = findPost(store, id);
    if (post === undefined) return MISSING;
    const scheduled = post.versions.filter(({ state }) => state === 'scheduled');
    if (!isMovable(statesOf(post))) return staleIn(post);
    if (plannedAt !== null && plannedAt <= by.now) return cannot('past');
    if (plannedAt === null && scheduled.length > 0) return cannot('no-time');
    updatePost(store, { ...post, plannedAt, now: by.now });
    for (const version of scheduled)
      if (plannedAt !== null) outbox.reschedule(store, version.id, plannedAt, by.now);
    return done(id, 'post-moved', { from: post.plannedAt, to: plannedAt });
  },

  /** Off the calendar, or back onto it; what was scheduled is a draft when it comes back. */
  removePost: (store: WriteStore, wish: Wish & { readonly removed: boolean }): Written<Planned> => {
    const { id, removed, by } = wish;
    const post = findPost(store, id, !removed);
    if (post === undefined) return MISSING;
    if (removed && !isRemovable(statesOf(post))) return staleIn(post);
    if (removed) takeBack(store, outbox, { post, now: by.now });
    setRemoved(store, id, removed ? by.now : null, by.now);
    return done(id, removed ? 'post-removed' : 'post-restored');
  },
});

/** What keeps a post from being scheduled, whatever it says. */
function hindranceOf(
  { plannedAt }: FoundPost,
  versions: readonly StoredVersion[],
  now: number,
): Problem | undefined {
  if (versions.length === 0) return problem('no-account');
  if (plannedAt === null) return problem('no-time');
  if (plannedAt <= now) return problem('past');
  const isGone = versions.some(({ accountDeletedAt }) => accountDeletedAt !== null);
  return isGone ? problem('account-removed') : undefined;
}

type Versions = { readonly wish: PostToSave; readonly versions: readonly StoredVersion[] };

/** One version an account; one that is taken off is kept, so that ticking the account again brings it back. */
function saveVersions(store: WriteStore, outbox: Outbox, { wish, versions }: Versions): void {
  const { id: postId, by } = wish;
  const wanted = new Map(wish.accounts.map(({ accountId, text }) => [accountId, text ?? wish.text]));
  for (const version of versions.filter(({ state }) => state === 'draft')) {
    const text = wanted.get(version.accountId);
    if (text === undefined) setTakenOff(store, version.id, by.now);
    else if (text !== version.text) outbox.rewrite(store, version, text, by.now);
  }
  const present = new Set(versions.map(({ accountId }) => accountId));
  for (const [accountId, text] of wanted) {
    if (present.has(accountId)) continue;
    const before = findTakenOff(store, { postId, accountId });
    if (before === undefined) {
      const version = { id: uuidv7(by.now), postId, accountId, text, memberId: by.memberId, now: by.now };
      outbox.insertVersion(store, version);
    } else {
      setTakenOff(store, before.id, null);
      const version = findPost(store, postId)?.versions.find(({ id }) => id === before.id);
      if (version !== undefined) outbox.rewrite(store, version, text, by.now);
    }
  }
}

/** Answers whether there was something to take back. After a retry of what may be out it is unknown again, no draft. */
function takeBack(
  store: WriteStore,
  outbox: Outbox,
  { post, now }: { readonly post: FoundPost; readonly now: number },
): boolean {
  const scheduled = post.versions.filter(({ state }) => state === 'scheduled');
  for (const version of scheduled) {
    const event = outbox.isDoubted(store, version.id) ? 'cancel-retry' : 'cancel';
    outbox.move(store, { publication: version, event, fields: { sendAt: null, dueAt: null }, now });
  }
  return scheduled.length > 0;
}
