import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, startEngine } from '../../electron/engine/engine';
import type { EngineOptions } from '../../electron/engine/engine-options';
import { plainHost } from '../../electron/engine/host';
import { createJobs } from '../../electron/engine/jobs';
import type { Jobs } from '../../electron/engine/jobs-types';
import type { RemoteJobs } from '../../electron/engine/threads';
import { createWriter, type Writer } from '../../electron/engine/writer';
import { systemClock } from '../../electron/lib/clock';
import { silentLogger } from '../../electron/lib/logger';

export type TestEngine = Engine & {
  readonly dataDir: string;
  /** The engine's own writer, for what no platform of a test has to say first. */
  readonly writer: Writer;
  readonly dispose: () => Promise<void>;
};

const noPractice = (): never => {
  throw new Error('this test has no practice network');
};

/** The real engine on real SQLite in a folder of its own; writer and jobs run on the test's own thread. */
export async function startTestEngine(overrides: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const ownDir = overrides.dataDir === undefined;
  const dataDir = overrides.dataDir ?? mkdtempSync(join(tmpdir(), 'backbeat-'));
  const clock = overrides.clock ?? systemClock;
  const writer = createWriter(silentLogger);
  const engine = startEngine({
    dataDir,
    configDir: join(dataDir, 'config'),
    version: '0.0.0-test',
    host: plainHost,
    passphrase: null,
    automatic: false,
    startThreads: ({ dataDir: dir, host }) => {
      const jobs = createJobs({
        dataDir: dir,
        writer,
        host,
        fetch: globalThis.fetch,
        clock,
        logger: silentLogger,
        random: () => 0.5,
      });
      return { writer, jobs: asRemote(jobs), stop: async () => undefined };
    },
    startPractice: noPractice,
    signIn: async () => null,
    systemLocale: () => 'en-GB',
    userName: () => 'Olga',
    clock,
    logger: silentLogger,
    ...overrides,
  });
  await engine.begin();
  const dispose = async (): Promise<void> => {
    await engine.stop();
    if (ownDir) rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...engine, writer, dataDir, dispose };
}

/** The same procedures, answering with promises as they do across threads. */
const asRemote = (jobs: Jobs): RemoteJobs => ({
  start: async (how) => jobs.start(how),
  setClients: async (clients) => jobs.setClients(clients),
  setPractice: async (access) => jobs.setPractice(access),
  wake: async () => jobs.wake(),
  pause: async (untilAt) => jobs.pause(untilAt),
  readNow: async (scope) => jobs.readNow(scope),
  reading: async () => jobs.reading(),
  abort: async (scope) => jobs.abort(scope),
  verify: async (account) => jobs.verify(account),
  wakeSender: async () => jobs.wakeSender(),
  act: async (request) => jobs.act(request),
  fetchMedia: async (file) => jobs.fetchMedia(file),
  stop: async () => jobs.stop(),
});
