import { isMovable } from '@shared/calendar/post-state';
import { platformOf } from '@shared/platforms/registry';
import { IconRepeat } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { KeyboardEvent } from 'react';
import { PlatformIcon } from '../../lib/platform-icon';
import { cx } from '../../ui/cx';
import styles from './calendar.module.css';
import type { Shift, ShownPost } from './month-layout';
import { StateSign } from './state-sign';
import type { ZoneFormat } from './zone-format';

/** The texts that a post in the calendar takes. */
export type ChipTexts = TFunction<['calendar', 'posting']>;

type Props = {
  /** From whoever draws the day: a busy month has hundreds of these, and each would listen for the language by itself. */
  readonly t: ChipTexts;
  readonly post: ShownPost;
  /** The day it stands at, in words; `null`: an idea. */
  readonly day: string | null;
  readonly format: ZoneFormat;
  /** Whether one comes to it by Tab. */
  readonly isStop: boolean;
  readonly onOpen: () => void;
  /** The pointer takes it along, or has let it go. */
  readonly onDrag: (begins: boolean) => void;
  /** What up and down move it by: a week, or a stretch of the day. */
  readonly vertical?: 'weeks' | 'minutes';
  /** Where it can be moved by keys. */
  readonly onMove?: (by: Shift) => void;
};

const SIDEWAYS = { ArrowLeft: { days: -1, minutes: 0 }, ArrowRight: { days: 1, minutes: 0 } };
const MOVES: Readonly<Record<'weeks' | 'minutes', Readonly<Record<string, Shift>>>> = {
  weeks: { ...SIDEWAYS, ArrowUp: { days: -7, minutes: 0 }, ArrowDown: { days: 7, minutes: 0 } },
  minutes: { ...SIDEWAYS, ArrowUp: { days: 0, minutes: -15 }, ArrowDown: { days: 0, minutes: 15 } },
};

/** A post in the calendar: when, how it stands, what it says, and where it goes. */
export function PostChip({
  t,
  post,
  day,
  format,
  isStop,
  vertical = 'weeks',
  onOpen,
  onDrag,
  onMove,
}: Props) {
  const platforms = [...new Set(post.accounts.map(({ platform }) => platform))];
  const words = post.preview.trim() === '' ? t('untitled') : post.preview;
  const move = (event: KeyboardEvent) => {
    const by = MOVES[vertical][event.key];
    if (!event.altKey || by === undefined || onMove === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <button
      type="button"
      className={cx(styles.post, styles[post.paused ? 'held' : post.state])}
      data-post={post.id}
      tabIndex={isStop ? 0 : -1}
      draggable={isMovable(post.accounts.map(({ state }) => state))}
      onDragStart={() => onDrag(true)}
      onDragEnd={() => onDrag(false)}
      onClick={onOpen}
      onKeyDown={move}
    >
      {day !== null && <span className="visually-hidden">{day} </span>}
      <span className={styles.meta}>
        <StateSign state={post.paused ? 'held' : post.state} />
        {post.plannedAt !== null && <span className={styles.clock}>{format.clock(post.plannedAt)} </span>}
        <span className={styles.state}>
          {post.paused ? t('posting:pause.paused') : t(`state.${post.state}`)}{' '}
        </span>
        <span className={styles.platforms}>
          {post.seriesId !== null && (
            <>
              <IconRepeat size={12} stroke={1.7} aria-hidden="true" />
              <span className="visually-hidden">{t('repeat.sign')} </span>
            </>
          )}
          {platforms.map((platform) => (
            <PlatformIcon key={platform} platform={platform} />
          ))}
        </span>
      </span>
      <span className={styles.words} dir="auto">
        {words}
      </span>
      <span className="visually-hidden">{platforms.map((id) => platformOf(id).name).join(', ')}</span>
    </button>
  );
}
