import type { QueryClient } from '@tanstack/react-query';
import { api } from './engine';

/** After something that changes everything: a client came or went. Also what no view shows now, such as the list of clients. */
export const refreshEverything = (cache: QueryClient): Promise<void> =>
  cache.invalidateQueries({ queryKey: api.key(), refetchType: 'all' });
