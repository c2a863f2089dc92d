import styles from './beat-bars.module.css';

const BEATS = [0, 1, 2, 3] as const;

/** The four beats as a gauge: `filled` of 4, from the left, in the colour of the text around it. */
export function BeatBars({ filled }: { readonly filled: number }) {
  return (
    <span className={styles.beats} aria-hidden="true">
      {BEATS.map((beat) => (
        <i key={beat}>
          <b style={{ height: `${Math.round(Math.min(1, Math.max(0, filled - beat)) * 100)}%` }} />
        </i>
      ))}
    </span>
  );
}
