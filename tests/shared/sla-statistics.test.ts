import { answeringOf, joinEvents, type MeasuredAnswer } from '@shared/sla/answering';
import { answeringSchema } from '@shared/sla/schema';
import { median, p90, statsBy, statsOf } from '@shared/sla/statistics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const values = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 60 });

const anyAnswer: fc.Arbitrary<MeasuredAnswer> = fc.record({
  ms: fc.nat(1_000),
  wallMs: fc.nat(5_000),
  kept: fc.constantFrom(true, false, null),
  answeredBefore: fc.boolean(),
  deskId: fc.constantFrom('pr', 'service', null),
  memberId: fc.constantFrom('ada', null),
  platform: fc.constantFrom('mastodon', 'bluesky'),
  kind: fc.constantFrom('comment', 'direct'),
  label: fc.constantFrom('complaint', null),
});

const noCounts = {
  incoming: 0,
  complaints: 0,
  unlabelled: 0,
  unresolved: 0,
  complaintsClosed: 0,
  recovered: 0,
  reopened: 0,
};

describe('median and p90', () => {
  it('are these', () => {
    expect([median([]), p90([])]).toEqual([null, null]);
    expect([median([7]), p90([7])]).toEqual([7, 7]);
    expect([median([30, 10, 20]), p90([30, 10, 20])]).toEqual([20, 30]);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    // Ten values: nine of them are at most the ninth.
    expect(p90([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toBe(9);
    expect(p90([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toBe(10);
  });

  it('have as many values on both sides as they promise', () =>
    fc.assert(
      fc.property(values, (all) => {
        const middle = median(all) ?? Number.NaN;
        const high = p90(all) ?? Number.NaN;
        const below = (limit: number) => all.filter((value) => value < limit).length;
        const upTo = (limit: number) => all.filter((value) => value <= limit).length;
        expect(below(middle) * 2).toBeLessThanOrEqual(all.length);
        expect(upTo(middle) * 2).toBeGreaterThanOrEqual(all.length);
        expect(all).toContain(high);
        expect(upTo(high) * 10).toBeGreaterThanOrEqual(all.length * 9);
        expect(below(high) * 10).toBeLessThan(all.length * 9);
        expect(high).toBeGreaterThanOrEqual(middle);
      }),
    ));

  it('do not depend on the order, and grow with what they are made of', () =>
    fc.assert(
      fc.property(values, fc.nat(50), (all, more) => {
        expect(median(all.toReversed())).toBe(median(all));
        expect(p90(all.map((value) => value + more))).toBe((p90(all) ?? 0) + more);
        expect(median(all.map((value) => value + more))).toBeCloseTo((median(all) ?? 0) + more, 9);
      }),
    ));
});

describe('the numbers of groups', () => {
  it('divide everything among them', () =>
    fc.assert(
      fc.property(fc.array(anyAnswer), fc.array(anyAnswer), (answers, unanswered) => {
        const groups = statsBy({ answers, unanswered }, ({ deskId }) => deskId);
        const all = statsOf(null, answers, unanswered.length);
        const sum = (name: 'n' | 'promised' | 'kept' | 'unanswered') =>
          groups.reduce((total, group) => total + group[name], 0);
        for (const name of ['n', 'promised', 'kept', 'unanswered'] as const)
          expect(sum(name)).toBe(all[name]);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        expect(all.kept).toBeLessThanOrEqual(all.promised);
        expect(all.promised).toBeLessThanOrEqual(all.n);
      }),
    ));

  it('of several clients are those of all their answers', () =>
    fc.assert(
      fc.property(fc.array(anyAnswer), fc.array(anyAnswer), (one, other) => {
        const part = (answers: MeasuredAnswer[]) => ({
          answers,
          unanswered: answers,
          resolutions: answers,
          counts: { ...noCounts, incoming: answers.length },
        });
        const period = { fromAt: 0, untilAt: 1 };
        const joined = answeringOf(period, joinEvents([part(one), part(other)]));
        expect(joined).toEqual(answeringOf(period, part([...one, ...other])));
        expect(answeringSchema.parse(joined)).toEqual(joined);
      }),
    ));

  it('keep first answers and later ones apart', () => {
    const answer = { deskId: null, memberId: null, platform: 'mastodon', kind: 'comment', label: null };
    const { first, next, unanswered, byDesk } = answeringOf(
      { fromAt: 0, untilAt: 1 },
      {
        answers: [
          { ...answer, ms: 10, wallMs: 20, kept: true, answeredBefore: false },
          { ...answer, ms: 90, wallMs: 90, kept: false, answeredBefore: true },
        ],
        unanswered: [
          { ...answer, answeredBefore: false },
          { ...answer, answeredBefore: true },
        ],
        resolutions: [],
        counts: noCounts,
      },
    );
    expect(first).toMatchObject({
      n: 1,
      medianMs: 10,
      wallMedianMs: 20,
      promised: 1,
      kept: 1,
      unanswered: 1,
    });
    expect(next).toMatchObject({ n: 1, medianMs: 90, promised: 1, kept: 0, unanswered: 1 });
    expect(byDesk).toMatchObject([{ key: null, n: 1, unanswered: 2 }]);
    expect(unanswered).toBe(2);
  });
});
