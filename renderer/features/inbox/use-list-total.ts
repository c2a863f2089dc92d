import type { InboxCounts, InboxFilter, InboxView } from '@shared/inbox/schema';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';
import { countFilters } from './filter';
import { useFilterSearch } from './use-inbox';

type Options = { readonly filter: InboxFilter; readonly loaded: number; readonly complete: boolean };

/** Nobody counts how long these are; of the entries only those that are unread are counted. */
const uncounted = ['entries', 'closed', 'everything'] as const satisfies readonly InboxView[];

const isCounted = (view: InboxView): view is Exclude<InboxView, (typeof uncounted)[number]> =>
  !uncounted.some((each) => each === view);

/** How many conversations of each part there are, for one client or all. */
export function useCounts(clientId: string | null): InboxCounts | undefined {
  return useQuery(api.inbox.counts.queryOptions({ input: { clientId } })).data;
}

/** How long the list is with what is not loaded yet; `null`: nobody has counted. */
export function useListTotal({ filter, loaded, complete }: Options): number | null {
  const counts = useCounts(filter.clientId);
  const filtered = countFilters(useFilterSearch()) > 0;
  if (complete) return loaded;
  if (filtered || !isCounted(filter.view)) return null;
  return counts?.[filter.view] ?? null;
}
