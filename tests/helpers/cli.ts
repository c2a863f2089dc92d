import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../out/main/cli.js');

export type Ran = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What --json printed. */
  readonly json: () => unknown;
};

type How = {
  readonly dataDir: string;
  readonly stdin?: string;
  /** As whom, where the test runs as root, whom no file is closed to. */
  readonly uid?: number;
};

/** Starts the built command line, with its settings apart from its data. */
export function startCli(args: readonly string[], { dataDir, uid }: How): ChildProcess {
  if (!existsSync(PROGRAM)) throw new Error('The program is not built. Run: npm run build');
  return spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, BACKBEAT_DATA: dataDir, BACKBEAT_CONFIG: join(dataDir, '..', 'config') },
    ...(uid === undefined ? {} : { uid }),
  });
}

/** Runs one command of the built program to its end. */
export async function runCli(args: readonly string[], how: How): Promise<Ran> {
  const child = startCli(args, how);
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  child.stdin?.end(how.stdin ?? '');
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, ...texts, json: () => JSON.parse(texts.stdout) };
}
