import { HOUR, MINUTE, type Platform, SECOND } from './platform';

/** The Mastodon client API, any server that speaks it. Limits: 300 requests in 5 minutes (docs 2026-07). */
export const mastodon = {
  id: 'mastodon',
  name: 'Mastodon',
  signIn: ['oauth', 'token'],
  streams: ['mentions', 'direct', 'posts', 'metrics'],
  pollEveryMs: { mentions: MINUTE, direct: MINUTE, posts: 5 * MINUTE, metrics: 6 * HOUR },
  pollFloorMs: 15 * SECOND,
  keepsUnreadDays: null,
} as const satisfies Platform;
