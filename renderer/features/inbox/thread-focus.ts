/** Goes to the thread, after what had the focus is gone. */
export const focusThread = (): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane=thread]')?.focus());
