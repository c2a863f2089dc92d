import { parentPort, workerData } from 'node:worker_threads';
import { errorCodec } from './engine/error-codec';
import { createJobs } from './engine/jobs';
import type { JobsHost } from './engine/jobs-types';
import type { JobsData } from './engine/threads';
import type { Writer } from './engine/writer';
import { systemClock } from './lib/clock';
import { createLogger } from './lib/logger';
import { callPort, servePort } from './lib/port-rpc';
import { yieldToWindows } from './lib/thread-priority';

if (parentPort === null) throw new Error('the jobs are started by the engine');

yieldToWindows();
const { dataDir, writerPort, least } = workerData as JobsData;
const writer = callPort<Writer>(writerPort, errorCodec).remote as unknown as Writer;
const host = callPort<JobsHost>(parentPort, errorCodec).remote;
const jobs = createJobs({
  dataDir,
  writer,
  host,
  fetch: globalThis.fetch,
  clock: systemClock,
  logger: createLogger({ now: systemClock.now, write: (line) => process.stderr.write(line), least }),
  random: Math.random,
});
servePort(parentPort, jobs, errorCodec);
