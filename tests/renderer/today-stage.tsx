import { MantineProvider } from '@mantine/core';
import { ORPCError, os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { commonErrors } from '@shared/app/errors';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { connection } from '../../renderer/lib/engine/engine';
import { createQueryClient } from '../../renderer/lib/query-client';
import { rootSearch } from '../../renderer/lib/search-params';

/** jsdom lays nothing out and matches no media: everything is as wide as a window, and as light. */
export function standIn(width: number): void {
  Object.defineProperty(window, 'scrollTo', { configurable: true, value: () => undefined });
  const unmatched = {
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => unmatched });
  Object.defineProperty(document, 'fonts', { configurable: true, value: unmatched });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => width });
  const observer = { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined };
  // Called with `new`: what it returns is the observer.
  function Observer() {
    return observer;
  }
  Object.defineProperty(window, 'ResizeObserver', { configurable: true, value: Observer });
}

/** What an engine of a test answers, by procedure: `today.show`. Everything else never answers. */
export type Answers = Readonly<Record<string, (input: never) => unknown>>;

export const refuse = (code: string, data: object) => {
  throw new ORPCError(code, { data });
};

/** Hands the window a port behind which these answers are given, as the preload does. */
export function answerWith(answers: Answers): void {
  const router: Record<string, Record<string, unknown>> = {};
  for (const [path, answer] of Object.entries(answers)) {
    const [feature = '', procedure = ''] = path.split('.');
    router[feature] = {
      ...router[feature],
      [procedure]: os.errors(commonErrors).handler(({ input }) => answer(input as never)),
    };
  }
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router as never).upgrade(port1);
  port1.start();
  connection.take(port2);
}

/** Draws a view in everything that a view stands in. */
export function stage(view: ReactNode) {
  const root = createRootRoute({ validateSearch: rootSearch });
  const paths = ['/today', '/inbox', '/accounts', '/settings', '/answering'];
  const routes = paths.map((path) =>
    createRoute({ getParentRoute: () => root, path, component: () => (path === '/today' ? view : path) }),
  );
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/today'] }),
  });
  const cache = createQueryClient();
  render(
    <MantineProvider>
      <QueryClientProvider client={cache}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}
