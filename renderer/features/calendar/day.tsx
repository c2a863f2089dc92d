import type { PostRow } from '@shared/calendar/schema';
import type { SlotTime } from '@shared/slots/schema';
import { memo, type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import styles from './calendar.module.css';
import { FreeSlot } from './free-slot';
import { type Shift, shownInMonth } from './month-layout';
import { PostChip } from './post-chip';
import type { ZoneFormat } from './zone-format';

/** What can be done in the calendar, always as it is now: days are drawn again only when something in them changes. */
export type CalendarDoing = Readonly<
  RefObject<{
    /** A post, at a day (empty: without a time) and a time of it, `HH:MM`. */
    readonly begin: (on: string, time?: string) => void;
    /** A post in a slot, for its client and accounts. */
    readonly beginSlot: (time: SlotTime) => void;
    readonly goTo: (on: string) => void;
    /** That day alone, with everything in it. */
    readonly showDay: (on: string) => void;
    readonly open: (post: PostRow) => void;
    /** To another day or time; answers the day, `null` where it has none. */
    readonly shift: (post: PostRow, by: Shift) => string | null;
    /** The pointer takes a post along, or (`null`) has let it go. */
    readonly drag: (post: PostRow | null) => void;
    /** Whether what the pointer carries may be let go on a day, at a time of it; `null`: it carries nothing. */
    readonly takes: (on: string, time?: string) => boolean | null;
    readonly drop: (on: string, time?: string) => void;
  }>
>;

type Props = {
  readonly on: string;
  readonly isOutside: boolean;
  readonly isToday: boolean;
  readonly isAt: boolean;
  readonly posts: readonly PostRow[];
  /** Slots of that day in which nothing is planned. */
  readonly free: readonly SlotTime[];
  /** What is said of this day beside its posts. */
  readonly note?: ReactNode;
  readonly format: ZoneFormat;
  readonly doing: CalendarDoing;
  readonly onShifted: (id: string, on: string) => void;
};

/** A day of the month with its posts. By Tab one goes through the posts of the day that the keys are at. */
export const Day = memo(function Day(props: Props) {
  const { on, isOutside, isToday, isAt, posts, free, note, format, doing, onShifted } = props;
  const { t } = useTranslation(['calendar', 'posting']);
  const [takes, setTakes] = useState<boolean | null>(null);
  const day = format.fullDay(on);
  const shown = shownInMonth(posts);
  return (
    <div
      role="gridcell"
      className={cx(
        styles.day,
        isOutside && styles.outside,
        isToday && styles.today,
        takes === true && styles.takes,
        takes === false && styles.refuses,
      )}
      data-day={on}
      tabIndex={isAt ? 0 : -1}
      aria-current={isToday ? 'date' : undefined}
      onFocus={() => doing.current.goTo(on)}
      onDoubleClick={(event) => event.target === event.currentTarget && doing.current.begin(on)}
      onDragOver={(event) => {
        const may = doing.current.takes(on);
        setTakes(may);
        // What is not prevented is refused: the pointer shows it before anything is let go.
        if (may === true) event.preventDefault();
      }}
      onDragLeave={() => setTakes(null)}
      onDrop={() => {
        setTakes(null);
        doing.current.drop(on);
      }}
    >
      {/* Its name is what stands in it, so that what is seen and what is read out is the same. */}
      <span className="visually-hidden">
        {posts.length === 0 ? t('day.nothing', { day }) : t('day.label', { day, count: posts.length })}{' '}
      </span>
      <span className={styles.number} aria-hidden="true">
        {Number(on.slice(8))}
        {takes === false && <span className={styles.why}>{t('day.over')}</span>}
      </span>
      {note}
      {shown.map((post) => (
        <PostChip
          t={t}
          key={`${post.clientId} ${post.id}`}
          post={post}
          day={day}
          format={format}
          isStop={isAt}
          onOpen={() => doing.current.open(post)}
          onDrag={(begins) => doing.current.drag(begins ? post : null)}
          onMove={(by) => {
            const to = doing.current.shift(post, by);
            if (to !== null) onShifted(post.id, to);
          }}
        />
      ))}
      {shown.length < posts.length && (
        <button
          type="button"
          className={styles.more}
          tabIndex={isAt ? 0 : -1}
          onClick={() => doing.current.showDay(on)}
        >
          {t('day.more', { count: posts.length - shown.length })}
        </button>
      )}
      {free.slice(0, MOST_FREE).map((place) => (
        <FreeSlot
          key={place.slot.id}
          day={day}
          time={format.clock(place.at)}
          isStop={isAt}
          onBegin={() => doing.current.beginSlot(place)}
        />
      ))}
    </div>
  );
});

/** A month has little room. */
const MOST_FREE = 3;
