import { isMovable, isRemovable } from '@shared/calendar/post-state';
import type { WriteStore } from '../../db/store';
import type { Written } from '../team/audit-store';
import { cannot, done, MISSING, type Outbox, type Planned, staleIn, type Wish } from './planned';
import { type FoundPost, findPost, setRemoved, updatePost } from './post-store';
import { statesOf } from './post-view';
import { type Repeated, type Repeating, repeatPost } from './repeat-post';
import { type PostToSave, savePost } from './save-post';
import { type Scheduling, schedulePost } from './schedule-post';

/** What people change of the calendar in a client's store, by name. */
export const calendarCommands = (outbox: Outbox) => ({
  savePost: (store: WriteStore, wish: PostToSave): Written<Planned> => savePost(store, outbox, wish),
  schedulePost: (store: WriteStore, wish: Scheduling): Written<Planned> => schedulePost(store, outbox, wish),

  repeatPost: (store: WriteStore, wish: Repeating): Written<Repeated> => repeatPost(store, outbox, wish),

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

/** Answers whether there was something to take back. After a retry of what may be out it is unknown again, no draft. */
function takeBack(
  store: WriteStore,
  outbox: Outbox,
  { post, now }: { readonly post: FoundPost; readonly now: number },
): boolean {
  const promised = post.versions.filter(({ state }) => state === 'scheduled' || state === 'in-review');
  for (const version of promised) {
    const isDoubted = version.state === 'scheduled' && outbox.isDoubted(store, version.id);
    const event = isDoubted ? 'cancel-retry' : 'cancel';
    outbox.move(store, { publication: version, event, fields: { sendAt: null, dueAt: null }, now });
  }
  return promised.length > 0;
}
