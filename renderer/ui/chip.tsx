import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { cx } from './cx';

export type Tone = 'neutral' | 'complaint' | 'due' | 'waiting' | 'done' | 'note' | 'accent';

type Props = {
  readonly icon?: ReactNode;
  readonly tone?: Tone;
  /** `quiet`: no ground, for rows; `line`: an outline. */
  readonly look?: 'ground' | 'quiet' | 'line';
  readonly children: ReactNode;
};

/** A small fact: an icon, a word, and one meaning for its colour. */
export function Chip({ icon, tone = 'neutral', look = 'ground', children }: Props) {
  return (
    <span className={cx(styles.chip, styles[tone], styles[look])}>
      {icon}
      {children}
    </span>
  );
}
