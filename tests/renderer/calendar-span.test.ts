import { dayAfter, daysBetween, wallTimeOf } from '@shared/calendar/local-time';
import type { PostRow } from '@shared/calendar/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarSearch, calendarViews } from '../../renderer/features/calendar/calendar-search';
import {
  postsByDay,
  type ShownPost,
  shiftedAt,
  shownInMonth,
} from '../../renderer/features/calendar/month-layout';
import { isShown } from '../../renderer/features/calendar/post-filter';
import { daysShown, pageAfter } from '../../renderer/features/calendar/span';
import { minutesOf, POST_PX, placedPosts, timeAt, topOf } from '../../renderer/features/calendar/time-layout';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => dayAfter('2000-01-01', days));

describe('what a view shows', () => {
  it('holds the day it is shown for, each day once and in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...calendarViews), day, (view, on) => {
        const days = daysShown(view, on);
        expect(days).toContain(on);
        expect(days.slice(1).every((next, nth) => daysBetween(days[nth] ?? '', next) === 1)).toBe(true);
      }),
    );
  });

  it('goes on without a gap, and back to where it was', () => {
    fc.assert(
      fc.property(fc.constantFrom('week', 'day', 'agenda' as const), day, (view, on) => {
        const next = pageAfter(view, on, 1);
        expect(daysBetween(daysShown(view, on).at(-1) ?? '', daysShown(view, next)[0] ?? '')).toBe(1);
        expect(pageAfter(view, next, -1)).toBe(on);
      }),
    );
    expect([pageAfter('month', '2027-01-31', 1), pageAfter('month', '2026-03-31', -1)]).toEqual([
      '2027-02-28',
      '2026-02-28',
    ]);
  });

  it('is what stands in the address, and nothing else', () => {
    expect(calendarSearch({ view: 'year', day: '2026-13-01', time: '25:00', post: '<b>' })).toEqual({});
    expect(calendarSearch({ view: 'week', day: '2026-11-16', time: '07:30' })).toMatchObject({
      ...{ view: 'week', day: '2026-11-16', time: '07:30' },
    });
  });
});

describe('the filter', () => {
  const post = {
    ...{ memberName: 'Ola', state: 'failed' },
    accounts: [
      { accountId: 'm', platform: 'mastodon', state: 'published' },
      { accountId: 'b', platform: 'bluesky', state: 'failed' },
    ],
  } as unknown as PostRow;
  it.each([
    [{}, true],
    [{ account: 'm' }, true],
    [{ account: 'x' }, false],
    [{ state: 'published' }, true],
    [{ account: 'm', state: 'failed' }, false],
    [{ account: 'b', state: 'failed' }, true],
    [{ member: 'Jan' }, false],
    [{ member: 'Ola', state: 'draft' }, false],
  ] as const)('%j', (filter, shown) => {
    expect(isShown(post, filter)).toBe(shown);
  });

  it('takes an idea without accounts by its own state', () => {
    const idea = { ...post, state: 'draft', accounts: [] } as PostRow;
    expect([isShown(idea, { state: 'draft' }), isShown(idea, { account: 'm' })]).toEqual([true, false]);
  });
});

const at = (time: string, id = time): ShownPost =>
  ({ id, clientId: 'k', plannedAt: Date.parse(`2026-11-16T${time}:00Z`) }) as unknown as ShownPost;

describe('posts at their times', () => {
  it('never cover each other, and stand at their time', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 12 }), (minutes) => {
        const posts = minutes.map((one, nth) => ({ ...at('00:00', `${nth}`), plannedAt: one * 60_000 }));
        const placed = placedPosts(posts, 'UTC');
        expect(placed.map(({ post }) => post.id).sort()).toEqual(posts.map(({ id }) => id).sort());
        for (const a of placed) {
          expect(a.top).toBe(topOf(minutesOf(a.post.plannedAt ?? 0, 'UTC')));
          expect(a.column).toBeLessThan(a.columns);
          const covered = placed.filter(
            (b) => b !== a && b.column === a.column && Math.abs(a.top - b.top) < POST_PX,
          );
          expect(covered).toEqual([]);
          // Those side by side agree on how many they are.
          const beside = placed.filter((b) => Math.abs(a.top - b.top) < POST_PX);
          expect(new Set(beside.map(({ columns }) => columns)).size).toBe(1);
        }
      }),
    );
  });

  it('have the whole width where nothing is beside them', () => {
    const placed = placedPosts([at('07:00'), at('07:30'), at('12:00')], 'UTC');
    expect(placed.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it('land on a quarter of an hour of that day', () => {
    expect([timeAt(0), timeAt(-5), timeAt(7.2 * 48), timeAt(99_999)]).toEqual([
      '00:00',
      '00:00',
      '07:15',
      '23:45',
    ]);
  });

  it('keep their time on the clocks when they are moved by days, whatever the clocks do', () => {
    const zones = fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe');
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(zones, moment, fc.integer({ min: -40, max: 40 }), (zone, plannedAt, days) => {
        const to = shiftedAt({ plannedAt }, { days, minutes: 0 }, zone) ?? 0;
        const difference = minutesOf(to, zone) - minutesOf(plannedAt, zone);
        // In the hour that the clocks skip it is as much later.
        expect([0, 30, 60]).toContain(difference);
      }),
    );
    expect(shiftedAt({ plannedAt: null }, { days: 1, minutes: 0 }, 'UTC')).toBeNull();
  });
});

describe('the days of a month', () => {
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
  const zones = fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe');

  it('hold every post that the clocks show on them, in its order', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 30 }), zones, day, (moments, zone, on) => {
        const days = daysShown('month', `2026${on.slice(4, 8)}01`);
        const posts = moments
          .sort((a, b) => a - b)
          .map((plannedAt, nth) => ({ ...at('00:00', `${nth}`), plannedAt }));
        const byDay = postsByDay(posts, days, zone);
        const expected = Map.groupBy(
          posts.filter((post) => days.includes(wallTimeOf(post.plannedAt, zone).on)),
          (post) => wallTimeOf(post.plannedAt, zone).on,
        );
        expect(byDay).toEqual(expected);
      }),
    );
  });

  it('never hide what needs somebody, and show a few of the others', () => {
    const states = fc.constantFrom('draft', 'scheduled', 'failed', 'held', 'in-review', 'published' as const);
    fc.assert(
      fc.property(fc.array(states, { maxLength: 30 }), (all) => {
        const posts = all.map((state, nth) => ({ ...at('00:00', `${nth}`), state }) as ShownPost);
        const shown = shownInMonth(posts);
        expect(posts.filter((post) => shown.includes(post))).toEqual(shown);
        const needs = posts.filter(({ state }) => ['failed', 'held', 'in-review'].includes(state));
        expect(needs.every((post) => shown.includes(post))).toBe(true);
        expect(shown.length).toBe(Math.min(posts.length, Math.max(4, needs.length)));
      }),
    );
  });
});
