import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { inboxSearch } from '../features/inbox/inbox-search';
import { InboxView } from '../features/inbox/inbox-view';
import { rootSearch } from '../lib/search-params';
import { Missing, Problem } from './problem';
import { Shell } from './shell/shell';

const root = createRootRoute({ validateSearch: rootSearch, notFoundComponent: Missing });

/** Everything that stands beside navigation and status bar. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});

// In the first bundle: the inbox is what the window opens with.
const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: InboxView,
});

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/accounts',
  component: lazyRouteComponent(() => import('../features/accounts/accounts-view'), 'AccountsView'),
});

const clients = createRoute({
  getParentRoute: () => shell,
  path: '/clients',
  component: lazyRouteComponent(() => import('../features/clients/clients-view'), 'ClientsView'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-view'), 'SettingsView'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./welcome'), 'Welcome'),
});

const routeTree = root.addChildren([home, welcome, shell.addChildren([inbox, accounts, clients, settings])]);

/** Hash addresses: the page is one file, and filters, selection and dates stand in the address. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: Problem,
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
