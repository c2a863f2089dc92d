import { constants, setPriority } from 'node:os';

/**
 * Lets a window's frames and the reading thread go before this thread. Only on Linux does the call mean the thread that
 * makes it (setpriority(2), "C library/kernel differences"); elsewhere it would slow down the whole process.
 */
export function yieldToWindows(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
}
