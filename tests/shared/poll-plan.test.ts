import {
  isDue,
  mendOf,
  type PlanInput,
  planAfterFailure,
  planAfterSuccess,
} from '@shared/accounts/poll-plan';
import { connectorErrorKinds, connectorReasons, type Failure } from '@shared/app/errors';
import { DAY, HOUR, MINUTE, streamKinds } from '@shared/platforms/platform';
import { platformIds, platformOf } from '@shared/platforms/registry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const NOW = Date.UTC(2026, 10, 20, 12);

const anyInput: fc.Arbitrary<PlanInput> = fc.record({
  platform: fc.constantFrom(...platformIds.map(platformOf)),
  kind: fc.constantFrom(...streamKinds),
  now: fc.constant(NOW),
  lastFoundAt: fc.option(fc.integer({ min: NOW - 30 * DAY, max: NOW })),
  wishMs: fc.option(fc.integer({ min: 0, max: 400 * DAY })),
  dice: fc.double({ min: 0, max: 1, noNaN: true }),
});

const anyFailure: fc.Arbitrary<Failure> = fc.record({
  kind: fc.constantFrom(...connectorErrorKinds),
  reason: fc.constantFrom(...connectorReasons),
  detail: fc.constant(''),
  untilAt: fc.option(fc.integer({ min: NOW - DAY, max: NOW + 30 * DAY })),
});

const failureOf = (kind: Failure['kind'], untilAt: number | null = null): Failure => ({
  kind,
  reason: 'other',
  detail: '',
  untilAt,
});

const feedInput: PlanInput = {
  platform: platformOf('feed'),
  kind: 'items',
  now: NOW,
  lastFoundAt: NOW - DAY,
  wishMs: null,
  dice: 0.5,
};

describe('after a read that succeeded', () => {
  it('comes back within a day or so, never below the floor or what the platform wished', () =>
    fc.assert(
      fc.property(anyInput, (input) => {
        const { state, nextPollAt } = planAfterSuccess(input);
        const waitMs = (nextPollAt ?? 0) - NOW;
        expect(state).toBe('healthy');
        expect(waitMs).toBeGreaterThanOrEqual(
          Math.max(input.platform.pollFloorMs, Math.min(input.wishMs ?? 0, DAY)),
        );
        expect(waitMs).toBeLessThanOrEqual(1.2 * DAY);
      }),
    ));

  it('spreads by a fifth to both sides', () => {
    const wait = (dice: number) => (planAfterSuccess({ ...feedInput, dice }).nextPollAt ?? 0) - NOW;
    expect([0, 0.5, 1].map(wait)).toEqual([24 * MINUTE, 30 * MINUTE, 36 * MINUTE]);
  });

  it('reads four times as often while something arrives, half as often after a quiet week', () => {
    const wait = (lastFoundAt: number | null) =>
      (planAfterSuccess({ ...feedInput, lastFoundAt }).nextPollAt ?? 0) - NOW;
    expect([NOW - MINUTE, NOW - DAY, NOW - 8 * DAY, null].map(wait)).toEqual([
      7.5 * MINUTE,
      30 * MINUTE,
      HOUR,
      HOUR,
    ]);
  });
});

describe('after a failure', () => {
  const anyCount = fc.integer({ min: 1, max: 10_000 });

  it('stands still exactly for what a person mends, else comes back within a day or so', () =>
    fc.assert(
      fc.property(anyInput, anyFailure, anyCount, (input, failure, failureCount) => {
        const { state, nextPollAt } = planAfterFailure({ ...input, failure, failureCount });
        const standsStill = ['auth-expired', 'revoked', 'gone'].includes(failure.kind);
        expect({ state, still: nextPollAt === null }).toEqual({
          state: standsStill ? 'stopped' : 'failing',
          still: standsStill,
        });
        if (nextPollAt === null) return;
        expect(nextPollAt - NOW).toBeGreaterThanOrEqual(input.platform.pollFloorMs);
        expect(nextPollAt - NOW).toBeLessThanOrEqual(DAY + MINUTE);
      }),
    ));

  it('never asks before a rate limit ends, of which it believes one day', () =>
    fc.assert(
      fc.property(anyInput, fc.integer({ min: NOW - DAY, max: NOW + 30 * DAY }), (input, untilAt) => {
        const plan = planAfterFailure({
          ...input,
          failure: failureOf('rate-limited', untilAt),
          failureCount: 1,
        });
        expect(plan.nextPollAt).toBeGreaterThanOrEqual(Math.min(untilAt, NOW + DAY));
      }),
    ));

  it('waits longer with every failure in a row', () =>
    fc.assert(
      fc.property(anyInput, anyCount, (input, failureCount) => {
        const next = (count: number) =>
          planAfterFailure({ ...input, failure: failureOf('transient'), failureCount: count }).nextPollAt ??
          0;
        expect(next(failureCount + 1)).toBeGreaterThanOrEqual(next(failureCount));
      }),
    ));

  it('ends at six hours, a fifth more or less', () => {
    const plan = planAfterFailure({ ...feedInput, failure: failureOf('transient'), failureCount: 99 });
    expect(plan).toEqual({ state: 'failing', nextPollAt: NOW + 6 * HOUR });
  });

  it('has one thing that mends each kind', () => {
    const mends = connectorErrorKinds.map((kind) => [kind, mendOf(failureOf(kind))]);
    expect(Object.fromEntries(mends)).toEqual({
      'auth-expired': 'sign-in',
      revoked: 'sign-in',
      gone: 'check-address',
      'rate-limited': 'wait',
      transient: 'wait',
      rejected: 'check-address',
      'outcome-unknown': 'retry',
      'bad-response': 'retry',
    });
  });

  it('asks to sign in where the platform forbids, and nothing of who is healthy', () => {
    expect(mendOf({ ...failureOf('rejected'), reason: 'forbidden' })).toBe('sign-in');
    expect(mendOf(null)).toBe('none');
  });
});

describe('what is due', () => {
  it.each([
    ['what stands still is not', null, false],
    ['what comes later is not', NOW + 1, false],
    ['what is now is', NOW, true],
    ['what was missed is', NOW - 90 * DAY, true],
    ['what no plan can have meant is: the clock was set back', NOW + 3 * DAY, true],
  ])('%s', (_, nextPollAt, due) => expect(isDue(nextPollAt, NOW)).toBe(due));

  it('every plan stays within what is believed to be the right clock', () =>
    fc.assert(
      fc.property(anyInput, anyFailure, fc.integer({ min: 1, max: 50 }), (input, failure, failureCount) => {
        for (const plan of [planAfterSuccess(input), planAfterFailure({ ...input, failure, failureCount })]) {
          expect(isDue(plan.nextPollAt, NOW)).toBe(false);
          if (plan.nextPollAt !== null) expect(isDue(plan.nextPollAt, plan.nextPollAt)).toBe(true);
        }
      }),
    ));
});
