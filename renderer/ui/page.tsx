import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = {
  readonly title: string;
  /** One sentence beside the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A view with a head and a scrolling body: one h1, a note, its actions at the right. */
export function Page({ title, note, actions, children }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className="title">{title}</h1>
        <p className={styles.note}>{note}</p>
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
    </div>
  );
}
