import styles from './beats.module.css';

const HEIGHTS = [6, 12, 6, 12];

/** The mark: four bars, the second and fourth tall. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {HEIGHTS.map((height, index) => (
        <rect key={index} x={1 + index * 3.9} y={14 - height} width="2.4" height={height} rx=".8" />
      ))}
    </svg>
  );
}

/** The same figure while something is awaited; still where motion is not wanted. */
export function BeatsLoader({ label }: { readonly label: string }) {
  return (
    <span className={styles.loader} role="status">
      <span className={styles.bars} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      {label}
    </span>
  );
}
