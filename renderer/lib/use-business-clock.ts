import { DAY } from '@shared/platforms/platform';
import { type BusinessClock, createBusinessClock } from '@shared/sla/business-clock';
import type { OpenInterval } from '@shared/sla/schema';
import { useQuery } from '@tanstack/react-query';
import { api } from './engine/engine';

type Calendar = readonly { readonly clientId: string; readonly open: readonly OpenInterval[] }[];
export type BusinessClocks = ReadonlyMap<string, BusinessClock>;

// One set of clocks for the window, however many rows ask: answers are the same object until hours change.
const made = new WeakMap<Calendar, BusinessClocks>();
const none: BusinessClocks = new Map();

function clocksOf(calendar: Calendar): BusinessClocks {
  const known = made.get(calendar);
  if (known !== undefined) return known;
  const clocks = new Map(calendar.map(({ clientId, open }) => [clientId, createBusinessClock(open)]));
  made.set(calendar, clocks);
  return clocks;
}

/** The hours of all clients. They reach 60 days ahead, so a window that stays open asks again every day. */
export const calendarOptions = () =>
  api.sla.calendar.queryOptions({ input: { clientId: null }, staleTime: DAY });

/** When each client's clocks run, by client; a client is missing until the engine has said. */
export function useBusinessClocks(): BusinessClocks {
  const { data } = useQuery(calendarOptions());
  return data === undefined ? none : clocksOf(data);
}

/** When a client's clocks run; `null` until the engine has said. */
export const useBusinessClock = (clientId: string): BusinessClock | null =>
  useBusinessClocks().get(clientId) ?? null;
