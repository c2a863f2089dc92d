import { HOUR, MINUTE, type Platform, SECOND } from './platform';

/**
 * 500 unless a server says otherwise in `configuration.statuses.max_characters`; most say no more, and a text that fits
 * here fits everywhere. Counted as `StatusLengthValidator` does (Mastodon 4.5 app/validators, docs 2026-07).
 */
const LENGTH = { count: 'mastodon', most: 500, mostBytes: null } as const;

/** The Mastodon client API, any server that speaks it. Limits: 300 requests in 5 minutes (docs 2026-07). */
export const mastodon = {
  id: 'mastodon',
  name: 'Mastodon',
  signIn: ['oauth', 'token'],
  streams: ['mentions', 'direct', 'posts', 'metrics'],
  pollEveryMs: { mentions: MINUTE, direct: MINUTE, posts: 5 * MINUTE, metrics: 6 * HOUR },
  pollFloorMs: 15 * SECOND,
  reply: {
    // A public message can be answered by a direct one in the same thread.
    to: { comment: ['public', 'private'], mention: ['public', 'private'], direct: ['private'] },
    limits: { public: LENGTH, private: LENGTH },
    namesWhom: true,
  },
  post: LENGTH,
  actions: {
    like: ['comment', 'mention', 'direct'],
    unlike: ['comment', 'mention', 'direct'],
    delete: ['comment', 'mention', 'direct', 'post'],
  },
  keepsUnreadDays: null,
} as const satisfies Platform;
