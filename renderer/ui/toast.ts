import { useSyncExternalStore } from 'react';

/** What a toast offers. Its key is `z` wherever there is one (ux 8). */
export type ToastAction = { readonly label: string; readonly key: 'z'; readonly run: () => void };

export type Toast = {
  /** What happened or will happen; with the seconds that are left where it says them. */
  readonly text: string | ((secondsLeft: number) => string);
  /** When the chance is over, epoch ms; left out: the toast goes by itself, later while somebody is at it. */
  readonly untilAt?: number;
  readonly action?: ToastAction;
};

/** A toast that is shown, with when it came and when it goes. */
export type ShownToast = Toast & { readonly shownAt: number; readonly goesAt: number };

/** Long enough to be read and acted upon. */
const SHOWN_MS = 8_000;

let shown: ShownToast | null = null;
const listeners = new Set<() => void>();

function set(next: ShownToast | null) {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a toast in the place of the one before: there is never more than one. Answers how to take it away. */
export function showToast(toast: Toast): () => void {
  const shownAt = Date.now();
  const mine: ShownToast = { ...toast, shownAt, goesAt: toast.untilAt ?? shownAt + SHOWN_MS };
  set(mine);
  return () => {
    if (shown === mine) set(null);
  };
}

export const hideToast = () => set(null);

/** Does what the toast offers, and takes it away. */
export function runToastAction() {
  const action = shown?.action;
  set(null);
  action?.run();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const useToast = (): ShownToast | null => useSyncExternalStore(subscribe, () => shown);
