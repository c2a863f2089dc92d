import { parentPort, workerData } from 'node:worker_threads';
import { errorCodec } from './engine/error-codec';
import type { WriterData } from './engine/threads';
import { createWriter } from './engine/writer';
import { createLogger } from './lib/logger';
import { servePort } from './lib/port-rpc';
import { yieldToWindows } from './lib/thread-priority';

if (parentPort === null) throw new Error('the writer is started by the engine');

yieldToWindows();
const { jobsPort, least } = workerData as WriterData;
const logger = createLogger({ now: Date.now, write: (line) => process.stderr.write(line), least });
const writer = createWriter(logger);
servePort(parentPort, writer, errorCodec);
servePort(jobsPort, writer, errorCodec);
