import { HOUR, MINUTE } from '@shared/platforms/platform';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  axisSpan,
  closedBlocks,
  type DueMark,
  LEVELS,
  type LocalTime,
  MARK_PX,
  placeMarks,
  ticksOf,
  xOf,
} from '../../renderer/features/today/axis-layout';
import { dueMarks } from '../../renderer/features/today/due-marks';
import { verdictOf } from '../../renderer/features/today/verdict';
import { formatFor } from '../../renderer/lib/format';
import { i18n } from '../../renderer/lib/i18n';
import { en } from '../../renderer/locales/en/all';
import { pl } from '../../renderer/locales/pl/all';

beforeAll(() => i18n.init({ lng: 'en', resources: { en, pl }, interpolation: { escapeValue: false } }));

const verdict = (language: 'en' | 'pl', waitingCount: number, overdueCount: number, failedCount = 0) =>
  verdictOf(i18n.getFixedT(language, 'today'), formatFor(language), {
    waitingCount,
    overdueCount,
    failedCount,
  });

describe('the sentence of the day', () => {
  it.each([
    [0, 0, 'Nobody is waiting.', 'Nikt nie czeka.'],
    [1, 0, 'One person is waiting.', 'Czeka jedna osoba.'],
    [1, 1, 'One person is waiting, past the promise.', 'Czeka jedna osoba, po terminie.'],
    [2, 0, 'Two people are waiting.', 'Czekają dwie osoby.'],
    [
      2,
      2,
      'Two people are waiting, all of them past the promise.',
      'Czekają dwie osoby, wszystkie po terminie.',
    ],
    [5, 0, 'Five people are waiting.', 'Czeka pięć osób.'],
    [
      7,
      1,
      'Seven people are waiting. One of them past the promise.',
      'Czeka siedem osób. Jedna z nich po terminie.',
    ],
    [
      22,
      5,
      '22 people are waiting. Five of them past the promise.',
      'Czekają 22 osoby. Pięć z nich po terminie.',
    ],
    [25, 22, '25 people are waiting. 22 of them past the promise.', 'Czeka 25 osób. 22 z nich po terminie.'],
  ])('counts %i who wait, %i of them too long, as each language does', (waiting, over, english, polish) => {
    expect(verdict('en', waiting, over)).toBe(english);
    expect(verdict('pl', waiting, over)).toBe(polish);
  });

  it('tells what failed where nobody waits', () => {
    expect(verdict('en', 0, 0, 2)).toBe('Nobody is waiting. Two things failed.');
    expect(verdict('pl', 0, 0, 1)).toBe('Nikt nie czeka. Jedna rzecz się nie udała.');
    expect(verdict('pl', 0, 0, 5)).toBe('Nikt nie czeka. Pięć rzeczy się nie udało.');
    expect(verdict('en', 3, 0, 2)).toBe('Three people are waiting.');
  });
});

/** The time on the wall somewhere, independent of where the tests run. */
const wall = (timeZone: string): LocalTime => {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return { hour: Number(parts['hour']), minute: Number(parts['minute']) };
  };
};
const warsaw = wall('Europe/Warsaw');

/** 2026-11-17, 14:41 in Warsaw. */
const NOW = Date.UTC(2026, 10, 17, 13, 41);
const span = axisSpan(NOW, NOW + 24 * HOUR, warsaw);

describe('the axis', () => {
  it('begins with the hour that runs, and ticks every hour', () => {
    expect(span).toEqual({ startAt: NOW - 41 * MINUTE, nowAt: NOW, endAt: NOW + 24 * HOUR });
    const ticks = ticksOf(span, warsaw);
    expect(ticks).toHaveLength(25);
    expect(ticks.filter(({ labelled }) => labelled)).toHaveLength(13);
    expect(axisSpan(NOW, NOW + HOUR, wall('Asia/Kathmandu')).startAt).toBe(NOW - 26 * MINUTE);
  });

  it.each([
    [
      'spring, when two o’clock is skipped',
      Date.UTC(2026, 2, 28, 11),
      [12, 14, 16, 18, 20, 22, 0, 4, 6, 8, 10, 12],
    ],
    [
      'autumn, when it comes twice',
      Date.UTC(2026, 9, 24, 10),
      [12, 14, 16, 18, 20, 22, 0, 2, 2, 4, 6, 8, 10],
    ],
  ])('ticks by the time that passes on the night of %s', (_night, now, hours) => {
    const night = axisSpan(now, now + 24 * HOUR, warsaw);
    const ticks = ticksOf(night, warsaw);
    expect(new Set(ticks.slice(1).map(({ at }, nth) => at - (ticks[nth]?.at ?? 0)))).toEqual(new Set([HOUR]));
    expect(ticks.filter(({ labelled }) => labelled).map(({ at }) => warsaw(at).hour)).toEqual(hours);
  });

  it('is closed where nobody’s clock runs', () => {
    const at = (hours: number) => NOW + hours * HOUR;
    const bakery = [
      { from: at(0), until: at(5) },
      { from: at(16), until: at(20) },
    ];
    const shop = [
      { from: at(2), until: at(6) },
      { from: at(19), until: at(24) },
    ];
    expect(closedBlocks([bakery, shop], span)).toEqual([
      { fromAt: at(6), untilAt: at(16), closesAt: at(6), opensAt: at(16) },
    ]);
    expect(closedBlocks([[{ from: at(3), until: at(4) }]], span)).toEqual([
      { fromAt: NOW, untilAt: at(3), closesAt: null, opensAt: at(3) },
      { fromAt: at(4), untilAt: at(24), closesAt: at(4), opensAt: null },
    ]);
    expect(closedBlocks([[]], span)).toEqual([
      { fromAt: NOW, untilAt: at(24), closesAt: null, opensAt: null },
    ]);
    expect(closedBlocks([[{ from: at(-9), until: at(99) }]], span)).toEqual([]);
  });

  it('leaves open what is open, whatever the hours', () => {
    const interval = fc
      .tuple(fc.integer({ min: -4, max: 28 }), fc.integer({ min: 0, max: 9 }))
      .map(([from, length]) => ({ from: NOW + from * HOUR, until: NOW + (from + length) * HOUR }));
    fc.assert(
      fc.property(fc.array(fc.array(interval, { maxLength: 4 }), { maxLength: 4 }), (clients) => {
        const blocks = closedBlocks(clients, span);
        for (let at = NOW; at < span.endAt; at += HOUR) {
          const open = clients.flat().some(({ from, until }) => from <= at && at < until);
          const closed = blocks.some(({ fromAt, untilAt }) => fromAt <= at && at < untilAt);
          expect(closed).toBe(!open);
        }
      }),
    );
  });
});

describe('marks', () => {
  const mark = (at: number, key = String(at)): DueMark => ({ key, at, letters: 'P', soon: false });

  it('stand on each other where they would overlap', () => {
    const width = 1_000;
    const marks = [0, 1, 2, 3, 4, 300].map((minutes) => mark(NOW + minutes * MINUTE));
    const placed = placeMarks(marks, span, width);
    expect(placed.map(({ level, more }) => [level, more])).toEqual([
      [0, 0],
      [1, 0],
      [2, 2],
      [0, 0],
    ]);
    expect(placed.at(-1)?.x).toBe(xOf(NOW + 300 * MINUTE, span, width));
  });

  it('never cover one another, and none is lost', () => {
    const times = fc.array(fc.integer({ min: NOW, max: span.endAt }), { maxLength: 60 });
    fc.assert(
      fc.property(times, fc.integer({ min: 200, max: 2_000 }), (all, width) => {
        const placed = placeMarks(
          all.map((at, nth) => mark(at, `${nth}`)),
          span,
          width,
        );
        expect(placed.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(all.length);
        for (const a of placed) {
          expect(a.level).toBeLessThan(LEVELS);
          for (const b of placed) {
            if (a === b || a.level !== b.level) continue;
            expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(MARK_PX);
          }
        }
      }),
    );
  });

  it('carry one letter where it tells the clients apart, else two', () => {
    const day = { waiting: [], dueAts: [NOW] };
    const lettersOf = (names: readonly string[]) =>
      dueMarks(
        names.map((name) => ({ ...day, clientId: name })),
        names.map((name) => ({ id: name, name })),
        NOW,
      ).map(({ letters }) => letters);
    expect(lettersOf(['Piekarnia Pod Zegarem', 'Rowery Szprycha'])).toEqual(['P', 'R']);
    expect(lettersOf(['Piekarnia Pod Zegarem', 'Pralnia'])).toEqual(['PP', 'P']);
  });
});
