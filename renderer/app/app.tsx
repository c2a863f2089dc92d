import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createQueryClient } from '../lib/query-client';
import { Appearance } from './appearance';
import { EngineGate } from './engine-gate';
import { LiveUpdates } from './live-updates';
import { router } from './router';

const cache = createQueryClient();

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
