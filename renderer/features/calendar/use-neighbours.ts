import { rangeOfDays } from '@shared/calendar/local-time';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../lib/engine/engine';
import type { CalendarViewName } from './calendar-search';
import { daysShown, pageAfter } from './span';

/** After what is shown has had its turn. */
const PAUSE_MS = 20;

/** Reads what is one page on and one back beforehand, so that the next key finds it there. */
export function useNeighbours(
  clientId: string | null,
  { view, day }: { readonly view: CalendarViewName; readonly day: string },
  timeZone: string,
): void {
  const cache = useQueryClient();
  useEffect(() => {
    const read = (): void => {
      for (const by of [1, -1]) {
        const days = daysShown(view, pageAfter(view, day, by));
        const input = { clientId, ...rangeOfDays(days[0] ?? '', days.at(-1) ?? '', timeZone) };
        void cache.prefetchQuery(api.calendar.range.queryOptions({ input }));
      }
    };
    const timer = setTimeout(read, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [cache, clientId, view, day, timeZone]);
}
