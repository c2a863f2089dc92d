import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { askAhead } from '../features/inbox/use-conversations';
import { api } from '../lib/engine/engine';
import { createQueryClient } from '../lib/query-client';
import { Appearance } from './appearance';
import { EngineGate } from './engine-gate';
import { LiveUpdates } from './live-updates';
import { router } from './router';

const cache = createQueryClient();
void cache.prefetchQuery(api.clients.list.queryOptions());
if (/^#?\/?(inbox)?$/.test(location.hash)) askAhead(cache);

/** The window: what everything stands in, then the view that the address names. */
export function App() {
  return (
    <QueryClientProvider client={cache}>
      <Appearance>
        <LiveUpdates />
        <EngineGate>
          <RouterProvider router={router} />
        </EngineGate>
      </Appearance>
    </QueryClientProvider>
  );
}
