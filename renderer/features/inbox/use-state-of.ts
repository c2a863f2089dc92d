import { useCallback, useState } from 'react';

/** State that belongs to what is shown: it begins anew where something else is. */
export function useStateOf<V>(owner: string | null, initial: V): readonly [V, (value: V) => void] {
  const [state, setState] = useState({ owner, value: initial });
  const set = useCallback((value: V) => setState({ owner, value }), [owner]);
  return [state.owner === owner ? state.value : initial, set];
}
