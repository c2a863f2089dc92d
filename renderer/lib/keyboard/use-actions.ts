import { useEffect, useSyncExternalStore } from 'react';
import { type Action, onRegistryChange, register, registered } from './registry';

/** Offers actions while the component is shown. Memoise the list: a new list is a new registration. */
export function useActions(actions: readonly Action[]) {
  useEffect(() => register(actions), [actions]);
}

/** Everything that can be done now. */
export const useRegistered = (): readonly Action[] => useSyncExternalStore(onRegistryChange, registered);
