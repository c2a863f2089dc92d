import { dayAfter } from '@shared/calendar/local-time';
import type { PostRow } from '@shared/calendar/schema';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import styles from './calendar.module.css';
import { weeksOf } from './month-layout';
import { PostChip } from './post-chip';
import type { ZoneFormat } from './zone-format';

type Props = {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Whole weeks around it, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly today: string;
  readonly posts: ReadonlyMap<string, readonly PostRow[]>;
  readonly format: ZoneFormat;
  /** The day that the keys are at. */
  readonly focused: string;
  readonly onFocus: (on: string) => void;
  readonly onNew: (on: string) => void;
  readonly onOpen: (post: PostRow) => void;
  readonly onMove: (post: PostRow, days: number) => void;
  readonly onDrag: (post: PostRow | null) => void;
  /** Whether what the pointer carries may be let go on a day; null: it carries nothing. */
  readonly takes: (on: string) => boolean | null;
  readonly onDrop: (on: string) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month in weeks. Arrows go from day to day, over its edges too; Enter begins a post. */
export function MonthGrid(props: Props) {
  const { month, days, format, focused, onFocus, onNew } = props;
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  // After every drawing: a day of another month is there only once that month is.
  useEffect(() => {
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (cell == null) return;
    wanted.current = null;
    cell.focus();
  });
  const press = (event: KeyboardEvent) => {
    const isDay = event.target instanceof HTMLElement && event.target.dataset['day'] !== undefined;
    if (!isDay || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) return onNew(focused);
    wanted.current = dayAfter(focused, step);
    onFocus(wanted.current);
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={format.month(month)}
      tabIndex={-1}
      className={styles.grid}
      onKeyDown={press}
    >
      <div role="row" tabIndex={-1} className={styles.week}>
        {days.slice(0, 7).map((on) => (
          <span key={on} role="columnheader" tabIndex={-1} className={styles.weekday}>
            {format.weekday(on)}
          </span>
        ))}
      </div>
      {weeksOf(days).map((week) => (
        <div key={week[0]} role="row" tabIndex={-1} className={styles.week}>
          {week.map((on) => (
            <Day key={on} on={on} {...props} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Day({ on, ...props }: Props & { readonly on: string }) {
  const { t } = useTranslation('calendar');
  const { month, today, format, focused, posts, onFocus, onNew, onOpen, onMove, onDrag, takes } = props;
  const [over, setOver] = useState(false);
  const taken = over ? takes(on) : null;
  const own = posts.get(on) ?? [];
  return (
    <div
      role="gridcell"
      className={cx(
        styles.day,
        !on.startsWith(month) && styles.outside,
        on === today && styles.today,
        taken === true && styles.takes,
        taken === false && styles.refuses,
      )}
      data-day={on}
      tabIndex={on === focused ? 0 : -1}
      aria-label={t(own.length === 0 ? 'day.nothing' : 'day.label', {
        day: format.fullDay(on),
        count: own.length,
      })}
      aria-current={on === today ? 'date' : undefined}
      onFocus={(event) => event.target === event.currentTarget && onFocus(on)}
      onDragOver={(event) => {
        setOver(true);
        // What is not prevented is refused: the pointer shows it before anything is let go.
        if (takes(on) === true) event.preventDefault();
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        props.onDrop(on);
      }}
      onDoubleClick={(event) => event.target === event.currentTarget && onNew(on)}
    >
      <span className={styles.number} aria-hidden="true">
        {Number(on.slice(8))}
        {taken === false && <span className={styles.why}>{t('day.over')}</span>}
      </span>
      {own.map((post) => (
        <PostChip
          key={`${post.clientId} ${post.id}`}
          post={post}
          format={format}
          onOpen={() => onOpen(post)}
          onMove={(days) => onMove(post, days)}
          onDrag={(begins) => onDrag(begins ? post : null)}
        />
      ))}
    </div>
  );
}
