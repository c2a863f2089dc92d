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
  /** How long the platform keeps what was not read, in days; `null`: for good. Shown where reading has a gap. */
  readonly keepsUnreadDays: number | null;
};

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
