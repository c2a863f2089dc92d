import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { LogLevel } from '../lib/logger';
import { callPort, type Remote, servePort } from '../lib/port-rpc';
import { errorCodec } from './error-codec';
import type { Jobs, JobsHost } from './jobs-types';
import type { Writer } from './writer';

export type RemoteJobs = Remote<Jobs>;

/** The writer and the jobs, wherever they run. */
export type Threads = {
  readonly writer: Writer;
  readonly jobs: RemoteJobs;
  readonly stop: () => Promise<void>;
};

export type ThreadOptions = {
  /** Where the built programs lie: a bundler moves shared code away from its entry. */
  readonly programDir: string;
  readonly dataDir: string;
  readonly host: JobsHost;
  /** What the threads log on standard error. */
  readonly least: LogLevel;
  /** A thread died, which it must not: the engine ends and is started again by the shell. */
  readonly onDeath: (name: string, reason: unknown) => void;
};

export type WriterData = { readonly jobsPort: MessagePort; readonly least: LogLevel };
export type JobsData = {
  readonly dataDir: string;
  readonly writerPort: MessagePort;
  readonly least: LogLevel;
};

/** Writer and jobs on a thread each, started by the first call; the jobs reach the writer directly. */
export function startThreads(options: ThreadOptions): Threads {
  let running: ReturnType<typeof spawnThreads> | null = null;
  const threads = (): ReturnType<typeof spawnThreads> => {
    running ??= spawnThreads(options);
    return running;
  };
  return {
    writer: forwarding<Writer>(() => threads().writer),
    jobs: forwarding<RemoteJobs>(() => threads().jobs),
    stop: async () => running?.stop(),
  };
}

/** Every call goes to what `target` answers at that moment. */
const forwarding = <T extends object>(target: () => T): T =>
  new Proxy({} as T, { get: (_, name) => Reflect.get(target(), name) });

function spawnThreads({ programDir, dataDir, host, least, onDeath }: ThreadOptions) {
  const between = new MessageChannel();
  const spawn = (name: string, workerData: WriterData | JobsData, port: MessagePort): Worker =>
    new Worker(join(programDir, `${name}.js`), { workerData, transferList: [port] });
  const writerThread = spawn('writer-worker', { jobsPort: between.port1, least }, between.port1);
  const jobsThread = spawn('jobs-worker', { dataDir, writerPort: between.port2, least }, between.port2);
  const writer = callPort<Writer>(writerThread, errorCodec);
  const jobs = callPort<Jobs>(jobsThread, errorCodec);
  servePort(jobsThread, host, errorCodec);

  let stopping = false;
  const watch = (name: string, thread: Worker, fail: (error: Error) => void): void => {
    const died = (reason: unknown): void => {
      fail(new Error(`${name} stopped`));
      if (!stopping) onDeath(name, reason);
    };
    thread.on('error', died);
    thread.on('exit', died);
  };
  watch('writer', writerThread, writer.fail);
  watch('jobs', jobsThread, jobs.fail);

  return {
    // `run` is generic, which a mapped type cannot carry over; both sides are this repository's.
    writer: writer.remote as unknown as Writer,
    jobs: jobs.remote,
    stop: async (): Promise<void> => {
      stopping = true;
      await Promise.all([jobsThread.terminate(), writerThread.terminate()]);
    },
  };
}
