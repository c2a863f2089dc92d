import type { Account } from '@shared/accounts/schema';
import type { Post, PostRow } from '@shared/calendar/schema';
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  hindranceOf,
  isUnwritten,
  newDraft,
  placed,
  toSave,
} from '../../renderer/features/calendar/draft';
import { monthAfter, placedAt, postsByDay, sameDayIn } from '../../renderer/features/calendar/month-layout';
import { draftVersion } from '../helpers/post-version';

const NOW = Date.UTC(2026, 10, 20, 12);
const timeZone = 'Europe/Warsaw';
const accounts = [
  { id: 'm', platform: 'mastodon', name: 'Bakery' },
  { id: 'b', platform: 'bluesky', name: 'Café' },
] as unknown as readonly Account[];
const clocks = { timeZone, now: NOW };
const begun = (on = '2026-12-01') => ({ ...newDraft(accounts, { on }, clocks), text: 'Rye is back.' });
const why = (change: object) => hindranceOf({ ...begun(), ...change }, { accounts, ...clocks });

describe('the form of a post', () => {
  it('says why it cannot be scheduled before anybody tries', () => {
    expect(why({})).toBeNull();
    expect(why({ text: ' \u200b' })).toEqual({ why: 'empty' });
    expect(why({ places: new Map() })).toEqual({ why: 'no-account' });
    expect(why({ on: '', time: '' })).toEqual({ why: 'no-time' });
    expect(why({ on: '2026-02-29' })).toEqual({ why: 'no-such-time' });
    expect(why({ on: '2026-11-20', time: '13:00' })).toEqual({ why: 'past' });
    expect(why({ text: 'ż'.repeat(302) })).toEqual({ why: 'too-long', account: accounts[1], by: 2 });
  });

  it('is short enough where the account with less room has words of its own', () => {
    const draft = placed({ ...begun(), text: 'ż'.repeat(302) }, 'b', { own: 'Rye.' });
    expect(hindranceOf(draft, { accounts, ...clocks })).toBeNull();
  });

  it('keeps the words of an account that is unticked, and goes out without it', () => {
    const off = placed(placed(begun(), 'b', { own: 'Rye.' }), 'b', { ticked: false });
    expect(toSave(off, timeZone).accounts).toEqual([{ accountId: 'm', text: null }]);
    expect(placed(off, 'b', { ticked: true }).places.get('b')).toEqual({ ticked: true, own: 'Rye.' });
  });

  it('goes out on the accounts of the slot that it was begun in', () => {
    const { places, time } = newDraft(
      accounts,
      { on: '2026-12-01', time: '17:00', accountIds: ['b'] },
      clocks,
    );
    expect([places.get('m')?.ticked, places.get('b')?.ticked, time]).toEqual([false, true, '17:00']);
  });

  it('begins at nine, or where that is over with the next hour', () => {
    expect(begun()).toMatchObject({ on: '2026-12-01', time: '09:00' });
    expect(begun('2026-11-20')).toMatchObject({ on: '2026-11-20', time: '14:00' });
    const late = { timeZone, now: Date.UTC(2026, 10, 20, 22, 30) };
    expect(newDraft(accounts, { on: '2026-11-20' }, late)).toMatchObject({ on: '2026-11-21', time: '00:00' });
    expect(newDraft(accounts, { on: '' }, clocks)).toMatchObject({ on: '', time: '' });
  });

  it('has something to be kept where only one account has words', () => {
    const empty = newDraft(accounts, { on: '' }, clocks);
    expect([isUnwritten(empty), isUnwritten(placed(empty, 'b', { own: 'Rye.' }))]).toEqual([true, false]);
  });

  it('shows what is stored as it was chosen, and saves it unchanged', () => {
    const post: Post = {
      ...{ clientId: 'k', id: 'p', text: 'Rye is back.', timeZone, memberName: '', state: 'draft' },
      ...{ plannedAt: Date.UTC(2026, 11, 1, 8), createdAt: 0, updatedAt: 0 },
      ...{ contentHash: 'h', awaited: null, seriesId: null },
      versions: [
        {
          ...draftVersion,
          id: '1',
          accountId: 'm',
          platform: 'mastodon',
          text: 'Rye is back.',
          differs: false,
        },
        { ...draftVersion, id: '2', accountId: 'b', platform: 'bluesky', text: 'Rye.', differs: true },
      ],
    };
    const draft = draftOf(post);
    expect([draft.on, draft.time]).toEqual(['2026-12-01', '09:00']);
    expect(toSave(draft, timeZone)).toEqual({
      text: post.text,
      plannedAt: post.plannedAt,
      accounts: [
        { accountId: 'm', text: null },
        { accountId: 'b', text: 'Rye.' },
      ],
    });
  });
});

describe('the month', () => {
  it('puts a post on the day that the clocks of the zone show', () => {
    const at = Date.UTC(2026, 10, 30, 23, 30);
    const post = { id: 'p', plannedAt: at } as PostRow;
    const days = ['2026-11-30', '2026-12-01'];
    expect([...postsByDay([post], days, 'Europe/Warsaw').keys()]).toEqual(['2026-12-01']);
    expect([...postsByDay([post], days, 'America/New_York').keys()]).toEqual(['2026-11-30']);
    expect(postsByDay([post], ['2026-11-30'], 'Europe/Warsaw').size).toBe(0);
  });

  it('moves a post by days on the clocks of its client, whatever they do between', () => {
    const at = (on: string, zones: { shown: string; own: string }, plannedAt: number | null) =>
      placedAt({ plannedAt }, on, { ...zones, now: NOW });
    const warsaw = { shown: 'Europe/Warsaw', own: 'Europe/Warsaw' };
    const before = Date.UTC(2027, 2, 27, 8);
    expect(at('2027-03-28', warsaw, before)).toBe(Date.UTC(2027, 2, 28, 7));
    // 23:30 in Warsaw is the afternoon of New York: its day there is what is dragged.
    const late = Date.UTC(2026, 11, 1, 22, 30);
    expect(at('2026-12-03', { shown: 'America/New_York', own: 'Europe/Warsaw' }, late)).toBe(
      Date.UTC(2026, 11, 3, 22, 30),
    );
    expect(at('2026-12-03', warsaw, null)).toBe(Date.UTC(2026, 11, 3, 8));
  });

  it('goes to the same day of another month, or to its last', () => {
    expect([sameDayIn('2027-02', '2027-01-31'), sameDayIn('2026-12', '2026-11-05')]).toEqual([
      '2027-02-28',
      '2026-12-05',
    ]);
  });

  it('goes over the end of a year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-03', -15)]).toEqual([
      '2027-01',
      '2025-12',
      '2024-12',
    ]);
  });
});
