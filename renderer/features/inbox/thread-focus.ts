/** Goes to the thread, after what had the focus is gone, or after the pane is shown where list and thread take turns. */
export const focusThread = (): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane=thread]')?.focus());
