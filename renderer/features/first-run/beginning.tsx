import type { ReactNode } from 'react';
import { KeyHint } from '../../ui/key-hint';
import styles from './first-run.module.css';

type Props = {
  readonly number: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly fact: string;
  readonly disabled: boolean;
  readonly onBegin: () => void;
  readonly children?: ReactNode;
};

export function Beginning({ number, icon, title, fact, disabled, onBegin, children }: Props) {
  return (
    <button
      type="button"
      className={styles.beginning}
      aria-keyshortcuts={number}
      aria-disabled={disabled}
      onClick={() => !disabled && onBegin()}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.what}>{title}</span>
        <span className="quiet">{fact}</span>
        {children !== undefined && <span className={styles.hint}>{children}</span>}
      </span>
      <KeyHint keys={number} />
    </button>
  );
}
