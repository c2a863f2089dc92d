import { dayAfter, plannedAtOf, wallTimeOf, weekdayOf } from '../calendar/local-time';
import type { Slot, SlotTime } from './schema';

/** What is planned: a slot is taken where a post of any of its accounts goes out at that moment. */
export type Taken = { readonly at: number; readonly accountIds: readonly string[] };

/**
 * The times of slots on some days (`YYYY-MM-DD`), by time. On the clocks of the zone: what they skip is as much later, what they
 * show two times is the first (RFC 5545, 3.3.5).
 */
export const slotTimes = (slots: readonly Slot[], days: readonly string[], timeZone: string): SlotTime[] =>
  days
    .flatMap((on) =>
      slots
        .filter(({ weekday }) => weekday === weekdayOf(on))
        .flatMap((slot): SlotTime[] => {
          const planned = plannedAtOf({ on, time: slot.time }, timeZone);
          return planned === null ? [] : [{ slot, on, at: planned.at }];
        }),
    )
    .sort((a, b) => a.at - b.at || (a.slot.id < b.slot.id ? -1 : 1));

/** Whether something is planned in it; a slot for all accounts is taken by a post on any. */
export const isTaken = ({ slot, at }: SlotTime, taken: readonly Taken[]): boolean =>
  taken.some(
    (post) =>
      post.at === at &&
      (slot.accountIds.length === 0 ||
        post.accountIds.length === 0 ||
        post.accountIds.some((id) => slot.accountIds.includes(id))),
  );

/** So far ahead a free place is looked for: a plan of a quarter. */
export const LOOK_AHEAD_DAYS = 92;

/** The first slot to come that nothing is planned in; `null`: there is none in the next 92 days. */
export function nextFreeSlot(
  slots: readonly Slot[],
  taken: readonly Taken[],
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): SlotTime | null {
  const today = wallTimeOf(now, timeZone).on;
  const days = Array.from({ length: LOOK_AHEAD_DAYS + 1 }, (_, nth) => dayAfter(today, nth));
  return slotTimes(slots, days, timeZone).find((time) => time.at > now && !isTaken(time, taken)) ?? null;
}
