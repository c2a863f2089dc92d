import { type ReactNode, useEffect, useState } from 'react';

/** Loading marks appear only where loading is felt: nothing for 200 ms, then the children. */
export function AfterDelay({
  delayMs = 200,
  children,
}: {
  readonly delayMs?: number;
  readonly children: ReactNode;
}) {
  const [shown, setShown] = useState(delayMs === 0);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return shown ? children : null;
}
