const LOOK_EVERY_MS = 500;

/**
 * Calls back when the process that started us is gone; answers a function that ends the watch. npm hands a
 * signal to the shell between us, which dies of it without telling its child.
 */
export const whenOrphaned = (act) => {
  const { ppid } = process;
  const timer = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
};
