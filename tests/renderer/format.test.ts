import { beforeAll, describe, expect, it } from 'vitest';
import { type Format, formatFor } from '../../renderer/lib/format';
import { i18n } from '../../renderer/lib/i18n';
import { en } from '../../renderer/locales/en/all';
import { pl } from '../../renderer/locales/pl/all';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = new Date(2026, 10, 17, 14, 30).getTime();

const english = (use: (format: Format) => string) => use(formatFor('en'));
const polish = (use: (format: Format) => string) => use(formatFor('pl'));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

beforeAll(() => i18n.init({ lng: 'en', resources: { en, pl }, interpolation: { escapeValue: false } }));

describe('times and numbers', () => {
  it.each([
    [20_000, 'just now', 'przed chwilą'],
    [2 * MINUTE, '2 min ago', '2 min temu'],
    [3 * HOUR + 59 * MINUTE, '3 h ago', '3 h temu'],
    [47 * HOUR, '47 h ago', '47 h temu'],
    [5 * DAY, '5 days ago', '5 dni temu'],
  ])('says how long ago %i ms are', (ms, en, pl) => {
    expect(english((format) => format.ago(now - ms, now))).toBe(en);
    expect(polish((format) => format.ago(now - ms, now))).toBe(pl);
  });

  it('never says that something was read in the future', () => {
    expect(english((format) => format.ago(now + HOUR, now))).toBe('just now');
    expect(english((format) => format.until(now - HOUR, now))).toBe('now');
  });

  it('counts days by the calendar, not by 24 hours', () => {
    const lateYesterday = new Date(2026, 10, 16, 23, 59).getTime();
    expect(english((format) => format.day(lateYesterday, now))).toBe('yesterday');
    expect(polish((format) => format.moment(now, now))).toBe('dziś 14:30');
    expect(english((format) => format.day(new Date(2019, 2, 3).getTime(), now))).toBe('3 Mar 2019');
  });

  it('groups thousands as the language does', () => {
    expect(english((format) => format.number(41_200))).toBe('41,200');
    expect(plain(polish((format) => format.number(1_240)))).toBe('1 240');
  });
});
