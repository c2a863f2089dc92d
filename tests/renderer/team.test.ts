import type { Publication } from '@shared/outbox/schema';
import { HOUR, MINUTE } from '@shared/platforms/platform';
import { defaultPromises } from '@shared/sla/defaults';
import { dayIntervalsSchema } from '@shared/sla/schema';
import { actionsSchema, conditionsSchema } from '@shared/team/rules-schema';
import type { Desk } from '@shared/team/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { actsFor, settledAs } from '../../renderer/app/shell/outbox-acts';
import { moved } from '../../renderer/features/settings/desks-section';
import { durationText, parseDuration } from '../../renderer/features/settings/duration-text';
import { dayShare, intervalsText, parseIntervals } from '../../renderer/features/settings/intervals-text';
import { commasOf, linesOf } from '../../renderer/features/settings/lines-text';
import { timesOf, withTimes } from '../../renderer/features/settings/promise-table';
import { shortcutProblem } from '../../renderer/features/settings/reply-dialog';
import { languagesOf } from '../../renderer/features/settings/rule-conditions';
import { actionPhrases, conditionPhrases } from '../../renderer/features/settings/rule-summary';
import { settingsSearch } from '../../renderer/features/settings/settings-search';
import { i18n } from '../../renderer/lib/i18n';
import { en } from '../../renderer/locales/en/all';
import { pl } from '../../renderer/locales/pl/all';

beforeAll(() => i18n.init({ lng: 'en', resources: { en, pl }, interpolation: { escapeValue: false } }));

describe('the time of a promise', () => {
  it.each([
    ['4', '4 h'],
    ['4h', '4 h'],
    [' 4 H ', '4 h'],
    ['1h30', '1 h 30'],
    ['1 h 30 min', '1 h 30'],
    ['1:30', '1 h 30'],
    ['1.5 h', '1 h 30'],
    ['1,5 godz.', '1 h 30'],
    ['2 godziny 15 minut', '2 h 15'],
    ['90 min', '1 h 30'],
    ['45 minutes', '45 min'],
    ['0:45', '45 min'],
    ['1 05', '1 h 05'],
    ['36', '36 h'],
  ])('is read from “%s” and always written “%s”', (typed, written) => {
    const ms = parseDuration(typed);
    expect(ms === null ? null : durationText(ms)).toBe(written);
  });

  it.each([
    '',
    'soon',
    '2 d',
    '2 days',
    '0',
    '0 h',
    '-4',
    '1 h 75',
    '1,5 h 30',
    '4 h h',
    '99999999 h',
    '1:60',
    'h',
  ])('is not read from “%s”', (typed) => expect(parseDuration(typed)).toBeNull());

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 * 60 }), (minutes) => {
        expect(parseDuration(durationText(minutes * MINUTE))).toBe(minutes * MINUTE);
      }),
    );
  });
});

describe('the hours of a day', () => {
  it.each([
    ['', ''],
    ['9-17', '09:00–17:00'],
    ['9.30 – 17:45', '09:30–17:45'],
    ['14-18, 8-12', '08:00–12:00, 14:00–18:00'],
    ['0-24', '00:00–24:00'],
    ['930-1700; 18 to 20', '09:30–17:00, 18:00–20:00'],
    ['8 do 12', '08:00–12:00'],
  ])('are read from “%s” and always written “%s”', (typed, written) => {
    const intervals = parseIntervals(typed);
    expect(intervals === null ? null : intervalsText(intervals)).toBe(written);
    expect(dayIntervalsSchema.safeParse(intervals).success).toBe(true);
  });

  it.each([
    'closed',
    '9',
    '17-9',
    '9-9',
    '8-12, 11-13',
    '9-25',
    '9:60-10',
    '24-25',
    '1-2,2-3,3-4,4-5,5-6,6-7,7-8',
  ])('are not read from “%s”', (typed) => expect(parseIntervals(typed)).toBeNull());

  it('come back as they were written', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 0, maxLength: 12 }), (cuts) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const times = cuts
          .toSorted((a, b) => a - b)
          .map((at) => `${two(Math.floor(at / 60))}:${two(at % 60)}`);
        const intervals = Array.from({ length: Math.floor(times.length / 2) }, (_, nth) => ({
          from: times[2 * nth] ?? '',
          until: times[2 * nth + 1] ?? '',
        }));
        expect(parseIntervals(intervalsText(intervals))).toEqual(intervals);
      }),
    );
  });

  it('have a place on the bar of the day', () => {
    expect([dayShare('00:00'), dayShare('18:00'), dayShare('24:00')]).toEqual([0, 0.75, 1]);
  });
});

describe('promises', () => {
  it('of a kind are those of all kinds until it has its own', () => {
    const times = { firstMs: HOUR, nextMs: null, resolveMs: null };
    expect(timesOf(defaultPromises, 'direct', 'complaint')).toEqual({
      times: defaultPromises.byClass.complaint,
      own: false,
    });
    const own = withTimes(defaultPromises, 'direct', 'complaint', times);
    expect(timesOf(own, 'direct', 'complaint')).toEqual({ times, own: true });
    expect(timesOf(own, 'mention', 'complaint').own).toBe(false);
    expect(withTimes(own, 'direct', 'complaint', null)).toEqual(defaultPromises);
    expect(timesOf(withTimes(defaultPromises, 'all', 'praise', times), 'all', 'praise').times).toEqual(times);
  });
});

describe('lists of words', () => {
  it('lose blanks and repetitions', () => {
    expect(linesOf(' ciasto \n\nchleb\nciasto\n')).toEqual(['ciasto', 'chleb']);
    expect(commasOf('vip, press,,vip')).toEqual(['vip', 'press']);
    expect(languagesOf('EN, pl')).toEqual(['en', 'pl']);
    expect(languagesOf('english!')).toBeNull();
  });
});

describe('a rule in words', () => {
  const names = {
    accounts: [{ id: 'a', name: 'Bakery' }],
    desks: [{ id: 'd', name: '', kind: 'pr', position: 0, openCount: 0 } satisfies Desk],
    members: [],
    replies: [],
  };
  const texts = (language: string) => ({
    t: i18n.getFixedT(language, 'team'),
    common: i18n.getFixedT(language, 'common'),
  });

  it('says what has to hold and what is done', () => {
    const conditions = conditionsSchema.parse({
      labels: ['complaint'],
      words: ['a', 'b', 'c', 'd', 'e'],
      ratingAtMost: 2,
      hours: 'closed',
    });
    const actions = actionsSchema.parse({
      deskId: 'd',
      assigneeId: 'gone',
      urgent: true,
      firstMs: 90 * MINUTE,
    });
    expect(conditionPhrases(texts('en'), conditions, names)).toEqual([
      'Complaint',
      'says: a, b, c, d, …',
      'at most 2 stars',
      'outside of business hours',
    ]);
    expect(actionPhrases(texts('pl'), actions, names)).toEqual([
      'dział: PR',
      'dla: już nie istnieje',
      'na górę',
      'odpowiedź w ciągu 1 h 30',
    ]);
  });

  it('says nothing of what is not set', () => {
    expect(conditionPhrases(texts('en'), conditionsSchema.parse({}), names)).toEqual([]);
    expect(actionPhrases(texts('en'), actionsSchema.parse({}), names)).toEqual([]);
  });
});

describe('the order of desks', () => {
  const desks = ['a', 'b', 'c'].map(
    (id, position): Desk => ({ id, name: id, kind: 'own', position, openCount: 0 }),
  );
  it('changes only those that move', () => {
    const places = (from: number, to: number) =>
      moved(desks, from, to).map(({ id, position }) => [id, position]);
    expect(places(0, 1)).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
    expect(places(2, 1)).toEqual([
      ['c', 1],
      ['b', 2],
    ]);
    expect(places(1, 1)).toEqual([]);
  });
});

it('a shortcut is one word and stands for one reply', () => {
  expect(shortcutProblem('zwrot', [{ shortcut: 'Zwrot' }])).toBe('shortcutTaken');
  expect(shortcutProblem('two words', [])).toBe('shortcutWrong');
  expect(shortcutProblem('żółw-2', [{ shortcut: 'other' }])).toBeNull();
});

it('the address of the settings names a section of ours, or none', () => {
  expect(settingsSearch({ section: 'rules' })).toEqual({ section: 'rules' });
  expect(settingsSearch({ section: '../etc' })).toEqual({});
});

describe('what can be done with a reply that is not out', () => {
  const jan = { id: 'jan', role: 'member' } as const;
  const manager = { id: 'ola', role: 'manager' } as const;
  const reply = (state: Publication['state']) => ({ state, memberId: 'jan' });

  it('never sends one that may be out without a word of a person', () => {
    expect(actsFor(reply('unknown'), jan)).toEqual(['published', 'notThere', 'dropped']);
    expect(settledAs.notThere).toBe('retry');
    expect(actsFor(reply('claimed'), jan)).toEqual([]);
    expect(actsFor(reply('scheduled'), jan)).toEqual(['cancel']);
  });

  it('lets a manager consent, its author take it back, and nobody else', () => {
    expect(actsFor(reply('in-review'), manager)).toEqual(['approve', 'cancel']);
    expect(actsFor(reply('in-review'), jan)).toEqual(['cancel']);
    expect(actsFor(reply('in-review'), { ...jan, id: 'pat' })).toEqual([]);
  });

  it('offers nothing to who may only read, and before it is known who works', () => {
    expect(actsFor(reply('failed'), { id: 'jan', role: 'read-only' })).toEqual([]);
    expect(actsFor(reply('failed'), null)).toEqual([]);
  });
});
