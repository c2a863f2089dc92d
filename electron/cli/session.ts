import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Engine } from '../engine/engine';
import { plainHost } from '../engine/host';
import type { JobEvent } from '../engine/jobs-types';
import { startEngineHere } from '../engine/start-here';
import { dataDir } from '../lib/data-dir';
import { createLogger, silentLogger } from '../lib/logger';
import { createOutput, type Output, UsageError } from './output';

export type CommonOptions = { readonly data?: string; readonly json?: boolean; readonly verbose?: boolean };

export type Api = Engine['api'];

/** The folder of the built program: of its entry, since a bundler moves shared code elsewhere. */
const programDir = dirname(realpathSync(process.argv[1] ?? '.'));

/** Runs one command over an engine that polls nothing by itself, and closes it whatever happens. */
export async function withEngine(
  common: CommonOptions,
  work: (context: { api: Api; engine: Engine; output: Output }) => Promise<void>,
  how: { readonly automatic?: boolean; readonly onJobEvent?: (event: JobEvent) => void } = {},
): Promise<void> {
  const output = createOutput(common.json === true);
  let engine: Engine | null = null;
  try {
    engine = startEngineHere({
      programDir,
      dataDir: folderOf(common),
      host: plainHost,
      automatic: how.automatic ?? false,
      logger:
        common.verbose === true
          ? createLogger({ now: Date.now, write: (line) => process.stderr.write(line) })
          : silentLogger,
      least: common.verbose === true ? 'info' : 'error',
      onDeath: (thread, reason) => {
        output.fail(new Error(`the ${thread} thread stopped: ${String(reason)}`));
        process.exit(1);
      },
      ...(how.onJobEvent === undefined ? {} : { onJobEvent: how.onJobEvent }),
    });
    await engine.begin();
    await work({ api: engine.api, engine, output });
  } catch (thrown) {
    output.fail(thrown);
  } finally {
    await engine?.stop();
  }
}

export const folderOf = ({ data }: CommonOptions): string =>
  dataDir({ platform: process.platform, env: process.env, home: homedir(), given: data, cwd: process.cwd() });

/** A client by id or name; without one, the only real client there is. */
export async function findClient(api: Api, wanted: string | undefined) {
  const clients = await api.clients.list();
  if (wanted !== undefined) {
    const found = clients.find(({ id, name }) => id === wanted || name === wanted);
    if (found === undefined) throw new UsageError(`There is no client "${wanted}". See: client list`);
    return found;
  }
  const [only, ...others] = clients.filter(({ practice }) => !practice);
  if (only === undefined) throw new UsageError('There is no client yet. Add one: client add NAME');
  if (others.length > 0) throw new UsageError('There are several clients. Name one: --client NAME');
  return only;
}

/** A secret from standard input, so that it never stands in the list of processes. */
export async function readSecret(): Promise<string> {
  const secret = await readInput();
  if (secret === '') throw new UsageError('Standard input held no secret.');
  return secret;
}

/** A text from standard input. */
export async function readText(): Promise<string> {
  const text = await readInput();
  if (text === '') throw new UsageError('Standard input held no text.');
  return text;
}

async function readInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text.trim();
}
