import { rangeOfDays, wallTimeOf } from '@shared/calendar/local-time';
import type { Client } from '@shared/clients/schema';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useClients, useScope } from '../../lib/scope';
import { useNow } from '../../lib/use-now';
import type { CalendarSearch, CalendarViewName } from './calendar-search';
import { daysShown, pageAfter } from './span';

/** The days that are shown, and the one among them that the keys are at. What is shown stands in the address. */
export function useSpan(timeZone: string) {
  const today = wallTimeOf(useNow(), timeZone).on;
  const { search, set } = useCalendarSearch();
  const { day = today } = search;
  const view: CalendarViewName = search.view ?? 'month';
  const days = useMemo(() => daysShown(view, day), [view, day]);
  const range = useMemo(() => rangeOfDays(days[0] ?? '', days.at(-1) ?? '', timeZone), [days, timeZone]);
  const [at, setAt] = useState(day);
  const show = (to: string) => set({ day: to === today ? undefined : to });
  const isInside = days.includes(at);
  return {
    ...{ view, day, days, range, today, search, set },
    at: isInside ? at : day,
    /** Steps are made from here, also while the days that it lies in are on their way. */
    from: at,
    goTo: (on: string) => {
      setAt(on);
      if (!days.includes(on)) show(on);
    },
    page: (by: number) => {
      const to = pageAfter(view, isInside ? at : day, by);
      setAt(to);
      show(to);
    },
    showDay: (on: string) => {
      setAt(on);
      set({ view: 'day', day: on === today ? undefined : on });
    },
    showView: (to: CalendarViewName) => {
      setAt(isInside ? at : day);
      const on = isInside ? at : day;
      set({ view: to === 'month' ? undefined : to, day: on === today ? undefined : on });
    },
  };
}

function useCalendarSearch() {
  const search = useSearch({ from: '/shell/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const set = (change: CalendarSearch) => void navigate({ search: (before) => ({ ...before, ...change }) });
  return { search, set };
}

const NO_CLIENTS: readonly Client[] = [];

/** The zones of clients, and the one in which all is shown: theirs, or where they differ this computer's. */
export function useZones() {
  const scope = useScope();
  const { data: clients = NO_CLIENTS } = useClients();
  const [zone, ...others] = new Set((scope === null ? clients : [scope]).map(({ timeZone }) => timeZone));
  const isTheirs = zone !== undefined && others.length === 0;
  const shown = isTheirs ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(
    () => ({
      shown,
      isTheirs,
      ownOf: (clientId: string): string => clients.find(({ id }) => id === clientId)?.timeZone ?? shown,
      /** The client that something new belongs to: the one in view, else the first. */
      firstId: scope?.id ?? clients[0]?.id ?? '',
    }),
    [clients, scope, shown, isTheirs],
  );
}
