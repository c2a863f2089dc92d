import { daysOfMonth, rangeOfDays, wallTimeOf } from '@shared/calendar/local-time';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useClients, useScope } from '../../lib/scope';
import { useNow } from '../../lib/use-now';
import type { CalendarSearch } from './calendar-search';
import { monthAfter, sameDayIn } from './month-layout';

/** ISO 8601, and the custom of both languages here. */
const MONDAY = 1;

/** The month that is shown, and the day in it that the keys are at. The month stands in the address. */
export function useMonth(timeZone: string) {
  const today = wallTimeOf(useNow(), timeZone).on;
  const { search, set } = useCalendarSearch();
  const month = search.month ?? today.slice(0, 7);
  const days = useMemo(() => daysOfMonth(month, MONDAY), [month]);
  const range = useMemo(() => rangeOfDays(days[0] ?? '', days.at(-1) ?? '', timeZone), [days, timeZone]);
  const [at, setAt] = useState(today);
  const show = (to: string) => set({ month: to === today.slice(0, 7) ? undefined : to });
  const goTo = (on: string) => {
    setAt(on);
    if (!days.includes(on)) show(on.slice(0, 7));
  };
  return {
    ...{ month, days, range, today, search, set, goTo },
    at: days.includes(at) ? at : today.startsWith(month) ? today : `${month}-01`,
    /** Steps are made from here, also while the month that it lies in is on its way. */
    from: at,
    page: (months: number) => {
      const to = monthAfter(month, months);
      setAt(sameDayIn(to, at));
      show(to);
    },
  };
}

function useCalendarSearch() {
  const search = useSearch({ from: '/shell/calendar' });
  const navigate = useNavigate({ from: '/calendar' });
  const set = (change: CalendarSearch) => void navigate({ search: (before) => ({ ...before, ...change }) });
  return { search, set };
}

/** The zones of clients, and the one in which all is shown: theirs, or where they differ this computer's. */
export function useZones() {
  const scope = useScope();
  const { data: clients = [] } = useClients();
  const [zone, ...others] = new Set((scope === null ? clients : [scope]).map(({ timeZone }) => timeZone));
  const isTheirs = zone !== undefined && others.length === 0;
  const shown = isTheirs ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    shown,
    isTheirs,
    ownOf: (clientId: string): string => clients.find(({ id }) => id === clientId)?.timeZone ?? shown,
  };
}
