import type { Failure } from '../app/errors';
import { DAY, HOUR, MINUTE, SECOND } from '../platforms/platform';
import type { PublicationKind } from './schema';

/** What is to be done after an attempt that failed. */
export type AfterFailure =
  | { readonly event: 'postpone'; readonly sendAt: number }
  | { readonly event: 'refuse' }
  | { readonly event: 'lose' };

type Failed = {
  readonly failure: Failure;
  /** Attempts so far, this one included. */
  readonly attemptCount: number;
  readonly now: number;
  /** From 0 to 1. */
  readonly dice: number;
};

const FIRST_BACKOFF_MS = 15 * SECOND;
/** Somebody waits for it: when the network is back it leaves soon. */
const LONGEST_BACKOFF_MS = 2 * MINUTE;
/** Where a platform says "too many" but not for how long. */
const RATE_LIMIT_PAUSE_MS = 5 * MINUTE;
/** A platform that answers nonsense so often will go on with it. */
const MAX_NONSENSE = 5;

/**
 * By kind alone: a connector names `outcome-unknown` whatever may be out, so every other kind is certain. What the
 * network did is tried again, ever more seldom; what the platform or our credentials say needs a person.
 */
export function afterFailure({ failure, attemptCount, now, dice }: Failed): AfterFailure {
  const again = (): AfterFailure => ({ event: 'postpone', sendAt: now + backoffMs(attemptCount, dice) });
  switch (failure.kind) {
    case 'outcome-unknown':
      return { event: 'lose' };
    case 'transient':
      return failure.reason === 'aborted' ? { event: 'postpone', sendAt: now } : again();
    case 'rate-limited': {
      const untilAt = Math.min(failure.untilAt ?? now + RATE_LIMIT_PAUSE_MS, now + DAY);
      return { event: 'postpone', sendAt: Math.max(untilAt, now) + Math.round(dice * 5 * SECOND) };
    }
    case 'bad-response':
      return attemptCount < MAX_NONSENSE ? again() : { event: 'refuse' };
    case 'rejected':
      // The sign-in page of a hotel's network answers for everybody, until somebody signs in there.
      return failure.reason === 'tls' ? again() : { event: 'refuse' };
    case 'auth-expired':
    case 'revoked':
    case 'gone':
      return { event: 'refuse' };
  }
}

function backoffMs(attemptCount: number, dice: number): number {
  const whole = Math.min(FIRST_BACKOFF_MS * 2 ** Math.min(attemptCount - 1, 10), LONGEST_BACKOFF_MS);
  return Math.round(whole * (0.8 + 0.4 * dice));
}

/**
 * Whether it is time for something to leave. An answer that was put off by a clock that has been set back since would
 * wait for hours: it leaves too. A post has the time that a person chose, however far away, and never leaves before.
 */
export const leavesNow = (
  { kind, sendAt, updatedAt }: Pick<Leaving, 'kind' | 'sendAt' | 'updatedAt'>,
  now: number,
): boolean => sendAt <= now || (kind === 'reply' && (updatedAt > now + MINUTE || sendAt > now + 2 * DAY));

type Leaving = {
  readonly kind: PublicationKind;
  readonly sendAt: number;
  readonly updatedAt: number;
  /** The time that a person chose, or when they said "now"; `null`: as soon as it can. Epoch ms. */
  readonly dueAt: number | null;
};

/** So late nobody expects a post any more, whatever kept it: an hour without a network, a platform that said "wait". */
export const LATE_MS = 10 * MINUTE;

/** Whether it would go out later than a person consented to. `lateMs`: as far as that goes on its account. */
export const isLate = ({ dueAt }: Pick<Leaving, 'dueAt'>, now: number, lateMs = LATE_MS): boolean =>
  dueAt !== null && now > dueAt + lateMs;

/** Reading back what may be out: looks so far since it is unknown. */
export type Looks = {
  readonly unknownAt: number;
  /** When it was first and last looked for and not seen; `null`: never. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Looks in a row that told nothing, since the program runs. */
  readonly missCount: number;
};

const FIRST_LOOK_MS = 5 * SECOND;
/** A platform may still be working on a request that we gave up, and its lists may lag behind. */
const SETTLED_MS = MINUTE;
/** Most of a day. */
const MAX_MISSES = 24;

/** When it is looked for next, epoch ms; `null`: no more by itself, a person decides. */
export function nextLookAt({ unknownAt, lastAt, missCount }: Looks): number | null {
  if (missCount >= MAX_MISSES) return null;
  if (lastAt === null && missCount === 0) return unknownAt + FIRST_LOOK_MS;
  return Math.max(unknownAt, lastAt ?? 0) + missesMs(missCount);
}

/** The pauses so far: one of a minute after a look that saw nothing, longer ones after looks that told nothing. */
function missesMs(missCount: number): number {
  let sum = SETTLED_MS;
  for (let miss = 1; miss <= missCount; miss += 1) sum += Math.min(SETTLED_MS * 2 ** (miss - 1), HOUR);
  return sum;
}

/**
 * Whether a look that did not see it proves that it is not out. `absent`: the platform was asked for exactly this;
 * `not-seen`: it did not stand in a list, which proves something only the second time.
 */
export function isRuledOut(
  seen: 'absent' | 'not-seen',
  { unknownAt, firstAt }: Pick<Looks, 'unknownAt' | 'firstAt'>,
  now: number,
): boolean {
  if (seen === 'absent') return now >= unknownAt + SETTLED_MS;
  return firstAt !== null && now >= firstAt + SETTLED_MS && now >= unknownAt + SETTLED_MS;
}
