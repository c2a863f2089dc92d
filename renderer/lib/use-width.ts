import { useCallback, useState } from 'react';

/**
 * How wide an element without padding is, in CSS px; 0 while it is not there. Known before the first frame, so that what
 * depends on it is drawn once and in its place.
 */
export function useWidth() {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
