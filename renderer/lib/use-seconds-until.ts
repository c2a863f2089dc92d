import { useEffect, useState } from 'react';

const secondsTo = (at: number | null) =>
  at === null ? 0 : Math.max(0, Math.ceil((at - Date.now()) / 1_000));

/** Whole seconds until a time, stepping; 0 once it has passed or where there is none. */
export function useSecondsUntil(at: number | null): number {
  const [left, setLeft] = useState(() => secondsTo(at));
  useEffect(() => {
    setLeft(secondsTo(at));
    if (secondsTo(at) === 0) return;
    const timer = setInterval(() => {
      setLeft(secondsTo(at));
      if (secondsTo(at) === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [at]);
  return left;
}
