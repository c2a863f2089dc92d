import { useEffect, useState } from 'react';

/** Gives the focus back to where it was when this came up. A dialog that is taken away cannot see to it itself. */
export function useFocusBack() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
