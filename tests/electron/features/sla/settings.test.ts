import { DAY, HOUR } from '@shared/platforms/platform';
import { defaultHours, defaultPromises } from '@shared/sla/defaults';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT } from '../../../helpers/client-store';
import { messageOf } from '../../../helpers/remote';
import { type AnsweringClient, at, openAnsweringClient, TIME_ZONE } from './answering-client';

const NOW = at('2026-11-20 13:00');
const ofClient = { clientId: CLIENT };
const outOfTheBox = {
  clientId: CLIENT,
  timeZone: TIME_ZONE,
  hours: defaultHours,
  promises: defaultPromises,
  automatic: [],
  watchWords: [],
};
const mornings = {
  ...defaultHours,
  week: Array.from({ length: 7 }, () => [{ from: '08:00', until: '12:00' }]),
};

let client: AnsweringClient;
beforeEach(() => {
  client = openAnsweringClient({ now: NOW });
});
afterEach(() => client.store.close());

const clocks = () =>
  client.store.all(
    'test.clocks',
    'SELECT due_at AS dueAt, warn_at AS warnAt, promise_ms AS promiseMs FROM conversation ORDER BY id',
  );

describe('settings', () => {
  it('are there before anybody chose', async () => {
    expect(await client.api.settings(ofClient)).toEqual(outOfTheBox);
  });

  it('are kept one by one, and what was chosen is written down', async () => {
    const promises = { ...defaultPromises, byKind: { direct: { question: defaultPromises.byClass.urgent } } };
    await client.api.setPromises({ ...ofClient, promises });
    await client.api.setWords({ ...ofClient, automatic: ['We got your message'], watchWords: ['Bakery'] });
    const chosen = await client.api.setHours({ ...ofClient, hours: mornings });
    expect(chosen).toEqual({
      ...outOfTheBox,
      hours: mornings,
      promises,
      automatic: ['We got your message'],
      watchWords: ['Bakery'],
    });
    expect(await client.api.settings(ofClient)).toEqual(chosen);
    const audit = client.store.all<{ id: string }>(
      'test.audit',
      `SELECT json_extract(detail, '$.id') AS id FROM audit WHERE what = 'setting' ORDER BY 1`,
    );
    expect(audit.map(({ id }) => id)).toEqual([
      'automatic-answers',
      'business-hours',
      'promises',
      'watch-words',
    ]);
  });

  it('that are chosen again change nothing', async () => {
    for (let time = 0; time < 2; time += 1) await client.api.setHours({ ...ofClient, hours: mornings });
    expect(client.store.all('test.audit', 'SELECT 1 FROM audit')).toHaveLength(1);
  });

  it('that cannot be read count as not chosen, and the log says so', async () => {
    const write = (id: string, value: string) =>
      client.store.run(
        'test.setting',
        'INSERT INTO client_setting (id, value, updated_at) VALUES (?, ?, 0)',
        [id, value],
      );
    write('business-hours', '{"week": 7}');
    write('promises', 'not even JSON');
    write('watch-words', '["Bakery"]');
    expect(await client.api.settings(ofClient)).toEqual({ ...outOfTheBox, watchWords: ['Bakery'] });
    await client.api.settings(ofClient);
    expect(client.logged.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'setting-broken', id: 'business-hours' },
      { event: 'setting-broken', id: 'promises' },
    ]);
  });

  it('refuse hours that overlap', async () => {
    const overlapping = [
      { from: '08:00', until: '12:00' },
      { from: '11:00', until: '13:00' },
    ];
    const hours = { ...defaultHours, week: defaultHours.week.map(() => overlapping) };
    await expect(client.api.setHours({ ...ofClient, hours })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await client.api.settings(ofClient)).toEqual(outOfTheBox);
  });

  it.each([
    ['read-only', 'READ_ONLY'],
    ['member', 'NOT_ALLOWED'],
  ] as const)('are not for %s to choose', async (role, code) => {
    client.store.close();
    client = openAnsweringClient({ now: NOW, role });
    const refused = expect.objectContaining({ code });
    await expect(client.api.setHours({ ...ofClient, hours: mornings })).rejects.toEqual(refused);
    await expect(client.api.setPromises({ ...ofClient, promises: defaultPromises })).rejects.toEqual(refused);
    await expect(client.api.setWords({ ...ofClient, automatic: [], watchWords: [] })).rejects.toEqual(
      refused,
    );
    expect(await client.api.settings(ofClient)).toEqual(outOfTheBox);
  });
});

describe('the clocks of who waits', () => {
  it('follow the hours at once', async () => {
    client.take({
      messages: [messageOf('a', { at: at('2026-11-20 12:00'), text: 'complaint' })],
      receivedAt: NOW,
    });
    expect(clocks()).toEqual([
      { dueAt: at('2026-11-20 16:00'), warnAt: at('2026-11-20 15:00'), promiseMs: 4 * HOUR },
    ]);
    await client.api.setHours({ ...ofClient, hours: mornings });
    expect(clocks()).toEqual([
      { dueAt: at('2026-11-21 12:00'), warnAt: at('2026-11-21 11:00'), promiseMs: 4 * HOUR },
    ]);
  });

  it('stand nowhere where nobody ever opens', async () => {
    client.take({ messages: [messageOf('a', { at: NOW, text: 'complaint' })] });
    await client.api.setHours({ ...ofClient, hours: { week: mornings.week.map(() => []), holidays: [] } });
    expect(clocks()).toEqual([{ dueAt: null, warnAt: null, promiseMs: null }]);
    expect(await client.api.calendar(ofClient)).toEqual([{ clientId: CLIENT, open: [] }]);
  });
});

describe('the calendar', () => {
  it('says when the clocks run, sixty days each way', async () => {
    const [calendar] = await client.api.calendar({ clientId: null });
    const open = calendar?.open ?? [];
    expect(calendar?.clientId).toBe(CLIENT);
    expect(open.find(({ until }) => until > NOW)).toEqual({
      from: at('2026-11-20 09:00'),
      until: at('2026-11-20 17:00'),
    });
    expect(open.every(({ from, until }) => from >= NOW - 60 * DAY && until <= NOW + 60 * DAY)).toBe(true);
    // From a Monday afternoon on, over seventeen weeks, a Monday and the morning of a Tuesday.
    expect(open).toHaveLength(17 * 5 + 2);
    expect([open[0], open.at(-1)]).toEqual([
      { from: NOW - 60 * DAY, until: Date.parse('2026-09-21T17:00:00+02:00') },
      { from: at('2027-01-19 09:00'), until: NOW + 60 * DAY },
    ]);
  });
});
