const FOCUSABLE = 'a[href],button:not(:disabled),input:not(:disabled),select,textarea,[tabindex="0"]';

const visible = (element: HTMLElement) => element.checkVisibility();

/** Moves focus to the next or previous pane of the window (F6): where it was, else to its first control. */
export function focusPane(direction: 'next' | 'previous') {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => visible(pane) && pane.querySelector('[data-pane]') === null,
  );
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const step = direction === 'next' ? 1 : -1;
  const pane = panes[(Math.max(current, direction === 'next' ? -1 : 0) + step + panes.length) % panes.length];
  if (pane === undefined) return;
  const target = pane.querySelector<HTMLElement>('[data-pane-focus]') ?? firstVisible(pane) ?? pane;
  target.focus();
}

const firstVisible = (pane: HTMLElement) =>
  [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => visible(element) && element.tabIndex >= 0,
  );
