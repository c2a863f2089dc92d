import { createBusinessClock } from '@shared/sla/business-clock';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '../../renderer/lib/format';
import { i18n } from '../../renderer/lib/i18n';
import { reasonText } from '../../renderer/lib/reason-text';
import { clockFace } from '../../renderer/lib/sla-text';
import { en } from '../../renderer/locales/en/all';
import { pl } from '../../renderer/locales/pl/all';
import { row } from '../helpers/rows';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const day = new Date(2026, 10, 17).getTime();
const at = (hour: number, minute = 0) => day + hour * HOUR + minute * MINUTE;
/** Open from 8 to 12 and from 13 to 17. */
const clock = createBusinessClock([
  { from: at(8), until: at(12) },
  { from: at(13), until: at(17) },
]);
const promised = (sinceAt: number, hours: number) => {
  const dueAt = clock.after(sinceAt, hours * HOUR);
  return row('a', { waitingSinceAt: sinceAt, dueAt, promiseMs: hours * HOUR });
};

beforeAll(() => i18n.init({ lng: 'en', resources: { en, pl }, interpolation: { escapeValue: false } }));

const faceOf = (of: ReturnType<typeof row>, now: number, language: 'en' | 'pl' = 'en') =>
  clockFace({ t: i18n.getFixedT(language, 'common'), format: formatFor(language), row: of, now, clock });

describe('the clock of a promise', () => {
  it('counts what is left while people answer', () => {
    expect(faceOf(promised(at(9), 4), at(9, 30))).toEqual({
      tone: 'calm',
      quarters: 0.5,
      paused: false,
      text: '3 h 30',
      spoken: '3 h 30 left',
    });
  });

  it('says when the last quarter runs, and how much is over', () => {
    expect(faceOf(promised(at(8), 4), at(11, 12))).toMatchObject({ tone: 'due', text: '48 min' });
    const over = promised(at(8), 2);
    expect(faceOf(over, at(11, 10))).toMatchObject({ tone: 'over', quarters: 4, text: '1 h 10 over' });
    expect(faceOf(over, at(11, 10), 'pl').text).toBe('po terminie 1 h 10');
    expect(faceOf(over, at(10) + 12 * 24 * HOUR).text).toBe('12 days over');
  });

  it('stands still while nobody answers', () => {
    const face = faceOf(promised(at(11), 4), at(12, 40));
    expect(face).toMatchObject({ paused: true, text: '3 h', spoken: '3 h left, stands still' });
    expect(faceOf(promised(at(11), 4), at(12, 10)).text).toBe(face.text);
  });

  it('tells how long somebody waits without a promise', () => {
    expect(faceOf(row('a', { waitingSinceAt: at(9) }), at(12)).text).toBe('waits 3 h');
    expect(faceOf(row('a', { waitingSinceAt: null }), at(12)).text).toBe('no deadline');
  });

  it('tells the end of the promise until the hours are known', () => {
    const of = promised(at(9), 4);
    const face = clockFace({
      t: i18n.getFixedT('en', 'common'),
      format: formatFor('en'),
      row: of,
      now: at(9),
      clock: null,
    });
    expect(face).toMatchObject({ tone: 'calm', quarters: null, text: 'by 14:00' });
  });
});

describe('the reason of a row', () => {
  const said = (change: Parameters<typeof row>[1]) =>
    reasonText(i18n.getFixedT('en', 'common'), row('a', change));

  it('is its label and what speaks for it', () => {
    expect(said({ label: 'complaint', labelBy: 'rule', hardRule: 'safety' })).toBe('Complaint · safety');
    expect(said({ label: 'complaint', labelBy: 'model', score: 0.6 })).toBe('Complaint · likely');
    expect(said({ label: 'complaint', labelBy: 'model', score: 0.9 })).toBe('Complaint');
    expect(said({ label: 'complaint', labelBy: 'person', score: 0.1 })).toBe('Complaint');
    expect(said({ label: 'question', labelBy: 'rule', hardRule: 'refund' })).toBe('Question · refund');
    expect(said({ label: 'praise', labelBy: 'model', score: 0.1 })).toBe('Praise');
  });

  it('is the press where it writes, and a rule where there is no label', () => {
    expect(said({ label: 'question', labelBy: 'rule', hardRule: 'press' })).toBe('Press');
    expect(said({ labelBy: 'none', hardRule: 'legal' })).toBe('Legal');
  });

  it('says that nobody could judge, and what it is where there is nothing to judge', () => {
    expect(said({ labelBy: 'none' })).toBe('not judged: no model for this language');
    expect(said({ label: 'nothing', labelBy: 'model', score: 0.1 })).toBe('Mention');
    expect(said({ kind: 'item', waitingSinceAt: null })).toBe('Entry');
  });
});
