import type { Account } from '@shared/accounts/schema';
import type { Post, PostRow } from '@shared/calendar/schema';
import { describe, expect, it } from 'vitest';
import { draftOf, hindranceOf, isSame, newDraft, toSave } from '../../renderer/features/calendar/draft';
import { monthAfter, postsByDay } from '../../renderer/features/calendar/month-layout';

const NOW = Date.UTC(2026, 10, 20, 12);
const timeZone = 'Europe/Warsaw';
const accounts = [
  { id: 'm', platform: 'mastodon', name: 'Bakery' },
  { id: 'b', platform: 'bluesky', name: 'Café' },
] as unknown as readonly Account[];
const why = (change: object) =>
  hindranceOf(
    { ...newDraft(accounts, '2026-12-01'), text: 'Rye is back.', ...change },
    { accounts, timeZone, now: NOW },
  );

describe('the form of a post', () => {
  it('says why it cannot be scheduled before anybody tries', () => {
    expect(why({})).toBeNull();
    expect(why({ text: ' \u200b' })).toEqual({ why: 'empty' });
    expect(why({ accounts: new Map() })).toEqual({ why: 'no-account' });
    expect(why({ on: '', time: '' })).toEqual({ why: 'no-time' });
    expect(why({ on: '2026-02-29' })).toEqual({ why: 'no-such-time' });
    expect(why({ on: '2026-11-20', time: '13:00' })).toEqual({ why: 'past' });
    expect(why({ text: 'ż'.repeat(302) })).toEqual({ why: 'too-long', account: accounts[1], by: 2 });
  });

  it('is short enough where the account with less room has words of its own', () => {
    const own = new Map([
      ['m', null],
      ['b', 'Rye.'],
    ]);
    expect(why({ text: 'ż'.repeat(302), accounts: own })).toBeNull();
  });

  it('shows what is stored as it was chosen, and saves it unchanged', () => {
    const version = {
      accountName: '',
      state: 'draft',
      failure: null,
      remoteUrl: null,
      publishedAt: null,
    } as const;
    const post: Post = {
      ...{ clientId: 'k', id: 'p', text: 'Rye is back.', timeZone, memberName: '', state: 'draft' },
      ...{ plannedAt: Date.UTC(2026, 11, 1, 8), createdAt: 0, updatedAt: 0 },
      versions: [
        { ...version, id: '1', accountId: 'm', platform: 'mastodon', text: 'Rye is back.', differs: false },
        { ...version, id: '2', accountId: 'b', platform: 'bluesky', text: 'Rye.', differs: true },
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
    expect(isSame(draft, draftOf(post))).toBe(true);
    expect(isSame(draft, { ...draft, accounts: new Map([['m', null]]) })).toBe(false);
  });
});

describe('the month', () => {
  it('puts a post on the day that the clocks of the zone show', () => {
    const at = Date.UTC(2026, 10, 30, 23, 30);
    const post = { id: 'p', plannedAt: at } as PostRow;
    expect([...postsByDay([post], 'Europe/Warsaw').keys()]).toEqual(['2026-12-01']);
    expect([...postsByDay([post], 'America/New_York').keys()]).toEqual(['2026-11-30']);
  });

  it('goes over the end of a year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-03', -15)]).toEqual([
      '2027-01',
      '2025-12',
      '2024-12',
    ]);
  });
});
