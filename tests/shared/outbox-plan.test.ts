import { connectorErrorKinds, connectorReasons, type Failure } from '@shared/app/errors';
import {
  afterFailure,
  isLate,
  isRuledOut,
  type Looks,
  leavesNow,
  nextLookAt,
} from '@shared/outbox/send-plan';
import { DAY, HOUR, MINUTE, SECOND } from '@shared/platforms/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const NOW = Date.UTC(2026, 10, 20, 12);
const failureOf = (kind: Failure['kind'], more: Partial<Failure> = {}): Failure => ({
  kind,
  reason: 'other',
  detail: '',
  untilAt: null,
  ...more,
});
const planOf = (failure: Failure, attemptCount = 1) =>
  afterFailure({ failure, attemptCount, now: NOW, dice: 0.5 });

describe('after an attempt that failed', () => {
  it('decides by kind', () => {
    expect(connectorErrorKinds.map((kind) => [kind, planOf(failureOf(kind)).event])).toEqual([
      ['auth-expired', 'refuse'],
      ['revoked', 'refuse'],
      ['gone', 'refuse'],
      ['rate-limited', 'postpone'],
      ['transient', 'postpone'],
      ['rejected', 'refuse'],
      ['outcome-unknown', 'lose'],
      ['bad-response', 'postpone'],
    ]);
  });

  it('tries again later and later, never before the platform allows it, and never after a day', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...connectorErrorKinds),
        fc.constantFrom(...connectorReasons),
        fc.option(fc.integer({ min: NOW - DAY, max: NOW + 30 * DAY })),
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (kind, reason, untilAt, attemptCount, dice) => {
          const failure = failureOf(kind, { reason, untilAt });
          const plan = afterFailure({ failure, attemptCount, now: NOW, dice });
          if (plan.event !== 'postpone') return;
          expect(plan.sendAt).toBeGreaterThanOrEqual(NOW);
          expect(plan.sendAt).toBeLessThanOrEqual(NOW + DAY + 5 * SECOND);
          if (kind === 'rate-limited' && untilAt !== null)
            expect(plan.sendAt).toBeGreaterThanOrEqual(Math.min(untilAt, NOW + DAY));
        },
      ),
    ));

  it('leaves soon after the network is back, and at once after a stop', () => {
    const waits = [1, 2, 3, 4, 50].map((count) => planOf(failureOf('transient'), count));
    expect(waits.map((plan) => (plan.event === 'postpone' ? plan.sendAt - NOW : null))).toEqual([
      15 * SECOND,
      30 * SECOND,
      MINUTE,
      2 * MINUTE,
      2 * MINUTE,
    ]);
    expect(planOf(failureOf('transient', { reason: 'aborted' }))).toEqual({ event: 'postpone', sendAt: NOW });
  });

  it('gives up where nonsense does not end, not where a network asks to sign in first', () => {
    expect(planOf(failureOf('bad-response'), 5).event).toBe('refuse');
    expect(planOf(failureOf('rejected', { reason: 'tls' }), 50).event).toBe('postpone');
  });
});

describe('what is to leave', () => {
  it('leaves at its time, also when the clock was set back meanwhile', () => {
    const leaves = (sendAt: number, updatedAt: number) =>
      leavesNow({ kind: 'reply', sendAt, updatedAt }, NOW);
    expect([
      leaves(NOW, NOW - 10 * SECOND),
      leaves(NOW + 1, NOW - 10 * SECOND),
      leaves(NOW + HOUR + 10 * SECOND, NOW + HOUR),
      leaves(NOW + 3 * DAY, NOW - HOUR),
    ]).toEqual([true, false, true, true]);
  });

  it('never leaves before its time where it is a post, whatever the clock did', () => {
    const leaves = (sendAt: number, updatedAt: number) => leavesNow({ kind: 'post', sendAt, updatedAt }, NOW);
    expect([leaves(NOW, NOW - DAY), leaves(NOW + 90 * DAY, NOW - DAY), leaves(NOW + 1, NOW + HOUR)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is late where nobody expects it any more', () => {
    const late = (dueAt: number | null) => isLate({ dueAt }, NOW);
    expect([late(null), late(NOW + DAY), late(NOW - 10 * MINUTE), late(NOW - 10 * MINUTE - 1)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('what may be out', () => {
  const looks: Looks = { unknownAt: NOW, firstAt: null, lastAt: null, missCount: 0 };

  it('is looked for at once, a minute later, and ever more seldom while looks tell nothing', () => {
    const at = (more: Partial<typeof looks & { firstAt: number; lastAt: number }>) =>
      nextLookAt({ ...looks, ...more });
    expect([at({}), at({ firstAt: NOW + 5 * SECOND, lastAt: NOW + 5 * SECOND })]).toEqual([
      NOW + 5 * SECOND,
      NOW + 65 * SECOND,
    ]);
    const waits = [1, 2, 3, 4, 23].map((missCount) => (at({ missCount }) ?? 0) - NOW);
    expect(waits).toEqual([2 * MINUTE, 4 * MINUTE, 8 * MINUTE, 16 * MINUTE, 64 * MINUTE + 17 * HOUR]);
    expect(at({ missCount: 24 })).toBeNull();
  });

  it('is ruled out by an exact answer once the request cannot be under way any more', () => {
    const ruledOut = (ms: number) => isRuledOut('absent', looks, NOW + ms);
    expect([ruledOut(5 * SECOND), ruledOut(59 * SECOND), ruledOut(60 * SECOND)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is ruled out by a list only the second time, a minute later', () => {
    const ruledOut = (firstAt: number | null, ms: number) =>
      isRuledOut('not-seen', { ...looks, firstAt }, NOW + ms);
    expect([
      ruledOut(null, HOUR),
      ruledOut(NOW + 5 * SECOND, 64 * SECOND),
      ruledOut(NOW + 5 * SECOND, 65 * SECOND),
    ]).toEqual([false, false, true]);
  });
});
