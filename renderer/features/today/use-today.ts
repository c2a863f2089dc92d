import { MINUTE } from '@shared/platforms/platform';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';
import { useScope } from '../../lib/scope';
import { useNow } from '../../lib/use-now';

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

const todayOptions = (clientId: string | null, now: number) =>
  api.today.show.queryOptions({
    input: { clientId, startOfDayAt: startOfDay(now) },
    // Nothing tells that a promise has run out meanwhile: only the clock does.
    refetchInterval: MINUTE,
  });

/** Asks for the day before anything is drawn: the engine answers as soon as it can. */
export const askTodayAhead = (cache: QueryClient): void =>
  void cache.prefetchQuery(todayOptions(null, Date.now()));

/** The day of the client in view, or of all. */
export function useToday() {
  const clientId = useScope()?.id ?? null;
  return useQuery(todayOptions(clientId, useNow()));
}
