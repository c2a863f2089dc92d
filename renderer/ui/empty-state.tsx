import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type Props = { readonly title: string; readonly fact: ReactNode; readonly action?: ReactNode };

/** Why there is nothing, one fact, and the one next action. No pictures. */
export function EmptyState({ title, fact, action }: Props) {
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.fact}>{fact}</p>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </section>
  );
}
