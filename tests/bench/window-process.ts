import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const ANSWER_MS = 60_000;
const QUIT_MS = 5_000;

/** A running Electron whose windows are looked at from outside, without a driver that would slow it down. */
export type WindowProcess = {
  readonly pid: number;
  /** Epoch ms right before the process was started. */
  readonly spawnedAt: number;
  /** Waits for a line of standard output or standard error; answers the first group of the pattern. */
  readonly said: (pattern: RegExp) => Promise<string>;
  /** Lets it end in order, so that its caches are written, and removes what is left of it. */
  readonly stop: () => Promise<void>;
};

function switches(): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--log-level=3', '--remote-debugging-port=0'];
}

/** Starts the program in a folder with the Electron and the display that `npm run bench` provides. */
export function startWindow(folder: string, args: readonly string[] = []): WindowProcess {
  const { ELECTRON_EXEC_PATH: executable } = process.env;
  if (executable === undefined) throw new Error('no Electron: start the benchmarks by npm run bench');
  const spawnedAt = Date.now();
  // A group of its own: whatever it starts ends with it.
  const child = spawn(executable, [...switches(), folder, ...args], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  const killGroup = () => killQuietly(process.platform === 'win32' ? pid : -pid);
  process.once('exit', killGroup);
  return {
    pid,
    spawnedAt,
    said: listen(child),
    stop: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
      child.kill('SIGTERM');
      await Promise.race([ended, pause(QUIT_MS)]);
      killGroup();
      process.off('exit', killGroup);
    },
  };
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Nothing is left of it, which is what was asked for.
  }
}

function listen(child: ChildProcess): WindowProcess['said'] {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return async (pattern) => {
    const until = Date.now() + ANSWER_MS;
    while (Date.now() < until) {
      const found = pattern.exec(output)?.[1];
      if (found !== undefined) return found;
      if (child.exitCode !== null) break;
      await pause(20);
    }
    throw new Error(`the window did not say ${pattern}; it said: ${output.trim()}`);
  };
}
