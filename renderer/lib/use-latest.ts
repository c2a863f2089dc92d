import { useLayoutEffect, useRef } from 'react';

/** What was given last, for actions that are registered once and not with every move. */
export function useLatest<V>(value: V): { readonly current: V } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
