import { useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../lib/use-latest';

type Row = { readonly id: string };
type Show<T> = (row: T, history: 'push' | 'replace') => void;

/** A row that was chosen, and what was open on the way to it. */
type Aim = { readonly id: string; readonly passed: readonly (string | null)[] };

/**
 * The row that is chosen. It reacts to a key at once; the address and the thread follow after the row has been painted,
 * and what is only passed on the way is never opened.
 */
export function useChosen<T extends Row>(openId: string | null, show: Show<T>) {
  const [aim, setAim] = useState<Aim | null>(null);
  // Whatever else is open now was opened by somebody else: by going back, or from the palette.
  const chosenId = aim?.passed.includes(openId) ? aim.id : openId;
  const latest = useLatest({ openId, show });
  const cancel = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (aim?.id === openId) setAim(null);
  }, [aim, openId]);
  useEffect(() => () => cancel.current(), []);

  const choose = useCallback<Show<T>>(
    (row, history) => {
      cancel.current();
      const from = latest.current.openId;
      setAim((before) => ({ id: row.id, passed: [...(before?.passed ?? []), before?.id ?? from, from] }));
      if (history === 'push') latest.current.show(row, history);
      else cancel.current = afterPaint(() => latest.current.show(row, history));
    },
    [latest],
  );
  return { chosenId, choose };
}

/** Calls once what is on the screen now has been painted. Answers how to prevent it. */
function afterPaint(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(call);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
