import { plannedAtOf, wallTimeOf } from '@shared/calendar/local-time';
import type { PostRow } from '@shared/calendar/schema';
import type { SlotTime } from '@shared/slots/schema';
import { useState } from 'react';
import { useLatest } from '../../lib/use-latest';
import { placedAt, type Shift, shiftedAt } from './month-layout';
import { useMove } from './use-post-acts';
import type { useSpan, useZones } from './use-span';
import type { ZoneFormat } from './zone-format';

type Around = {
  readonly span: ReturnType<typeof useSpan>;
  readonly zones: ReturnType<typeof useZones>;
  readonly format: ZoneFormat;
};

/** What can be done with posts in the calendar by pointer and keys. */
export function useCalendarDoing({ span, zones, format }: Around) {
  const { today, set, goTo } = span;
  const [dragged, setDragged] = useState<PostRow | null>(null);
  const move = useMove(format.moment);
  /** At a day, and a time of it as the clocks shown here have it; the form has those of the client. */
  const begin = (on: string, time?: string) => {
    const at = time === undefined ? null : plannedAtOf({ on, time }, zones.shown);
    const wall = at === null ? { on, time: undefined } : wallTimeOf(at.at, zones.ownOf(zones.firstId));
    set({ post: 'new', ...wall, on: wall.on === '' || wall.on < today ? undefined : wall.on });
  };
  const beginSlot = ({ slot, on }: Pick<SlotTime, 'slot' | 'on'>) =>
    set({ post: 'new', of: slot.clientId, on, time: slot.time, slot: slot.id });
  /** When it goes out that is put on a day, at its own time or at one that stands on the clocks shown here. */
  const placed = (post: PostRow, on: string, time?: string): number | null =>
    time === undefined
      ? placedAt(post, on, { shown: zones.shown, own: zones.ownOf(post.clientId), now: Date.now() })
      : (plannedAtOf({ on, time }, zones.shown)?.at ?? null);
  const place = (post: PostRow, to: number | null, onSuccess: () => void = () => undefined) => {
    if (to === null || to === post.plannedAt) return;
    move.mutate({ clientId: post.clientId, id: post.id, from: post.plannedAt, to }, { onSuccess });
  };
  const doing = useLatest({
    begin,
    beginSlot,
    goTo,
    showDay: span.showDay,
    open: (post: PostRow) => set({ post: post.id, of: post.clientId }),
    shift: (post: PostRow, by: Shift): string | null => {
      const to = shiftedAt(post, by, zones.ownOf(post.clientId));
      if (to === null) return null;
      const { on } = wallTimeOf(to, zones.shown);
      place(post, to, () => goTo(on));
      return on;
    },
    drag: setDragged,
    takes: (on: string, time?: string) => dragged && (placed(dragged, on, time) ?? 0) > Date.now(),
    drop: (on: string, time?: string) => dragged !== null && place(dragged, placed(dragged, on, time)),
  });
  return { begin, beginSlot, doing };
}
