import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

export const needsDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** A client's greeting: little endian, X protocol 11.0, no authorisation. */
const GREETING = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/** As long as this connection is open, a server that ends with its last client stays. */
const holdOpen = (number) => {
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  socket.on('error', () => {});
  socket.on('connect', () => socket.write(GREETING));
  socket.resume();
  socket.unref();
};

const startXvfb = async () => {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-terminate'],
    // In a group of its own: Ctrl-C in the terminal must not take it away before the window is closed.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const failed = once(child, 'exit').then(() => {
    throw new Error('Xvfb ended at once');
  });
  const [answer] = await Promise.race([once(child.stdio[3], 'data'), failed]);
  failed.catch(() => {});
  const number = String(answer).trim();
  holdOpen(number);
  return { child, display: `:${number}` };
};

/**
 * Runs `work` with a display: the one there is, or a virtual one that is gone afterwards, even when this process
 * is killed. `work` gets what to add to the environment, empty where there is a real display.
 */
export const withDisplay = async (work) => {
  if (!needsDisplay()) return work({});
  const { child, display } = await startXvfb();
  try {
    return await work({ DISPLAY: display });
  } finally {
    child.kill();
  }
};
