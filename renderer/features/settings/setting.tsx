import type { ReactNode } from 'react';
import styles from './setting.module.css';

type Props = { readonly title: string; readonly fact: string; readonly children: ReactNode };

/** One setting: its name, what it does, and the choice itself. */
export function Setting({ title, fact, children }: Props) {
  return (
    <section className={styles.setting}>
      <div className={styles.words}>
        <h3 className="strong">{title}</h3>
        <p className="small quiet">{fact}</p>
      </div>
      <div className={styles.control}>{children}</div>
    </section>
  );
}
