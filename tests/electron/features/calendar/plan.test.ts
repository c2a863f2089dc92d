import { Buffer } from 'node:buffer';
import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountId as accountIdOf } from '../../../../electron/features/accounts/account-store';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { createFakeClock } from '../../../helpers/fake-clock';
import { NOW } from '../../../helpers/remote';

let engine: TestEngine;
let clientId = '';
let mastodon = '';
let bluesky = '';

beforeAll(async () => {
  engine = await startTestEngine({ clock: createFakeClock(NOW) });
});
afterAll(() => engine.dispose());
let clients = 0;
beforeEach(async () => {
  clients += 1;
  const client = { name: `Bakery ${clients}`, timeZone: 'Europe/Warsaw' };
  clientId = (await engine.api.clients.add(client)).id;
  mastodon = await addAccount('mastodon', 'Bakery');
  bluesky = await addAccount('bluesky', 'Café | Bar');
});

async function addAccount(platform: 'mastodon' | 'bluesky', name: string): Promise<string> {
  const id = accountIdOf(clientId, platform, name);
  const profile = {
    ...{ remoteId: name, name, handle: `@${platform}@example.org`, address: 'https://example.org' },
    ...{ profileUrl: null, avatarUrl: null, followerCount: null },
  };
  await engine.writer.run(clientId, 'addAccount', { id, platform, profile, streams: [], now: NOW });
  return id;
}

const range = { fromAt: 0, untilAt: NOW + 3_000 * DAY };
const csv = () => engine.api.plan.csv({ clientId, ...span() });
const span = () => ({ fromAt: NOW - DAY, untilAt: NOW + 3_000 * DAY });
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const read = (file: string | Uint8Array, apply = false) =>
  engine.api.plan.read({ clientId, file: base64(file), apply });
/** What becomes of the lines: kind, and why or what is shown. */
async function fates(file: string | Uint8Array, apply = false) {
  const plan = await read(file, apply);
  if (plan.kind === 'no-plan') return [plan.why, plan.detail];
  return plan.lines.map(({ line, kind, why }) => (why === null ? `${line} ${kind}` : `${line} ${why}`));
}
const planned = async () => {
  const posts = await engine.api.calendar.range({ clientId, fromAt: NOW - DAY, untilAt: NOW + 390 * DAY });
  return posts.map(({ plannedAt, preview, state, accounts }) => [
    new Date(plannedAt ?? 0).toISOString(),
    preview,
    state,
    accounts.length,
  ]);
};

describe('a plan as CSV', () => {
  it('is taken back unchanged, whatever is written in it', async () => {
    const odd = fc.constantFrom(...'=+-@\'"|;,\t\n\r ąż🥖'.split(''), "'=", "''@", '\r\n', 'x');
    const words = fc.array(odd, { minLength: 1, maxLength: 12 }).map((parts) => `a${parts.join('')}`);
    const text = fc.oneof(
      words,
      words.map((word) => word.slice(1)).filter((word) => word.trim() !== ''),
    );
    const place = fc.option(fc.option(text, { nil: null }), { nil: undefined });
    const post = fc.record({
      text,
      minutes: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: null }),
      places: fc.tuple(place, place),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 6 }), async (posts) => {
        const made = [];
        for (const { text: said, minutes, places } of posts) {
          const accounts = [mastodon, bluesky].flatMap((accountId, nth) =>
            places[nth] === undefined ? [] : [{ accountId, text: places[nth] ?? null }],
          );
          // What is the same as the post is no text of its own.
          const own = accounts.map((one) => ({ ...one, text: one.text === said ? null : one.text }));
          const plannedAt = minutes === null ? null : NOW + minutes * MINUTE + 1;
          made.push(
            await engine.api.calendar.save({ clientId, known: null, text: said, plannedAt, accounts: own }),
          );
        }
        const before = await csv();
        expect(new Set((await fates(before)).map((fate) => fate.replace(/^\d+ /, '')))).toEqual(
          new Set(['same']),
        );
        const ids = made.map(({ id }) => id);
        await engine.api.plan.takeBack({ clientId, ids });
        await read(before, true);
        expect(await csv()).toBe(before);
        await engine.api.plan.takeBack({ clientId, ids });
      }),
      { numRuns: 25 },
    );
  });

  it('makes drafts of what a Polish spreadsheet wrote, once', async () => {
    const rows = 'Data;Godzina;Treść\r\n1.12.2027;9.00;Żurek z chlebem\r\n02.12.2027;17:30;"Dwa; trzy"\r\n';
    const letters: Record<string, number> = { Ż: 0xaf, ś: 0x9c, ć: 0xe6 };
    const bytes = Uint8Array.from([...rows].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
    expect(await read(bytes)).toMatchObject({ encoding: 'windows-1250', delimiter: ';' });
    expect(await planned()).toEqual([]);
    expect(await fates(bytes, true)).toEqual(['2 made', '3 made']);
    expect(await planned()).toEqual([
      ['2027-12-01T08:00:00.000Z', 'Żurek z chlebem', 'draft', 2],
      ['2027-12-02T16:30:00.000Z', 'Dwa; trzy', 'draft', 2],
    ]);
    expect(await fates(bytes, true)).toEqual(['2 same', '3 same']);
  });

  it('says of each line what is wrong with it, and takes the others', async () => {
    const file = [
      'date,time,time zone,accounts,text',
      '2027-02-29,09:00,,mastodon:@mastodon@example.org,No such day',
      '03/04/2027,09:00,,,Which month',
      '2027-01-05,25:00,,,No such hour',
      '2027-03-28,02:30,,,In a gap',
      '2027-10-31,02:30,,,Two times',
      '2000-01-01,09:00,,,Long ago',
      '2027-01-05,09:00,Mars/Olympus,,Elsewhere',
      '2027-01-05,09:00,,Nobody,To nobody',
      '2027-01-05,09:00,,Bakery|Bakery,Twice',
      '2027-01-05,09:00,,Bakery,',
      `2027-01-05,09:00,,Bakery,${'ż'.repeat(501)}`,
      ',09:00,,Bakery,When',
      '2027-01-05,09:00,,Bakery,"=HYPERLINK(""x"")"',
      ',,,Bakery,An idea',
    ].join('\n');
    expect(await fates(file, true)).toEqual([
      ...['2 bad-date', '3 ambiguous-date', '4 bad-time', '5 gap', '6 made', '7 past', '8 unknown-zone'],
      ...[
        '9 no-such-account',
        '10 account-twice',
        '11 empty',
        '12 too-long',
        '13 no-date',
        '14 made',
        '15 made',
      ],
    ]);
    expect((await planned()).map(([, text]) => text)).toEqual(['=HYPERLINK("x")', 'Two times']);
    expect((await engine.api.calendar.ideas({ clientId })).map(({ preview }) => preview)).toEqual([
      'An idea',
    ]);
  });

  it('leaves alone what is promised, and changes what is a draft', async () => {
    const save = (text: string, plannedAt: number) =>
      engine.api.calendar.save({
        ...{
          clientId,
          known: null,
          text,
          plannedAt,
          accounts: [{ accountId: mastodon, text: null }],
        },
      });
    const [promised, draft] = [await save('Promised', NOW + HOUR), await save('Draft', NOW + 2 * HOUR)];
    await engine.api.calendar.schedule({ clientId, id: promised.id, viewClientId: null });
    const changed = (await csv()).replaceAll('Promised', 'Other').replaceAll('Draft', 'Better');
    expect(await fates(changed, true)).toEqual(['2 locked', '3 changed']);
    const texts = [promised, draft].map(({ id }) => engine.api.calendar.post({ clientId, id }));
    expect((await Promise.all(texts)).map(({ text }) => text)).toEqual(['Promised', 'Better']);
  });

  it.each([
    ['empty', ''],
    ['no-columns', 'name,price\nRye,12'],
    ['too-many', `date,text\n${'2027-01-01,x\n'.repeat(10_001)}`],
  ])('that is none is refused as a whole: %s', async (why, file) => {
    expect((await fates(file))[0]).toBe(why);
  });
});

describe('a plan as iCalendar', () => {
  it('has every post at its moment with its words, as another program reads them', async () => {
    const texts = [
      'Rye, on Tuesday; it is back\n\nSecond line \\ with marks',
      `Długi ${'ż'.repeat(200)}`,
      '🥖',
      `${'a'.repeat(99)}🥖 and what a title has no room for`,
    ];
    for (const [nth, text] of texts.entries()) {
      const accounts = [{ accountId: mastodon, text: null }];
      const plannedAt = NOW + nth * HOUR + HOUR;
      await engine.api.calendar.save({ clientId, known: null, text, plannedAt, accounts });
    }
    const ics = await engine.api.plan.ics({ clientId, ...range, fromAt: NOW });
    expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const { events = [] } = convertIcsCalendar(undefined, ics);
    expect(events.map(({ start }) => start.date.getTime())).toEqual(
      texts.map((_, nth) => Math.floor((NOW + nth * HOUR + HOUR) / 1000) * 1000),
    );
    expect(events.map(({ description }) => description)).toEqual(
      texts.map((text) => `${text}\nBakery: draft`),
    );
    expect(events.at(-1)?.summary).toBe(`${'a'.repeat(99)}🥖`);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(texts.length);
  });
});
