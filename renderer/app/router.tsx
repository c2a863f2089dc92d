import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { answeringSearch } from '../features/answering/answering-search';
import { calendarSearch } from '../features/calendar/calendar-search';
import { inboxSearch } from '../features/inbox/inbox-search';
import { settingsSearch } from '../features/settings/settings-search';
import { rootSearch } from '../lib/search-params';
import { Missing, Problem } from './problem';
import { loadInbox } from './shell/load-inbox';
import { Shell } from './shell/shell';
import { Today } from './shell/today';

const root = createRootRoute({ validateSearch: rootSearch, notFoundComponent: Missing });

/** Everything that stands beside navigation and status bar. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

// In the first bundle: the day is what the window opens with. The inbox is read while nobody waits for anything.
const today = createRoute({ getParentRoute: () => shell, path: '/today', component: Today });

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(loadInbox, 'InboxView'),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('../features/calendar/calendar-view'), 'CalendarView'),
});

const answering = createRoute({
  getParentRoute: () => shell,
  path: '/answering',
  validateSearch: answeringSearch,
  component: lazyRouteComponent(() => import('../features/answering/answering-view'), 'AnsweringView'),
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
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('../features/settings/settings-view'), 'SettingsView'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./welcome'), 'Welcome'),
});

const routeTree = root.addChildren([
  home,
  welcome,
  shell.addChildren([today, inbox, calendar, answering, accounts, clients, settings]),
]);

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
