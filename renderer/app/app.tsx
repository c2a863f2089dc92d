import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { askTodayAhead } from '../features/today/use-today';
import { api } from '../lib/engine/engine';
import { createQueryClient } from '../lib/query-client';
import { Appearance } from './appearance';
import { EngineGate } from './engine-gate';
import { LiveUpdates } from './live-updates';
import { router } from './router';

const cache = createQueryClient();
void cache.prefetchQuery(api.clients.list.queryOptions());
// What the window opens with: the day, unless the address names the inbox.
if (/^#?\/?(today)?$/.test(location.hash)) askTodayAhead(cache);
if (/^#\/inbox$/.test(location.hash))
  void import('../features/inbox/use-conversations').then(({ askAhead }) => askAhead(cache));

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
