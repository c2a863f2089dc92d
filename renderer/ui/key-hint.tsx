import styles from './key-hint.module.css';

/** The key that does the same, beside the thing it does. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {keys}
    </span>
  );
}
