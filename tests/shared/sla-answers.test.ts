import { type WalkedMessage, walkAnswers } from '@shared/sla/answers';
import { type Label, labels, noVerdict, type Verdict } from '@shared/triage/labels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const verdictOf = (label: Label | null): Verdict => ({ ...noVerdict, label });

const message = (at: number, role: WalkedMessage['role'], label: Label | null = null): WalkedMessage => ({
  id: `${role}${at}`,
  at,
  role,
  verdict: role === 'asks' ? verdictOf(label) : null,
});

/** Few times, so that many are equal: a platform's seconds are. */
const anyThread = fc.array(
  fc
    .record({
      at: fc.integer({ min: 0, max: 12 }),
      role: fc.constantFrom('asks', 'answers', 'ignored'),
      label: fc.constantFrom(...labels, null),
    })
    .map(({ at, role, label }) => message(at, role, label)),
  { maxLength: 14 },
);

/** As the measures say it: the oldest that asks without a later answer. */
function waitingSince(messages: readonly WalkedMessage[]): number | null {
  const lastAnswer = Math.max(-1, ...messages.filter(({ role }) => role === 'answers').map(({ at }) => at));
  const open = messages.filter(({ role, at }) => role === 'asks' && at > lastAnswer).map(({ at }) => at);
  return open.length === 0 ? null : Math.min(...open);
}

describe('walking a conversation', () => {
  it('measures from the oldest message that waits to the answer, once', () => {
    const { answers, standing } = walkAnswers([
      message(1, 'asks', 'question'),
      message(2, 'asks', 'complaint'),
      message(3, 'ignored'),
      message(4, 'answers'),
      message(5, 'answers'),
      message(6, 'asks', 'praise'),
      message(8, 'answers'),
      message(9, 'asks'),
    ]);
    expect(answers).toEqual([
      { sinceAt: 1, at: 4, answerId: 'answers4', answeredBefore: false, verdict: verdictOf('complaint') },
      { sinceAt: 6, at: 8, answerId: 'answers8', answeredBefore: true, verdict: verdictOf('praise') },
    ]);
    expect(standing).toEqual({ answeredBefore: true, waiting: { sinceAt: 9, verdict: noVerdict } });
  });

  it('counts what we wrote first as no answer, and what follows as a later one', () => {
    const { answers } = walkAnswers([message(1, 'answers'), message(2, 'asks'), message(5, 'answers')]);
    expect(answers).toMatchObject([{ sinceAt: 2, at: 5, answeredBefore: true }]);
  });

  it('leaves waiting who waits by the definition of the measures', () =>
    fc.assert(
      fc.property(anyThread, (messages) => {
        const { standing } = walkAnswers(messages);
        expect(standing.waiting?.sinceAt ?? null).toBe(waitingSince(messages));
        expect(standing.answeredBefore).toBe(messages.some(({ role }) => role === 'answers'));
      }),
    ));

  it('never measures a negative time, and no message twice', () =>
    fc.assert(
      fc.property(anyThread, (messages) => {
        let last = -1;
        for (const { sinceAt, at } of walkAnswers(messages).answers) {
          expect(sinceAt).toBeGreaterThan(last);
          expect(at).toBeGreaterThanOrEqual(sinceAt);
          last = at;
        }
      }),
    ));

  it('says the same in two parts as in one', () =>
    fc.assert(
      fc.property(anyThread, fc.integer({ min: 0, max: 13 }), (messages, cut) => {
        const whole = walkAnswers(messages);
        const first = walkAnswers(messages.filter(({ at }) => at < cut));
        const second = walkAnswers(
          messages.filter(({ at }) => at >= cut),
          first.standing,
        );
        expect([...first.answers, ...second.answers]).toEqual(whole.answers);
        expect(second.standing).toEqual(whole.standing);
      }),
    ));
});
