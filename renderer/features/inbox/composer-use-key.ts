import { useEffect, useMemo, useRef } from 'react';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import type { ComposerTab } from './composer-state';

type Options = {
  readonly id: string;
  readonly title: string;
  readonly keys: string;
  /** Only while one of these is written in and has the focus: no key does the work of another. */
  readonly tabs: readonly ComposerTab[];
  readonly run: () => void;
};

const openTab = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-composer]')?.dataset['composer'];

/** The key that does with a text what its button does. */
export function useComposerKey({ id, title, keys, tabs, run }: Options): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const only = tabs.join(' ');
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id,
          group: 'conversation',
          title,
          keys: [keys],
          keysOnly: true,
          when: () => only.split(' ').includes(openTab() ?? ''),
          run: () => latest.current(),
        },
      ],
      [id, title, keys, only],
    ),
  );
}
