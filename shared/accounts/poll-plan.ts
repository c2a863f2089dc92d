import type { ConnectorErrorKind, Failure } from '../app/errors';
import { DAY, HOUR, MINUTE, type Platform, type StreamKind } from '../platforms/platform';
import type { Mend } from './schema';

/** Something arrived this recently: the conversation is hot and the stream is read more often. */
const HOT_MS = 30 * MINUTE;
const HOT_FACTOR = 1 / 4;
/** Nothing arrived for so long: the stream is read less often. */
const QUIET_MS = 7 * DAY;
const QUIET_FACTOR = 2;
/** Spread of ± 20 %, so that many streams do not ask at the same second (platforms.md 0.4, 2026-11). */
const JITTER = 0.2;
const LONGEST_BACKOFF_MS = 6 * HOUR;
const FIRST_BACKOFF_MS = MINUTE;
const LONGEST_INTERVAL_MS = DAY;
/** Where a platform says "too many" but not for how long. */
const RATE_LIMIT_PAUSE_MS = 5 * MINUTE;

export type PlanInput = {
  readonly platform: Platform;
  readonly kind: StreamKind;
  readonly now: number;
  /** When something new last arrived, epoch ms. */
  readonly lastFoundAt: number | null;
  /** The platform's own wish, in ms. */
  readonly wishMs: number | null;
  /** From 0 to 1; the caller's dice, so that the rule stays pure. */
  readonly dice: number;
};

export type Plan = {
  readonly state: 'healthy' | 'backfilling' | 'failing' | 'stopped';
  /** `null`: stands still until a person mends it. */
  readonly nextPollAt: number | null;
};

/** When a stream is read next after a read that succeeded. */
export function planAfterSuccess(input: PlanInput): Plan {
  const { platform, now, wishMs } = input;
  const leastMs = Math.min(Math.max(platform.pollFloorMs, wishMs ?? 0), LONGEST_INTERVAL_MS);
  const intervalMs = Math.min(Math.max(wishMs ?? adaptedIntervalMs(input), leastMs), LONGEST_INTERVAL_MS);
  return { state: 'healthy', nextPollAt: now + jittered({ intervalMs, leastMs, dice: input.dice }) };
}

/** When a stream is read again after `failureCount` failures in a row, the newest being `failure`. */
export function planAfterFailure(
  input: PlanInput & { readonly failure: Failure; readonly failureCount: number },
): Plan {
  const { failure, failureCount, now, dice } = input;
  const { pollFloorMs } = input.platform;
  if (needsPerson(failure.kind)) return { state: 'stopped', nextPollAt: null };
  if (failure.kind === 'rate-limited') {
    // Jitter only adds here: never ask before the platform allowed it.
    const untilAt = Math.min(failure.untilAt ?? now + RATE_LIMIT_PAUSE_MS, now + DAY);
    return { state: 'failing', nextPollAt: Math.max(untilAt, now + pollFloorMs) + Math.round(dice * 5_000) };
  }
  const leastMs = Math.max(FIRST_BACKOFF_MS, pollFloorMs);
  const intervalMs = Math.min(leastMs * 2 ** Math.min(failureCount - 1, 20), LONGEST_BACKOFF_MS);
  return { state: 'failing', nextPollAt: now + jittered({ intervalMs, leastMs, dice }) };
}

/**
 * Whether a stream is due. A time further away than any plan can put it is due too: the computer's clock was set back,
 * and waiting for that time would mean not reading for days.
 */
export const isDue = (nextPollAt: number | null, now: number): boolean =>
  nextPollAt !== null && (nextPollAt <= now || nextPollAt > now + 2 * LONGEST_INTERVAL_MS);

/** The one thing that mends a failure. */
export function mendOf(failure: Failure | null): Mend {
  if (failure === null) return 'none';
  switch (failure.kind) {
    case 'auth-expired':
    case 'revoked':
      return 'sign-in';
    case 'gone':
    case 'rejected':
      return failure.reason === 'forbidden' ? 'sign-in' : 'check-address';
    case 'rate-limited':
    case 'transient':
      return 'wait';
    case 'bad-response':
    case 'outcome-unknown':
      return 'retry';
  }
}

const needsPerson = (kind: ConnectorErrorKind): boolean =>
  kind === 'auth-expired' || kind === 'revoked' || kind === 'gone';

function adaptedIntervalMs({ platform, kind, lastFoundAt, now }: PlanInput): number {
  const base = platform.pollEveryMs[kind] ?? HOUR;
  if (lastFoundAt === null || now - lastFoundAt > QUIET_MS) return base * QUIET_FACTOR;
  return now - lastFoundAt < HOT_MS ? base * HOT_FACTOR : base;
}

type Spread = { readonly intervalMs: number; readonly leastMs: number; readonly dice: number };

/** Somewhere around the interval, never below what the platform asks for. */
function jittered({ intervalMs, leastMs, dice }: Spread): number {
  const earliestMs = Math.max(intervalMs * (1 - JITTER), leastMs);
  return Math.round(earliestMs + (intervalMs * (1 + JITTER) - earliestMs) * dice);
}
