import { HOUR, MINUTE } from '@shared/platforms/platform';
import type { OpenInterval } from '@shared/sla/schema';

/** What the axis reaches over, epoch ms; `nowAt`: where the person stands on it. */
export type AxisSpan = { readonly startAt: number; readonly nowAt: number; readonly endAt: number };

/** The time of day at some moment where the person sits. */
export type LocalTime = (at: number) => { readonly hour: number; readonly minute: number };

/** From the full hour before now to a day from now. */
export const axisSpan = (nowAt: number, untilAt: number, local: LocalTime): AxisSpan => ({
  startAt: nowAt - (nowAt % MINUTE) - local(nowAt).minute * MINUTE,
  nowAt,
  endAt: untilAt,
});

export type Tick = { readonly at: number; readonly labelled: boolean };

/** An hour needs so much room to be written. */
const HOUR_PX = 44;

/** How many hours lie from one that is written to the next. */
export const hourStep = ({ startAt, endAt }: AxisSpan, width: number): number =>
  [2, 3, 4, 6].find((hours) => (hours * HOUR * width) / (endAt - startAt) >= HOUR_PX) ?? 12;

/** A tick every hour that passes, so a night of 23 or 25 hours has as many; every `step` hours of the clock is written. */
export function ticksOf({ startAt, endAt }: AxisSpan, local: LocalTime, step = 2): Tick[] {
  const ticks: Tick[] = [];
  for (let at = startAt; at <= endAt; at += HOUR) {
    const { hour, minute } = local(at);
    ticks.push({ at, labelled: hour % step === 0 && minute === 0 });
  }
  return ticks;
}

/** A stretch in which no clock runs. `null`: it began before now, or ends after the axis. */
export type ClosedBlock = {
  readonly fromAt: number;
  readonly untilAt: number;
  readonly closesAt: number | null;
  readonly opensAt: number | null;
};

/** When nobody's clock runs, from now to the end of the axis. */
export function closedBlocks(clients: readonly (readonly OpenInterval[])[], span: AxisSpan): ClosedBlock[] {
  const { nowAt, endAt } = span;
  const blocks: ClosedBlock[] = [];
  const close = (fromAt: number, untilAt: number) => {
    if (untilAt <= fromAt) return;
    const [closesAt, opensAt] = [fromAt > nowAt ? fromAt : null, untilAt < endAt ? untilAt : null];
    blocks.push({ fromAt, untilAt, closesAt, opensAt });
  };
  let reached = nowAt;
  for (const { from, until } of clients.flat().toSorted((a, b) => a.from - b.from)) {
    close(reached, Math.min(from, endAt));
    reached = Math.max(reached, until);
  }
  close(reached, endAt);
  return blocks;
}

export type DueMark = {
  readonly key: string;
  readonly at: number;
  readonly letters: string;
  /** Less than a quarter of the promise is left. */
  readonly soon: boolean;
};

export type PlacedMark = DueMark & {
  /** The middle of it, in px from the left. */
  readonly x: number;
  /** 0 stands on the axis, the next one on top of it. */
  readonly level: number;
  /** Further marks for which there was no room here. */
  readonly more: number;
};

export const MARK_PX = 20;
/** Higher stacks would push the clients out of sight. */
export const LEVELS = 3;

/** Where a time stands on an axis of a width. */
export const xOf = (at: number, { startAt, endAt }: AxisSpan, width: number): number =>
  ((at - startAt) / (endAt - startAt)) * width;

type Placing = { -readonly [K in keyof PlacedMark]: PlacedMark[K] };

/** Places marks from left to right, each on the lowest level where it covers no other. None is lost. */
export function placeMarks(marks: readonly DueMark[], span: AxisSpan, width: number): PlacedMark[] {
  const placed: Placing[] = [];
  /** The last one of each level. */
  const tops: Placing[] = [];
  for (const mark of marks.toSorted((a, b) => a.at - b.at)) {
    const x = xOf(mark.at, span, width);
    const free = tops.findIndex((top) => x - top.x >= MARK_PX);
    const level = free === -1 ? tops.length : free;
    const highest = tops[LEVELS - 1];
    if (level === LEVELS && highest !== undefined) {
      highest.more += 1;
      highest.soon ||= mark.soon;
      continue;
    }
    const made = { ...mark, x, level, more: 0 };
    tops[level] = made;
    placed.push(made);
  }
  return placed;
}
