import { DAY, HOUR } from '@shared/platforms/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountId as accountIdOf } from '../../../../electron/features/accounts/account-store';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { createFakeClock, type FakeClock } from '../../../helpers/fake-clock';
import { NOW } from '../../../helpers/remote';
import { refusalOf } from '../outbox/outbox-scene';

let engine: TestEngine;
let clock: FakeClock;
let clientId = '';
let mastodon = '';
let bluesky = '';
let feed = '';

beforeEach(async () => {
  clock = createFakeClock(NOW);
  engine = await startTestEngine({ clock });
  clientId = (await engine.api.clients.add({ name: 'Bakery', timeZone: 'Europe/Warsaw' })).id;
  mastodon = await addAccount('mastodon');
  bluesky = await addAccount('bluesky');
  feed = await addAccount('feed');
});
afterEach(() => engine.dispose());

/** An account as it stands in the store once it was connected. */
async function addAccount(platform: 'mastodon' | 'bluesky' | 'feed'): Promise<string> {
  const id = accountIdOf(clientId, platform, 'us');
  const profile = {
    ...{ remoteId: 'us', name: 'Bakery', handle: '@us', address: 'https://example.org' },
    ...{ profileUrl: null, avatarUrl: null, followerCount: null },
  };
  await engine.writer.run(clientId, 'addAccount', { id, platform, profile, streams: [], now: NOW });
  return id;
}

type Saved = Parameters<TestEngine['api']['calendar']['save']>[0];
const save = (more: Partial<Saved> = {}) =>
  engine.api.calendar.save({
    clientId,
    known: null,
    text: 'Rye is back.',
    plannedAt: NOW + HOUR,
    accounts: [
      { accountId: mastodon, text: null },
      { accountId: bluesky, text: null },
    ],
    ...more,
  });
const schedule = (id: string, more: object = {}) =>
  engine.api.calendar.schedule({ clientId, id, viewClientId: null, ...more });
const range = (fromAt = NOW, untilAt = NOW + DAY) => engine.api.calendar.range({ clientId, fromAt, untilAt });

describe('a post', () => {
  it('says the same on every account until one has words of its own', async () => {
    const post = await save();
    expect(post).toMatchObject({ state: 'draft', timeZone: 'Europe/Warsaw', memberName: 'Olga' });
    const changed = await save({
      known: post,
      text: 'Rye is back on Tuesday.',
      accounts: [
        { accountId: mastodon, text: null },
        { accountId: bluesky, text: 'Rye. Tuesday.' },
      ],
    });
    const said = changed.versions.map(({ platform, text, differs }) => [platform, text, differs]).sort();
    expect(said).toEqual([
      ['bluesky', 'Rye. Tuesday.', true],
      ['mastodon', 'Rye is back on Tuesday.', false],
    ]);
    expect(changed.versions.map(({ id }) => id).sort()).toEqual(post.versions.map(({ id }) => id).sort());
  });

  it('keeps the version of an account that is taken off, for when it comes back', async () => {
    const post = await save();
    const one = await save({ known: post, accounts: [{ accountId: mastodon, text: null }] });
    expect(one.versions.map(({ platform }) => platform)).toEqual(['mastodon']);
    const both = await save({ known: one, text: 'New words' });
    expect(both.versions.map(({ id }) => id).sort()).toEqual(post.versions.map(({ id }) => id).sort());
    expect(both.versions.map(({ text }) => text)).toEqual(['New words', 'New words']);
  });

  it('is not written over where somebody was quicker', async () => {
    const post = await save();
    await clock.advance(1);
    await save({ known: post, text: 'Theirs' });
    expect(await refusalOf(save({ known: post, text: 'Mine' }))).toEqual(['STALE', { state: 'draft' }]);
    expect((await engine.api.calendar.post({ clientId, id: post.id })).text).toBe('Theirs');
  });

  it('stands at its time, or among the ideas where it has none', async () => {
    const post = await save();
    const idea = await save({ plannedAt: null, text: 'ż'.repeat(300), accounts: [] });
    expect((await range()).map(({ id }) => id)).toEqual([post.id]);
    expect(await range(NOW + HOUR + 1)).toEqual([]);
    const [listed] = await engine.api.calendar.ideas({ clientId });
    expect([listed?.id, listed?.preview, listed?.state]).toEqual([idea.id, 'ż'.repeat(140), 'draft']);
  });

  it('is not made for an account that is not there, nor twice for one', async () => {
    expect(await refusalOf(save({ accounts: [{ accountId: 'none', text: null }] }))).toEqual([
      'NOT_FOUND',
      { what: 'account' },
    ]);
    const twice = [
      { accountId: mastodon, text: null },
      { accountId: mastodon, text: 'Other' },
    ];
    expect(await refusalOf(save({ accounts: twice }))).toMatchObject(['BAD_REQUEST', {}]);
    expect(await range()).toEqual([]);
  });
});

describe('scheduling', () => {
  it.each([
    ['past', { plannedAt: NOW }],
    ['no-time', { plannedAt: null }],
    ['no-account', { accounts: [] }],
    ['empty', { text: ' \u200b' }],
  ] as const)('is refused: %s', async (why, change) => {
    const { id } = await save(change as Partial<Saved>);
    expect(await refusalOf(schedule(id))).toMatchObject(['NOT_SENDABLE', { why }]);
    expect((await engine.api.calendar.post({ clientId, id })).state).toBe('draft');
  });

  it('is refused as a whole where one version is a grapheme too long, or goes where nothing is posted', async () => {
    const { id } = await save({ text: '👩‍👩‍👧'.repeat(301) });
    expect(await refusalOf(schedule(id))).toEqual([
      'NOT_SENDABLE',
      { why: 'too-long', length: 301, limit: 300 },
    ]);
    const { versions } = await engine.api.calendar.post({ clientId, id });
    expect(versions.map(({ state }) => state)).toEqual(['draft', 'draft']);
    const toFeed = await save({ accounts: [{ accountId: feed, text: null }] });
    expect(await refusalOf(schedule(toFeed.id))).toMatchObject(['NOT_SENDABLE', { why: 'cannot-post' }]);
  });

  it('asks before it goes out for another client than the one in view', async () => {
    const { id } = await save();
    expect(await refusalOf(schedule(id, { viewClientId: 'other' }))).toMatchObject([
      'CONFIRM',
      { warnings: ['other-client'], clientName: 'Bakery' },
    ]);
    expect(await schedule(id, { viewClientId: 'other', confirmed: ['other-client'] })).toMatchObject({
      state: 'scheduled',
    });
  });

  it('makes the words tidy for the post as well, so that no version seems to differ', async () => {
    const post = await save({ text: '\n Rye is back. \r\n' });
    const { text, versions } = await schedule(post.id);
    expect([text, versions.map(({ differs }) => differs)]).toEqual([' Rye is back.', [false, false]]);
  });

  it('is taken back before words change', async () => {
    const post = await save();
    const { id } = post;
    await schedule(id);
    expect(await refusalOf(save({ known: post, text: 'Other' }))).toEqual(['STALE', { state: 'scheduled' }]);
    expect((await engine.api.calendar.unschedule({ clientId, id })).state).toBe('draft');
    expect(await refusalOf(engine.api.calendar.unschedule({ clientId, id }))).toEqual([
      'STALE',
      { state: 'draft' },
    ]);
    expect(await save({ known: post, text: 'Other' })).toMatchObject({ text: 'Other' });
  });
});

describe('moving', () => {
  const move = (id: string, plannedAt: number | null) =>
    engine.api.calendar.move({ clientId, id, plannedAt });

  it('keeps what is scheduled so, at the new time, and never leads into the past', async () => {
    const { id } = await save();
    await schedule(id);
    expect(await move(id, NOW + 3 * DAY)).toMatchObject({ state: 'scheduled', plannedAt: NOW + 3 * DAY });
    expect(await refusalOf(move(id, NOW))).toMatchObject(['NOT_SENDABLE', { why: 'past' }]);
    expect(await refusalOf(move(id, null))).toMatchObject(['NOT_SENDABLE', { why: 'no-time' }]);
    expect((await range(NOW, NOW + 4 * DAY)).map(({ plannedAt }) => plannedAt)).toEqual([NOW + 3 * DAY]);
  });

  it('off the calendar and back leaves a draft', async () => {
    const { id } = await save();
    await schedule(id);
    const remove = (removed: boolean) => engine.api.calendar.remove({ clientId, id, removed });
    await remove(true);
    expect(await range()).toEqual([]);
    expect(await refusalOf(remove(true))).toEqual(['NOT_FOUND', { what: 'post' }]);
    await remove(false);
    expect((await range()).map(({ state }) => state)).toEqual(['draft']);
  });
});

describe('slots', () => {
  it('are for accounts of a client, and the next one that is free is told until it is taken', async () => {
    const { slots } = engine.api;
    expect(await slots.next({ clientId })).toBeNull();
    const add = (weekday: number, time: string, accountIds: string[] = []) =>
      slots.add({ clientId, weekday, time, accountIds });
    const all = [await add(1, '17:00'), await add(5, '07:00', [mastodon])];
    expect((await slots.list({ clientId: null })).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    const first = await slots.next({ clientId });
    await save({ plannedAt: first?.at ?? 0 });
    const second = await slots.next({ clientId });
    expect([second?.at === first?.at, (second?.at ?? 0) > (first?.at ?? 0)]).toEqual([false, true]);
    for (const { id } of all) await slots.remove({ clientId, id, removed: true });
    expect([await slots.next({ clientId }), await slots.list({ clientId })]).toEqual([null, []]);
    await slots.remove({ clientId, id: all[0]?.id ?? '', removed: false });
    expect(await slots.list({ clientId })).toEqual([all[0]]);
    expect(await refusalOf(slots.remove({ clientId, id: 'none', removed: true }))).toEqual([
      'NOT_FOUND',
      { what: 'slot' },
    ]);
    expect(await refusalOf(add(8, '09:00'))).toMatchObject(['BAD_REQUEST', {}]);
  });
});

describe('repeating', () => {
  it('makes a draft for each time with what every account says, all or none, taken away as one', async () => {
    const post = await save({
      accounts: [
        { accountId: mastodon, text: null },
        { accountId: bluesky, text: 'Rye.' },
      ],
    });
    const { id } = await schedule(post.id);
    const repeat = (...times: number[]) => engine.api.calendar.repeat({ clientId, id, times });
    expect(await refusalOf(repeat(NOW + 2 * DAY, NOW))).toMatchObject(['NOT_SENDABLE', { why: 'past' }]);
    expect(await refusalOf(repeat())).toMatchObject(['BAD_REQUEST', {}]);
    const { ids } = await repeat(NOW + 2 * DAY, NOW + 3 * DAY);
    const rows = await range(NOW, NOW + 4 * DAY);
    expect(rows.map(({ state, plannedAt, seriesId }) => [state, plannedAt, seriesId])).toEqual([
      ['scheduled', NOW + HOUR, id],
      ['draft', NOW + 2 * DAY, id],
      ['draft', NOW + 3 * DAY, id],
    ]);
    const { versions } = await engine.api.calendar.post({ clientId, id: ids[1] ?? '' });
    expect(versions.map(({ text }) => text).sort()).toEqual(['Rye is back.', 'Rye.']);
    expect(await engine.api.plan.takeBack({ clientId, ids })).toEqual({ count: 2 });
    expect((await range(NOW, NOW + 4 * DAY)).length).toBe(1);
  });
});
