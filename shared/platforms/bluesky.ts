import { HOUR, MINUTE, type Platform, SECOND } from './platform';

/** AT Protocol with Bluesky's lexicons, any PDS. Limits: 3,000 requests in 5 minutes per address (2026-08). */
export const bluesky = {
  id: 'bluesky',
  name: 'Bluesky',
  signIn: ['app-password'],
  streams: ['mentions', 'direct', 'posts', 'metrics'],
  pollEveryMs: { mentions: MINUTE, direct: 2 * MINUTE, posts: 5 * MINUTE, metrics: 6 * HOUR },
  pollFloorMs: 15 * SECOND,
  keepsUnreadDays: null,
} as const satisfies Platform;
