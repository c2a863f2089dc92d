import { MINUTE, type Platform } from './platform';

/** RSS 0.9x, 1.0, 2.0, Atom and JSON Feed. Interval and floor: platforms.md section 14 (2026-11). */
export const feed = {
  id: 'feed',
  name: 'Feed',
  signIn: ['none'],
  streams: ['items'],
  pollEveryMs: { items: 30 * MINUTE },
  pollFloorMs: 5 * MINUTE,
  reply: null,
  post: null,
  actions: {},
  // A feed drops old entries by count, not by age: what a short feed dropped while nobody read is gone.
  keepsUnreadDays: 0,
} as const satisfies Platform;
