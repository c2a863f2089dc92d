import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { dataDir } from '../lib/data-dir';

export type Options = {
  readonly dataDir: string;
  /** Arguments that the engine understands and the shell only hands on. */
  readonly forEngine: readonly string[];
  /** A PNG file that the window is painted into once it has settled. */
  readonly screenshot: string | undefined;
};

/** Reads the command line. Chromium's and Electron's own switches stand among ours and are passed over. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      data: { type: 'string' },
      screenshot: { type: 'string' },
      practice: { type: 'boolean' },
      narrate: { type: 'boolean' },
    },
  });
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const { platform, env } = process;
  const dir = dataDir({ platform, env, home: homedir(), cwd: process.cwd(), given: text(values.data) });
  const flags = (['practice', 'narrate'] as const).filter((flag) => values[flag] === true);
  return {
    dataDir: dir,
    forEngine: ['--data', dir, ...flags.map((flag) => `--${flag}`)],
    screenshot: text(values.screenshot),
  };
}
