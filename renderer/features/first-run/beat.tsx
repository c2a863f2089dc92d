import styles from './first-run.module.css';

const BARS = 16;
const STEP = 18.8;
const TALL = 72;

/** A beat that grows stronger: what it takes years to build. Decoration. */
export function Beat() {
  return (
    <svg className={styles.beat} width="300" height="88" viewBox="0 0 300 88" aria-hidden="true">
      {Array.from({ length: BARS }, (_, index) => {
        const tall = index % 2 === 1;
        const height = tall ? TALL : 30 + index;
        return (
          <rect
            key={index}
            className={tall ? styles.strong : styles.weak}
            x={index * STEP}
            y={88 - height}
            width="8"
            height={height}
            rx="2.5"
            opacity={tall ? 0.35 + (0.65 * index) / (BARS - 1) : 1}
          />
        );
      })}
    </svg>
  );
}
