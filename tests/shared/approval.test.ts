import { awaitedOf } from '@shared/approval/approval';
import { isPausedAt } from '@shared/posting/pause';
import type { ApprovalStage } from '@shared/posting/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const stages = fc.constantFrom<readonly ApprovalStage[]>([], ['team'], ['client'], ['team', 'client']);
const hash = fc.constantFrom('a', 'b', 'c');
const said = fc.record({
  stage: fc.constantFrom(1, 2),
  decision: fc.constantFrom('approve' as const, 'return' as const),
  contentHash: hash,
});

describe('whose consent is awaited', () => {
  it('never depends on what was said of other words', () => {
    fc.assert(
      fc.property(stages, fc.array(said), hash, (asked, decisions, now) => {
        const ofThis = decisions.filter(({ contentHash }) => contentHash === now);
        expect(awaitedOf(asked, decisions, now)).toEqual(awaitedOf(asked, ofThis, now));
      }),
    );
  });

  it('is nobody only where the newest word of every stage is a consent', () => {
    fc.assert(
      fc.property(stages, fc.array(said), (asked, decisions) => {
        const all = asked.every((_, index) => {
          const theirs = decisions.filter((one) => one.stage === index + 1 && one.contentHash === 'a');
          return theirs.at(-1)?.decision === 'approve';
        });
        expect(awaitedOf(asked, decisions, 'a') === null).toBe(all);
      }),
    );
  });
});

describe('a pause', () => {
  const pause = { accountId: null, fromAt: 10, untilAt: 20 };
  it.each([
    ['from its beginning', { ...pause }, 10, true],
    ['not at its end', { ...pause }, 20, false],
    ['without an end', { ...pause, untilAt: null }, 1e12, true],
    ['of another account', { ...pause, accountId: 'b' }, 15, false],
    ['of this one', { ...pause, accountId: 'a' }, 15, true],
  ])('%s', (_, one, at, isSo) => {
    expect(isPausedAt([one], { accountId: 'a', at })).toBe(isSo);
  });
});
