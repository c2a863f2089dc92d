import { useEffect } from 'react';
import { DayNumbers } from '../../features/answering/day-numbers';
import { TodayView } from '../../features/today/today-view';
import { useToday } from '../../features/today/use-today';
import { loadInbox } from './load-inbox';

/** The day with its numbers, which belong to another feature. Where it leads is loaded before anybody goes there. */
export function Today() {
  const { data } = useToday();
  // While the engine starts the window is idle too, but what is loaded then delays the first row.
  const shown = data !== undefined;
  useEffect(() => {
    if (!shown) return;
    const idle = requestIdleCallback(() => void loadInbox());
    return () => cancelIdleCallback(idle);
  }, [shown]);
  return <TodayView numbers={<DayNumbers />} />;
}
