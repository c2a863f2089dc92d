import type { ReactNode } from 'react';

/** Where an action is listed: in the palette and on the sheet of keys. */
export const actionGroups = [
  'conversation',
  'list',
  'general',
  'accounts',
  'go',
  'clients',
  'settings',
  'help',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** One thing a person can do by key or from the palette. */
export type Action = {
  readonly id: string;
  readonly group: ActionGroup;
  /** In the language of the screens. */
  readonly title: string;
  /** In tinykeys' notation, such as `j`, `$mod+k` or `g i`; the first is shown. */
  readonly keys: readonly string[];
  /** Whether it makes sense now; left out: always. `pressed`: which of its keys asks, where it is a key. */
  readonly when?: (pressed?: string) => boolean;
  /** Left out of the palette, because it only makes sense by key (moving in a list). */
  readonly keysOnly?: boolean;
  /** Stands in the menu of a row too, as everything on conversations does. */
  readonly inRowMenu?: boolean;
  /** Beside its title in the palette; left out: the sign of its group. */
  readonly icon?: ReactNode;
  /** At the right of its line in the palette, where it has no key. */
  readonly hint?: string;
  readonly run: () => void;
};

type Listener = () => void;

const sets = new Map<symbol, readonly Action[]>();
const listeners = new Set<Listener>();
let all: readonly Action[] = [];

function announce() {
  all = [...sets.values()].flat();
  for (const listener of listeners) listener();
}

/** Adds actions until the returned function is called. */
export function register(actions: readonly Action[]): () => void {
  const key = Symbol('actions');
  sets.set(key, actions);
  announce();
  return () => {
    sets.delete(key);
    announce();
  };
}

export const registered = (): readonly Action[] => all;

/** Does what the action of this id does, where it makes sense now: for buttons that stand for a key. */
export function runAction(id: string): void {
  all.find((action) => action.id === id && (action.when?.() ?? true))?.run();
}

export function onRegistryChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
