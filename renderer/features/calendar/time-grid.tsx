import { dayAfter } from '@shared/calendar/local-time';
import type { SlotTime } from '@shared/slots/schema';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { cx } from '../../ui/cx';
import type { GridProps } from './grid-props';
import type { ShownPost } from './month-layout';
import { TimeDay } from './time-day';
import styles from './time-grid.module.css';
import { HOUR_PX, minutesOf, topOf } from './time-layout';
import { useFocusIn } from './use-focus-in';

/** The days are those of a week, or one. */
type Props = GridProps & {
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
};

const NO_SLOTS: readonly SlotTime[] = [];
const NONE: readonly ShownPost[] = [];
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** What is seen first: few post at night. */
const FIRST_HOUR = 6;

/** Days beside each other, each post at its time. Left and right go from day to day; Enter begins a post. */
export function TimeGrid({
  days,
  today,
  at,
  from,
  now,
  timeZone,
  posts,
  free,
  todayNote,
  format,
  doing,
}: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const focus = useFocusIn(grid, { at, isThere: at === from });
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = FIRST_HOUR * HOUR_PX;
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    focus.calm();
    const step = STEPS[event.key];
    if (step !== undefined) doing.current.goTo(dayAfter(from, step));
    else if (event.key === 'Enter' && event.target.dataset['day'] !== undefined) doing.current.begin(at);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={format.span(days, today)}
      tabIndex={-1}
      className={styles.grid}
      data-days={days.length}
      onKeyDown={press}
      onFocus={focus.came}
      onBlur={focus.went}
    >
      <div role="row" tabIndex={-1} className={cx(styles.row, styles.head)}>
        <span role="presentation" />
        {days.map((on) => (
          <span
            key={on}
            role="columnheader"
            tabIndex={-1}
            className={cx(styles.weekday, on === today && styles.isToday)}
          >
            <strong>{Number(on.slice(8))}</strong> {format.weekday(on)}
            {on === today && todayNote}
          </span>
        ))}
      </div>
      {/* Whoever comes by keys scrolls with the days. */}
      <div role="presentation" ref={scroll} className={styles.scroll}>
        <div role="row" tabIndex={-1} className={styles.row}>
          <div role="presentation" className={styles.hours} aria-hidden="true">
            {HOURS.slice(1).map((hour) => (
              <span key={hour} className={styles.hour} style={{ top: hour * HOUR_PX }}>
                {`${String(hour).padStart(2, '0')}:00`}
              </span>
            ))}
          </div>
          {days.map((on) => (
            <TimeDay
              key={on}
              on={on}
              isToday={on === today}
              isAt={on === at}
              nowTop={on === today ? topOf(minutesOf(now, timeZone)) : null}
              posts={posts.get(on) ?? NONE}
              free={free.get(on) ?? NO_SLOTS}
              timeZone={timeZone}
              format={format}
              doing={doing}
              onShifted={focus.onPost}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
