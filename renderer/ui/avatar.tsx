import styles from './avatar.module.css';
import { cx } from './cx';

const initials = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('');

type Props = { readonly name: string; readonly own?: boolean; readonly size?: 'small' | 'medium' | 'large' };

/** Initials in a circle. Pictures of people are never loaded from a network. */
export function Avatar({ name, own = false, size = 'large' }: Props) {
  return (
    <span className={cx(styles.avatar, styles[size], own && styles.own)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
