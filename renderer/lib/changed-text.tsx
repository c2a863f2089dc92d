import { useMemo } from 'react';
import styles from './changed-text.module.css';
import { diffWords } from './word-diff';

type Props = { readonly before: string; readonly after: string };

/** What became of a text: what was taken out struck through, what came in marked, word by word. */
export function ChangedText({ before, after }: Props) {
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  return parts.map(({ kind, text }, index) =>
    kind === 'kept' ? (
      text
    ) : kind === 'added' ? (
      <ins key={index} className={styles.added}>
        {text}
      </ins>
    ) : (
      <del key={index} className={styles.removed}>
        {text}
      </del>
    ),
  );
}
