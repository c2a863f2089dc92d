import { cx } from './cx';
import styles from './monogram.module.css';

type Props = {
  readonly letters: string;
  readonly hue: string;
  readonly size?: 'small' | 'medium' | 'large';
};

/** Letters on a hue of the palette. The name always stands beside it, so it is hidden from screen readers. */
export function Monogram({ letters, hue, size = 'medium' }: Props) {
  return (
    <span
      className={cx(styles.mono, styles[size])}
      style={{ '--client': `var(--client-${hue})` }}
      aria-hidden="true"
    >
      {letters}
    </span>
  );
}
