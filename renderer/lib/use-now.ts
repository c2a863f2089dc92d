import { MINUTE } from '@shared/platforms/platform';
import { useSyncExternalStore } from 'react';

let now = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
  arm();
}

/** On the minute, so that all clocks of the window step together. */
function arm() {
  timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) {
    now = Date.now();
    arm();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

/** The time for relative clocks, epoch ms: one timer for the window, one step a minute. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
