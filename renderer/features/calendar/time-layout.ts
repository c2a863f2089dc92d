import { wallTimeOf } from '@shared/calendar/local-time';
import type { ShownPost } from './month-layout';

/** How high an hour and a post are, in px; a post is as high as its three lines. */
export const HOUR_PX = 48;
export const POST_PX = 76;
/** What is let go on the grid lands on a quarter of an hour. */
const STEP_MINUTES = 15;

/** A post in a day: from the top in px, in which of how many columns beside each other. */
export type PlacedPost = {
  readonly post: ShownPost;
  readonly top: number;
  readonly column: number;
  readonly columns: number;
};

/** Minutes since midnight as the clocks of a zone show it. */
export function minutesOf(at: number, timeZone: string): number {
  const [hours = 0, minutes = 0] = wallTimeOf(at, timeZone).time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** From the top of a day, in px. */
export const topOf = (minutes: number): number => Math.min((minutes * HOUR_PX) / 60, 24 * HOUR_PX - POST_PX);

/**
 * The posts of a day by time, each beside those that it would cover: every group that hangs together shares the width in as
 * many columns as it needs.
 */
export function placedPosts(posts: readonly ShownPost[], timeZone: string): PlacedPost[] {
  const tops = posts
    .map((post) => ({ post, top: topOf(minutesOf(post.plannedAt ?? 0, timeZone)) }))
    .sort((a, b) => a.top - b.top);
  const placed: PlacedPost[] = [];
  let group: { post: ShownPost; top: number; column: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    placed.push(...group.map((one) => ({ ...one, columns: ends.length })));
    [group, ends] = [[], []];
  };
  for (const { post, top } of tops) {
    if (ends.every((end) => end <= top)) close();
    const free = ends.findIndex((end) => end <= top);
    const column = free === -1 ? ends.length : free;
    ends[column] = top + POST_PX;
    group.push({ post, top, column });
  }
  close();
  return placed;
}

/** The time at a height of the day, `HH:MM`, to a quarter of an hour. */
export function timeAt(px: number): string {
  const minutes = Math.round((px / HOUR_PX) * (60 / STEP_MINUTES)) * STEP_MINUTES;
  const within = Math.max(0, Math.min(24 * 60 - STEP_MINUTES, minutes));
  return `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');
