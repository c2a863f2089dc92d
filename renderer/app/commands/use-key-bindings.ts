import { useEffect } from 'react';
import { type KeybindingsMap, tinykeys } from 'tinykeys';
import { belongsElsewhere, isSingleKey } from '../../lib/keyboard/keys';
import type { Action } from '../../lib/keyboard/registry';
import { useRegistered } from '../../lib/keyboard/use-actions';
import { usePreferences } from '../../lib/preferences';

/** Binds the keys of everything that is registered. The first action of a key that makes sense now runs. */
export function useKeyBindings() {
  const actions = useRegistered();
  const { singleKeys } = usePreferences();
  useEffect(
    () => tinykeys(window, bindings(actions, singleKeys ? 'all' : 'chords'), { ignore: belongsElsewhere }),
    [actions, singleKeys],
  );
}

function bindings(actions: readonly Action[], which: 'all' | 'chords'): KeybindingsMap {
  const byKeys = new Map<string, Action[]>();
  for (const action of actions) {
    for (const keys of action.keys) {
      // Enter, Escape and the arrows are no letters: they stay even where letters are off.
      if (which === 'chords' && isSingleKey(keys) && !/Enter|Escape|Arrow|Home|End|ContextMenu/.test(keys))
        continue;
      byKeys.set(keys, [...(byKeys.get(keys) ?? []), action]);
    }
  }
  // Sequences are looked at first: the second key of `g a` must not do what `a` does alone.
  const longestFirst = [...byKeys].sort(([one], [other]) => presses(other) - presses(one));
  return Object.fromEntries(longestFirst.map(([keys, candidates]) => [keys, handler(keys, candidates)]));
}

const presses = (keys: string) => keys.split(' ').length;

const handler = (keys: string, candidates: readonly Action[]) => (event: KeyboardEvent) => {
  const action = candidates.find(({ when }) => when?.(keys) ?? true);
  if (action === undefined) return;
  event.preventDefault();
  action.run();
};
