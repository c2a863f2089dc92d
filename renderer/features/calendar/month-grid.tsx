import { dayAfter, daysBetween } from '@shared/calendar/local-time';
import type { SlotTime } from '@shared/slots/schema';
import { type KeyboardEvent, useRef } from 'react';
import styles from './calendar.module.css';
import { Day } from './day';
import type { GridProps } from './grid-props';
import { type ShownPost, weeksOf } from './month-layout';
import { useFocusIn } from './use-focus-in';

type Props = GridProps & {
  /** `YYYY-MM`; the days are the whole weeks around it. */
  readonly month: string;
};

const NO_SLOTS: readonly SlotTime[] = [];
const NONE: readonly ShownPost[] = [];
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month in weeks. Arrows go from day to day, over its edges too; Enter begins a post. */
export function MonthGrid({ month, days, today, at, from, posts, free, todayNote, format, doing }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const focus = useFocusIn(grid, { at, isThere: at === from });
  const stepOf = ({ key }: KeyboardEvent): number | undefined => {
    const weekday = daysBetween(days[0] ?? from, from) % 7;
    if (key === 'Home') return -weekday;
    return key === 'End' ? 6 - weekday : STEPS[key];
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    focus.calm();
    const step = stepOf(event);
    if (step !== undefined) doing.current.goTo(dayAfter(from, step));
    else if (event.key === 'Enter' && event.target.dataset['day'] !== undefined) doing.current.begin(at);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={format.month(month)}
      tabIndex={-1}
      className={styles.grid}
      onKeyDown={press}
      onFocus={focus.came}
      onBlur={focus.went}
    >
      <div role="row" tabIndex={-1} className={styles.week}>
        {days.slice(0, 7).map((on, nth) => (
          <span key={WEEKDAYS[nth]} role="columnheader" tabIndex={-1} className={styles.weekday}>
            {format.weekday(on)}
          </span>
        ))}
      </div>
      {weeksOf(days).map((week, nth) => (
        // By place: what has the focus stays when another month comes.
        <div key={WEEKS[nth]} role="row" tabIndex={-1} className={styles.week}>
          {week.map((on, day) => (
            <Day
              key={WEEKDAYS[day]}
              on={on}
              isOutside={!on.startsWith(month)}
              isToday={on === today}
              isAt={on === at}
              posts={posts.get(on) ?? NONE}
              free={free.get(on) ?? NO_SLOTS}
              note={on === today ? todayNote : null}
              format={format}
              doing={doing}
              onShifted={focus.onPost}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const WEEKS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;
