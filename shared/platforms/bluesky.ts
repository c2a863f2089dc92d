import { HOUR, MINUTE, type Platform, SECOND } from './platform';

/** app.bsky.feed.post, `text` (lexicons 2026-08-20). */
const POST = { count: 'graphemes', most: 300, mostBytes: 3_000 } as const;

/** AT Protocol with Bluesky's lexicons, any PDS. Limits: 3,000 requests in 5 minutes per address (2026-08). */
export const bluesky = {
  id: 'bluesky',
  name: 'Bluesky',
  signIn: ['app-password'],
  streams: ['mentions', 'direct', 'posts', 'metrics'],
  pollEveryMs: { mentions: MINUTE, direct: 2 * MINUTE, posts: 5 * MINUTE, metrics: 6 * HOUR },
  pollFloorMs: 15 * SECOND,
  reply: {
    to: { comment: ['public'], mention: ['public'], direct: ['private'] },
    // chat.bsky.convo.defs#messageInput, `text` (lexicons 2026-08-20).
    limits: {
      public: POST,
      private: { count: 'graphemes', most: 1_000, mostBytes: 10_000 },
    },
    namesWhom: false,
  },
  post: POST,
  actions: {
    like: ['comment', 'mention'],
    unlike: ['comment', 'mention'],
    // Only below our own posts: a threadgate belongs to who began the thread.
    hide: ['comment'],
    unhide: ['comment'],
    delete: ['comment', 'mention', 'post'],
  },
  keepsUnreadDays: null,
} as const satisfies Platform;
