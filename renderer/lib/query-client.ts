import { QueryClient } from '@tanstack/react-query';
import { EngineGone } from './engine/connection';

/**
 * The engine is on this computer: it never pauses because the network is off, data is as fresh as the
 * last announced change, and the only failure worth repeating is an engine that was restarted meanwhile.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => error instanceof EngineGone && count < 5,
        retryDelay: 0,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
