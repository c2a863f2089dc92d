import type { ConversationKind } from '../inbox/kinds';

/**
 * What can be polled for an account. Each kind is one stream with its own cursor.
 * `items` are entries of a feed; `metrics` are numbers, never messages.
 */
export const streamKinds = [
  'mentions',
  'comments',
  'direct',
  'reviews',
  'items',
  'posts',
  'metrics',
] as const;
export type StreamKind = (typeof streamKinds)[number];

/** How a person proves that an account is theirs. `none`: what is read is public. */
export type SignIn = 'none' | 'token' | 'oauth' | 'app-password';

/** Who sees an answer: everybody, or those alone whom it answers. */
export const visibilities = ['public', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

/** What can be done to a message at its platform; `delete` to our own, the others to what came in. */
export const remoteActions = ['like', 'unlike', 'hide', 'unhide', 'delete'] as const;
export type RemoteAction = (typeof remoteActions)[number];

/** How long a text may be, and how that is counted (`counters.ts`). `mostBytes`: of its UTF-8; `null`: not counted. */
export type TextLimit = {
  readonly count: 'graphemes' | 'mastodon';
  readonly most: number;
  readonly mostBytes: number | null;
};

/** How people are answered at a platform. */
export type ReplyRules = {
  /** Who may see an answer, by the kind of what it answers; the usual first. A kind that is missing cannot be answered. */
  readonly to: Readonly<Partial<Record<ConversationKind, readonly Visibility[]>>>;
  readonly limits: Readonly<Record<Visibility, TextLimit>>;
  /** Whether an answer begins with the handle of whom it answers, because nothing else calls them. */
  readonly namesWhom: boolean;
};

/** What a platform can do and where its limits are, as data for engine and screens alike. */
export type Platform = {
  readonly id: string;
  /** The platform's own name, the same in every language. */
  readonly name: string;
  readonly signIn: readonly SignIn[];
  readonly streams: readonly StreamKind[];
  /** Time between two reads of a stream while the program runs, in ms. A hot stream is read up to four times as often. */
  readonly pollEveryMs: Readonly<Partial<Record<StreamKind, number>>>;
  /** Never read a stream more often than this, in ms. */
  readonly pollFloorMs: number;
  /** `null`: nobody can be answered there. */
  readonly reply: ReplyRules | null;
  /** How long a post may be; `null`: nothing is posted there. */
  readonly post: TextLimit | null;
  /** What can be done to messages, with the kinds of messages it can be done to. */
  readonly actions: Readonly<Partial<Record<RemoteAction, readonly (ConversationKind | 'post')[]>>>;
  /** How long the platform keeps what was not read, in days; `null`: for good. Shown where reading has a gap. */
  readonly keepsUnreadDays: number | null;
};

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
