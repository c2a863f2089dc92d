import styles from './run-bars.module.css';

export type RunBar = { readonly at: number; readonly height: 'none' | 'low' | 'high' | 'cross' };

const BAR = { width: 3, step: 5 } as const;

/** Up to twelve runs, oldest left: tall found something, short found nothing, a cross failed. */
export function RunBars({ bars, label }: { readonly bars: readonly RunBar[]; readonly label: string }) {
  return (
    <svg className={styles.bars} width="58" height="10" viewBox="0 0 58 10" role="img" aria-label={label}>
      {bars.slice(-12).map((bar, index) => (
        <Bar key={bar.at} bar={bar} x={index * BAR.step} />
      ))}
    </svg>
  );
}

function Bar({ bar, x }: { readonly bar: RunBar; readonly x: number }) {
  if (bar.height === 'cross') return <path className={styles.cross} d={`M${x} 5l3 4m0 -4l-3 4`} />;
  const tall = bar.height === 'high';
  return (
    <rect
      className={tall ? styles.tall : styles.short}
      x={x}
      y={tall ? 1 : 7}
      width={BAR.width}
      height={tall ? 9 : 3}
      rx=".5"
    />
  );
}
