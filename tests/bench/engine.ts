import { join, resolve } from 'node:path';
import { type Engine, startEngine } from '../../electron/engine/engine';
import { plainHost } from '../../electron/engine/host';
import { startThreads } from '../../electron/engine/threads';
import { systemClock } from '../../electron/lib/clock';
import { silentLogger } from '../../electron/lib/logger';

/** Where the built program lies, beside the built benchmarks. */
export const programDir = resolve(import.meta.dirname, '..', 'main');

/** The engine as the app runs it, with the built writer and jobs on threads of their own. */
export async function startBenchEngine(dataDir: string): Promise<Engine> {
  const engine = startEngine({
    dataDir,
    configDir: join(dataDir, 'config'),
    version: 'bench',
    host: plainHost,
    passphrase: null,
    automatic: false,
    startThreads: (options) =>
      startThreads({
        ...options,
        programDir,
        least: 'error',
        onDeath: (thread, reason) => {
          throw new Error(`the ${thread} thread stopped: ${String(reason)}`);
        },
      }),
    startPractice: () => Promise.reject(new Error('no practice network in a benchmark')),
    signIn: async () => null,
    systemLocale: () => 'en',
    userName: () => 'Bench',
    clock: systemClock,
    logger: silentLogger,
  });
  await engine.begin();
  return engine;
}
