import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { cx } from './cx';

type Props = {
  readonly tone: 'complaint' | 'due' | 'neutral';
  readonly icon: ReactNode;
  /** What happened, one sentence. */
  readonly title: string;
  /** What was kept and what to do. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** Trouble, where the work is, with the one action that mends it. */
export function Banner({ tone, icon, title, children, action }: Props) {
  return (
    <div className={cx(styles.banner, styles[tone])}>
      {icon}
      <p className={styles.text}>
        <strong className={styles.title}>{title}</strong> {children}
      </p>
      {action}
    </div>
  );
}
