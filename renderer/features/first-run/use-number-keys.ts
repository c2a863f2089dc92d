import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { belongsElsewhere } from '../../lib/keyboard/keys';

/** 1, 2 and 3 begin, in the order in which they are shown. */
export function useNumberKeys(begin: readonly (() => void)[]) {
  useEffect(() => {
    const bindings = begin.map((run, index) => [String(index + 1), () => run()] as const);
    return tinykeys(window, Object.fromEntries(bindings), { ignore: belongsElsewhere });
  }, [begin]);
}
