import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '../../lib/engine/engine';
import { useScope } from '../../lib/scope';
import { useNow } from '../../lib/use-now';
import { type Bounds, boundsOf } from './period';

export const useAnsweringSearch = () => useSearch({ from: '/shell/answering' });

/** The numbers of a period, for the client in view or all. */
export function useAnswering(bounds: Bounds) {
  const clientId = useScope()?.id ?? null;
  return useQuery(
    api.sla.answering.queryOptions({
      input: { clientId, ...bounds },
      placeholderData: keepPreviousData,
    }),
  );
}

/** The period that the address names. */
export function useBounds(): Bounds {
  return boundsOf(useAnsweringSearch(), useNow());
}
