import {
  dayAfter,
  daysBetween,
  firstTimeOn,
  plannedAtOf,
  startsOf,
  wallAfter,
  wallTimeOf,
} from '@shared/calendar/local-time';
import type { PostRow } from '@shared/calendar/schema';
import type { PublicationState } from '@shared/outbox/schema';
import { isPausedAt, type Pause } from '@shared/posting/pause';

/** A post as the calendar shows it. */
export type ShownPost = PostRow & {
  /** It is scheduled for a time at which, as far as is known now, posts are paused. */
  readonly paused?: true;
};

/** Posts, with those that a pause will keep from leaving marked so. */
export const withPauses = (posts: readonly PostRow[], pauses: readonly Pause[]): readonly ShownPost[] =>
  pauses.length === 0
    ? posts
    : posts.map((post) => {
        const at = post.plannedAt ?? 0;
        const waiting = post.accounts.filter(({ state }) => state === 'scheduled');
        const ofClient = pauses.filter(({ clientId }) => clientId === post.clientId);
        return waiting.some(({ accountId }) => isPausedAt(ofClient, { accountId, at }))
          ? { ...post, paused: true }
          : post;
      });

/**
 * The posts of each of these days, as the clocks of a zone have it, by time. Posts and days come in their order, and are walked
 * once: asking the zone for each of a busy month's posts takes longer than to draw them.
 */
export function postsByDay(
  posts: readonly ShownPost[],
  days: readonly string[],
  timeZone: string,
): ReadonlyMap<string, readonly ShownPost[]> {
  const starts = startsOf([...days, dayAfter(days.at(-1) ?? '', 1)], timeZone);
  const byDay = new Map<string, ShownPost[]>();
  let nth = 0;
  for (const post of posts) {
    const at = post.plannedAt ?? Number.NEGATIVE_INFINITY;
    while (nth < days.length && at >= (starts[nth + 1] ?? 0)) nth += 1;
    const on = days[nth];
    if (on === undefined || at < (starts[nth] ?? 0)) continue;
    const others = byDay.get(on);
    if (others === undefined) byDay.set(on, [post]);
    else others.push(post);
  }
  return byDay;
}

/** So many stand in a day of a month, which has little room. */
const MOST = 4;
const NEEDS: ReadonlySet<PublicationState> = new Set(['failed', 'unknown', 'held', 'in-review']);

/** The posts of a day that a month shows: those that need somebody, and as many of the others as there is room for; by time. */
export function shownInMonth(posts: readonly ShownPost[]): readonly ShownPost[] {
  if (posts.length <= MOST) return posts;
  const needed = posts.filter(({ state }) => NEEDS.has(state));
  const others = posts.filter(({ state }) => !NEEDS.has(state)).slice(0, Math.max(0, MOST - needed.length));
  const shown = new Set([...needed, ...others]);
  return posts.filter((post) => shown.has(post));
}

/** Days in rows of a week. */
export const weeksOf = (days: readonly string[]): string[][] =>
  Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));

/** A month so many months on. Both `YYYY-MM`. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The same day of another month, or its last where it has no such day. */
export function sameDayIn(month: string, on: string): string {
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1);
  const same = `${month}-${on.slice(8)}`;
  return same > last ? last : same;
}

/** By how much a post is moved on the clocks; negative: back. */
export type Shift = { readonly days: number; readonly minutes: number };

/**
 * When a post goes out that is moved so far on the clocks of its client, whatever they did between, epoch ms. `null`: it has
 * no time.
 */
export const shiftedAt = (
  { plannedAt }: Pick<PostRow, 'plannedAt'>,
  by: Shift,
  own: string,
): number | null =>
  plannedAt === null ? null : (plannedAtOf(wallAfter(wallTimeOf(plannedAt, own), by), own)?.at ?? null);

type Zones = {
  /** In which the days stand. */
  readonly shown: string;
  /** The client's own. */
  readonly own: string;
  readonly now: number;
};

/**
 * When a post goes out that is put on a day, epoch ms: at the time that it had on the clocks of its client, so many days on,
 * whatever the clocks did between; an idea at the first time of that day. `null`: there is no such time.
 */
export function placedAt(
  { plannedAt }: Pick<PostRow, 'plannedAt'>,
  on: string,
  { shown, own, now }: Zones,
): number | null {
  if (plannedAt === null) return plannedAtOf(firstTimeOn(on, own, now), own)?.at ?? null;
  const wall = wallTimeOf(plannedAt, own);
  const days = daysBetween(wallTimeOf(plannedAt, shown).on, on);
  return plannedAtOf({ ...wall, on: dayAfter(wall.on, days) }, own)?.at ?? null;
}
