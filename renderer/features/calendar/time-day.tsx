import type { SlotTime } from '@shared/slots/schema';
import { type MouseEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import shared from './calendar.module.css';
import type { CalendarDoing } from './day';
import { FreeSlot } from './free-slot';
import type { ShownPost } from './month-layout';
import { PostChip } from './post-chip';
import styles from './time-grid.module.css';
import { HOUR_PX, minutesOf, placedPosts, timeAt, topOf } from './time-layout';
import type { ZoneFormat } from './zone-format';

type Props = {
  readonly on: string;
  readonly isToday: boolean;
  readonly isAt: boolean;
  /** Where now is, in px; `null`: on another day. */
  readonly nowTop: number | null;
  readonly posts: readonly ShownPost[];
  readonly free: readonly SlotTime[];
  readonly timeZone: string;
  readonly format: ZoneFormat;
  readonly doing: CalendarDoing;
  readonly onShifted: (id: string, on: string) => void;
};

/** The time under the pointer. */
const timeUnder = (event: MouseEvent): string =>
  timeAt(event.clientY - event.currentTarget.getBoundingClientRect().top);

/** A day with its posts at their times. What is dragged lands where it is let go, to a quarter of an hour. */
export const TimeDay = memo(function TimeDay(props: Props) {
  const { on, isToday, isAt, nowTop, posts, free, timeZone, format, doing, onShifted } = props;
  const { t } = useTranslation(['calendar', 'posting']);
  const [over, setOver] = useState<{ readonly time: string; readonly takes: boolean } | null>(null);
  const day = format.fullDay(on);
  return (
    <div
      role="gridcell"
      className={styles.day}
      style={{ height: 24 * HOUR_PX }}
      data-day={on}
      tabIndex={isAt ? 0 : -1}
      aria-current={isToday ? 'date' : undefined}
      onFocus={() => doing.current.goTo(on)}
      onDoubleClick={(event) => {
        if (event.target === event.currentTarget) doing.current.begin(on, timeUnder(event));
      }}
      onDragOver={(event) => {
        const time = timeUnder(event);
        const takes = doing.current.takes(on, time);
        if (takes === null) return;
        if (over?.time !== time || over.takes !== takes) setOver({ time, takes });
        if (takes) event.preventDefault();
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        setOver(null);
        doing.current.drop(on, timeUnder(event));
      }}
    >
      <span className="visually-hidden">
        {posts.length === 0 ? t('day.nothing', { day }) : t('day.label', { day, count: posts.length })}{' '}
      </span>
      {nowTop !== null && <span className={styles.now} style={{ top: nowTop }} />}
      {over !== null && (
        <span
          className={cx(styles.over, !over.takes && styles.refused)}
          style={{ top: topOfTime(over.time) }}
          aria-hidden="true"
        >
          {over.takes ? over.time : t('day.over')}
        </span>
      )}
      {free.map((place) => (
        <div
          key={place.slot.id}
          className={shared.placed}
          style={{ top: topOf(minutesOf(place.at, timeZone)), left: 0, right: 0 }}
        >
          <FreeSlot
            day={day}
            time={format.clock(place.at)}
            isStop={isAt}
            onBegin={() => doing.current.beginSlot(place)}
          />
        </div>
      ))}
      {placedPosts(posts, timeZone).map(({ post, top, column, columns }) => (
        <div
          key={`${post.clientId} ${post.id}`}
          className={cx(shared.placed, columns > 1 && shared.beside)}
          style={{ top, left: `${(column / columns) * 100}%`, width: `${100 / columns}%` }}
        >
          <PostChip
            t={t}
            post={post}
            day={day}
            format={format}
            isStop={isAt}
            vertical="minutes"
            onOpen={() => doing.current.open(post)}
            onDrag={(begins) => doing.current.drag(begins ? post : null)}
            onMove={(by) => {
              const to = doing.current.shift(post, by);
              if (to !== null) onShifted(post.id, to);
            }}
          />
        </div>
      ))}
    </div>
  );
});

function topOfTime(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * HOUR_PX) / 60;
}
