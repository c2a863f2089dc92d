import { useSyncExternalStore } from 'react';

type Shown = 'palette' | 'keys' | null;

let shown: Shown = null;
const listeners = new Set<() => void>();

function show(next: Shown) {
  shown = next;
  for (const listener of listeners) listener();
}

export const openPalette = () => show('palette');
export const openKeys = () => show('keys');
export const closeCommands = () => show(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Which of the two dialogs of commands is open. */
export const useShown = (): Shown => useSyncExternalStore(subscribe, () => shown);
