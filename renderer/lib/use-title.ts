import { useEffect } from 'react';

/** The window's title: what is shown, then the program. Screen readers announce it on a change of view. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Backbeat`;
  }, [title]);
}
