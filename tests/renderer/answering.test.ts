import { HOUR, MINUTE } from '@shared/platforms/platform';
import type { AnswerStats } from '@shared/sla/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answeringSearch } from '../../renderer/features/answering/answering-search';
import { answeringVerdict } from '../../renderer/features/answering/answering-verdict';
import { csvOf } from '../../renderer/features/answering/csv';
import { measures, share, told } from '../../renderer/features/answering/measures';
import { boundsOf, dateOf } from '../../renderer/features/answering/period';
import { formatFor } from '../../renderer/lib/format';
import { i18n } from '../../renderer/lib/i18n';
import { en } from '../../renderer/locales/en/all';
import { pl } from '../../renderer/locales/pl/all';

beforeAll(() => i18n.init({ lng: 'en', resources: { en, pl }, interpolation: { escapeValue: false } }));

const stats = (more: Partial<AnswerStats>): AnswerStats => ({
  key: null,
  n: 0,
  medianMs: null,
  p90Ms: null,
  wallMedianMs: null,
  wallP90Ms: null,
  promised: 0,
  kept: 0,
  unanswered: 0,
  ...more,
});

describe('the registry of measures', () => {
  it('has a name, a formula and a caution for each of them in both languages, and for nothing else', () => {
    for (const { answering } of [en, pl]) {
      expect(Object.keys(answering.measure).toSorted()).toEqual(Object.keys(measures).toSorted());
    }
  });

  it('withholds a number of too few, and one that nobody measured', () => {
    expect(told('first', HOUR, 4)).toEqual({ kind: 'few', n: 4, needed: 5 });
    expect(told('first', HOUR, 5)).toEqual({ kind: 'value', value: HOUR });
    expect(told('firstP90', HOUR, 9)).toEqual({ kind: 'few', n: 9, needed: 10 });
    expect(told('first', null, 5)).toEqual({ kind: 'few', n: 5, needed: 5 });
    expect(told('unanswered', 0, 0)).toEqual({ kind: 'value', value: 0 });
  });

  it('never divides by nothing', () => {
    expect(share('kept', 0, 0)).toEqual({ kind: 'few', n: 0, needed: 5 });
    expect(share('kept', 5, 6)).toEqual({ kind: 'value', value: 83 });
  });
});

describe('the verdict', () => {
  const say = (language: 'en' | 'pl', first: AnswerStats, unanswered = 0) =>
    answeringVerdict(i18n.getFixedT(language, 'answering'), formatFor(language), {
      first,
      unanswered,
    }).replaceAll('\u00a0', ' ');

  it('says as much as n bears', () => {
    const many = stats({ n: 412, medianMs: 52 * MINUTE, p90Ms: 3 * HOUR + 10 * MINUTE });
    expect(say('en', many, 7)).toBe(
      'Half of 412 people had their first answer within 52 min, nine of ten within 3 h 10. 7 have no answer yet.',
    );
    expect(say('pl', many, 7)).toBe(
      'Połowa z 412 osób dostała pierwszą odpowiedź w ciągu 52 min, dziewięć na dziesięć w ciągu 3 h 10. 7 osób nie ma jeszcze odpowiedzi.',
    );
    expect(say('en', stats({ n: 6, medianMs: HOUR, p90Ms: HOUR }))).toBe(
      'Half of 6 people had their first answer within 1 h. Nobody of them waits now.',
    );
    expect(say('pl', stats({ n: 2, medianMs: HOUR }), 1)).toBe(
      '2 osoby dostały pierwszą odpowiedź: za mało, by ocenić, ile to trwa. 1 osoba nie ma jeszcze odpowiedzi.',
    );
    expect(say('en', stats({}))).toBe('Nobody had a first answer in this period.');
    expect(say('en', stats({}), 22)).toBe('Nobody had a first answer in this period. 22 have no answer yet.');
  });
});

describe('the period', () => {
  const now = new Date(2026, 10, 17, 14, 41).getTime();
  const local = (...date: [number, number, number]) => new Date(...date).getTime();
  const bounds = (raw: Record<string, unknown>) => boundsOf(answeringSearch(raw), now);

  it('is whole days up to the end of today', () => {
    expect(bounds({})).toEqual({ fromAt: local(2026, 9, 19), untilAt: local(2026, 10, 18) });
    expect(bounds({ period: 7 })).toEqual({ fromAt: local(2026, 10, 11), untilAt: local(2026, 10, 18) });
    expect(bounds({ period: 'year' }).fromAt).toBe(local(2025, 10, 18));
  });

  it('includes both days that are chosen, and is never longer than the engine answers for', () => {
    const chosen = { period: 'custom', from: '2026-03-28', until: '2026-03-29' };
    expect(bounds(chosen)).toEqual({ fromAt: local(2026, 2, 28), untilAt: local(2026, 2, 30) });
    expect(bounds({ ...chosen, from: '2026-05-01' }).fromAt).toBe(local(2026, 2, 29));
    expect(bounds({ ...chosen, from: '1999-01-01' }).fromAt).toBe(local(2023, 2, 30));
    expect(dateOf(bounds(chosen).untilAt - 1)).toBe('2026-03-29');
  });

  it('is sound whatever the address says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('period', 'from', 'until'), fc.anything()), (raw) => {
        const { fromAt, untilAt } = bounds(raw);
        expect(fromAt).toBeLessThan(untilAt);
        expect(answeringSearch({ ...answeringSearch(raw) })).toEqual(answeringSearch(raw));
      }),
    );
    expect(answeringSearch({ period: 'decade', from: '2026-01-01' })).toEqual({});
    expect(answeringSearch({ period: 'custom', from: '2026-13-40', until: 7 })).toEqual({ period: 'custom' });
  });
});

describe('a table for spreadsheets', () => {
  it('speaks the dialect of the language', () => {
    const rows = [
      ['Name', 'n'],
      ['Service, "north"', 1.5],
      [null, 3],
    ];
    expect(csvOf(rows, 'en')).toBe('Name,n\r\n"Service, ""north""",1.5\r\n,3\r\n');
    expect(csvOf(rows, 'pl')).toBe('Name;n\r\n"Service, ""north""";1,5\r\n;3\r\n');
  });

  it('starts no formula', () => {
    expect(csvOf([['=1+1'], ['@sum'], ['-3'], ['plain']], 'en')).toBe("'=1+1\r\n'@sum\r\n'-3\r\nplain\r\n");
  });
});
