import { useNow } from '../../lib/use-now';
import { Agenda } from './agenda';
import type { GridProps } from './grid-props';
import { MonthGrid } from './month-grid';
import { TimeGrid } from './time-grid';
import type { useSpan } from './use-span';
import type { ZoneFormat } from './zone-format';

type Props = Omit<GridProps, 'days' | 'today' | 'at' | 'from'> & {
  readonly span: ReturnType<typeof useSpan>;
  readonly timeZone: string;
};

/** What is planned, as the chosen view shows it. */
export function CalendarBody({ span, timeZone, free, todayNote, ...shown }: Props) {
  const { view, day, days, today, at, from } = span;
  const now = useNow();
  switch (view) {
    case 'month':
      return <MonthGrid {...{ month: day.slice(0, 7), days, today, at, from, free, todayNote }} {...shown} />;
    case 'week':
    case 'day':
      return <TimeGrid {...{ days, today, at, from, now, timeZone, free, todayNote }} {...shown} />;
    case 'agenda':
      return <Agenda {...{ days, today }} {...shown} />;
  }
}

/** What is shown, in words. */
export function titleOf({ view, day, days, today }: Props['span'], format: ZoneFormat): string {
  if (view === 'month') return format.month(day.slice(0, 7));
  return view === 'day' ? format.fullDay(day) : format.span(days, today);
}
