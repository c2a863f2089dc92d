import { decisionsThatHold, type MatterEvent, mattersOf } from '@shared/sla/matters';
import { type Label, labels, noVerdict } from '@shared/triage/labels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const wrote = (at: number, label: Label | null, seenAt = at): MatterEvent => ({
  kind: 'message',
  at,
  seenAt,
  verdict: { ...noVerdict, label },
});
const closed = (at: number): MatterEvent => ({ kind: 'closed', at });
const reopened = (at: number): MatterEvent => ({ kind: 'reopened', at });

const times = (events: readonly MatterEvent[]) =>
  mattersOf(events).map(({ openedAt, closedAt, reopenedAts }) => [openedAt, closedAt, reopenedAts.length]);

describe('a matter', () => {
  it('lasts from the first message until it is closed', () => {
    expect(mattersOf([wrote(1, 'question'), wrote(2, 'complaint'), closed(5)])).toEqual([
      {
        openedAt: 1,
        closedAt: 5,
        verdict: { ...noVerdict, label: 'complaint' },
        reopenedAts: [],
        complainedAt: 2,
      },
    ]);
  });

  it('includes its reopenings: by us, or by who asks again within a week', () => {
    expect(times([wrote(1, 'question'), closed(5), reopened(7), closed(9)])).toEqual([[1, 9, 1]]);
    expect(times([wrote(1, 'question'), closed(5), wrote(6 * DAY, 'question'), closed(7 * DAY)])).toEqual([
      [1, 7 * DAY, 1],
    ]);
    expect(times([wrote(1, 'question'), closed(5), wrote(6 * DAY, null)])).toEqual([[1, null, 1]]);
  });

  it('is not opened again by a thank-you, and is another one after a week', () => {
    expect(times([wrote(1, 'complaint'), closed(5), wrote(6, 'praise'), closed(8)])).toEqual([[1, 5, 0]]);
    expect(times([wrote(1, 'complaint'), closed(5), wrote(8 * DAY, 'question')])).toEqual([
      [1, 5, 0],
      [8 * DAY, null, 0],
    ]);
  });

  it('is opened again by what was written before its end and arrived after it', () => {
    expect(times([wrote(1, 'complaint'), closed(5), wrote(4, 'complaint', 6)])).toEqual([[1, null, 1]]);
  });

  it('never overlaps another, whatever happens', () => {
    const anyEvent = fc.oneof(
      fc.tuple(fc.nat(40), fc.constantFrom(...labels, null)).map(([at, label]) => wrote(at * DAY, label)),
      fc.nat(40).map((at) => closed(at * DAY)),
      fc.nat(40).map((at) => reopened(at * DAY)),
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const matters = mattersOf(events);
        for (const [nth, { openedAt, closedAt, reopenedAts }] of matters.entries()) {
          if (closedAt !== null) expect(closedAt).toBeGreaterThanOrEqual(openedAt);
          if (nth < matters.length - 1) expect(closedAt).not.toBeNull();
          expect(matters[nth + 1]?.openedAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(
            closedAt ?? openedAt,
          );
          expect(reopenedAts).toEqual(reopenedAts.toSorted((a, b) => a - b));
        }
        expect(matters.length > 0).toBe(events.some(({ kind }) => kind === 'message'));
      }),
    );
  });
});

describe('decisions that hold', () => {
  const log = [
    { kind: 'closed', at: 1 },
    { kind: 'reopened', at: 3 },
    { kind: 'closed', at: 5 },
  ] as const;

  it('are all of them where the last is what stands', () => {
    expect(decisionsThatHold({ logged: log, closedAt: 5 })).toEqual(log);
    expect(decisionsThatHold({ logged: log.slice(0, 2), closedAt: 0 })).toEqual(log.slice(0, 2));
  });

  it('leave out what was undone', () => {
    // The last closing was taken back: the conversation is open as before.
    expect(decisionsThatHold({ logged: log, closedAt: 0 })).toEqual(log.slice(0, 2));
    // So was the reopening: it is closed as at first.
    expect(decisionsThatHold({ logged: log.slice(0, 2), closedAt: 1 })).toEqual(log.slice(0, 1));
    expect(decisionsThatHold({ logged: log.slice(0, 1), closedAt: null })).toEqual([]);
  });

  it('know an end that another workstation decided and nobody wrote down here', () => {
    expect(decisionsThatHold({ logged: [], closedAt: 7 })).toEqual([{ kind: 'closed', at: 7 }]);
  });
});
