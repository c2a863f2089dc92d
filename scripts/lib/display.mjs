import { spawn } from 'node:child_process';
import { once } from 'node:events';

const needsDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const startXvfb = async () => {
  // In a group of its own: Ctrl-C in the terminal must not take it away before the window is closed.
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const failed = once(child, 'exit').then(() => {
    throw new Error('Xvfb ended at once');
  });
  const [number] = await Promise.race([once(child.stdio[3], 'data'), failed]);
  return { child, display: `:${String(number).trim()}` };
};

/**
 * Runs `work` with a display: the one there is, or a virtual one that is gone afterwards.
 * `work` gets what to add to the environment, empty where there is a real display.
 */
export const withDisplay = async (work) => {
  if (!needsDisplay()) return work({});
  const { child, display } = await startXvfb();
  const stop = () => child.kill();
  process.on('exit', stop);
  try {
    return await work({ DISPLAY: display });
  } finally {
    process.off('exit', stop);
    stop();
  }
};

export { needsDisplay };
