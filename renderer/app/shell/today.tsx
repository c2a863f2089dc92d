import { useEffect } from 'react';
import { DayNumbers } from '../../features/answering/day-numbers';
import { TodayView } from '../../features/today/today-view';
import { loadInbox } from './load-inbox';

/** The day with its numbers, which belong to another feature. Where it leads is loaded before anybody goes there. */
export function Today() {
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadInbox());
    return () => cancelIdleCallback(idle);
  }, []);
  return <TodayView numbers={<DayNumbers />} />;
}
