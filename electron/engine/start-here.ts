import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Language } from '@shared/app/schema';
import { version } from '../../package.json';
import { systemClock } from '../lib/clock';
import { configDir } from '../lib/config-dir';
import type { Logger, LogLevel } from '../lib/logger';
import { type Engine, startEngine } from './engine';
import type { Host } from './host';
import type { JobEvent } from './jobs-types';
import type { RunningPractice } from './practice-runtime';
import { signInTexts } from './sign-in-texts';
import { startThreads } from './threads';

export type HereOptions = {
  /** Where the built programs lie. */
  readonly programDir: string;
  readonly dataDir: string;
  readonly host: Host;
  readonly automatic: boolean;
  readonly logger: Logger;
  /** What the threads log on standard error. */
  readonly least: LogLevel;
  readonly onJobEvent?: (event: JobEvent) => void;
  /** A thread died. The process has to end: its shell starts it again. */
  readonly onDeath: (thread: string, reason: unknown) => void;
};

/** Starts the engine in this process, with its threads: what the app's engine process and the command line share. */
export function startEngineHere(options: HereOptions): Engine {
  const systemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;
  return startEngine({
    ...options,
    configDir: configDir({
      platform: process.platform,
      env: process.env,
      home: homedir(),
      cwd: process.cwd(),
    }),
    version,
    passphrase: process.env.BACKBEAT_PASSPHRASE ?? null,
    startThreads: (threads) =>
      startThreads({
        ...threads,
        programDir: options.programDir,
        least: options.least,
        onDeath: options.onDeath,
      }),
    startPractice: (practice) => startPracticeThread(options.programDir, practice),
    signIn: (server, openExternal) =>
      signInHere(server, openExternal, systemLocale().startsWith('pl') ? 'pl' : 'en'),
    systemLocale,
    userName: systemUserName,
    clock: systemClock,
  });
}

/** An account without a name, as in some containers, is still somebody. */
function systemUserName(): string {
  try {
    return userInfo().username || 'Owner';
  } catch {
    return 'Owner';
  }
}

async function signInHere(
  server: string,
  openExternal: Host['openExternal'],
  language: Language,
): Promise<string | null> {
  // Loaded when it is wanted: most starts sign nobody in.
  const { signIn } = await import('../connectors/oauth/mastodon-sign-in');
  const result = await signIn({
    server,
    fetch: globalThis.fetch,
    openExternal,
    signal: new AbortController().signal,
    clientName: 'Backbeat',
    texts: signInTexts[language],
    now: systemClock.now,
  });
  return result.kind === 'signed-in' ? result.token : null;
}

export type PracticeThreadData = { readonly language: Language; readonly stateDir: string };
export type PracticeThreadAnswer = { readonly url: string; readonly accounts: RunningPractice['accounts'] };

/** The practice network gets a thread: ten years of a bakery are not made on the thread that reads for the screens. */
function startPracticeThread(programDir: string, workerData: PracticeThreadData): Promise<RunningPractice> {
  const thread = new Worker(join(programDir, 'practice-worker.js'), { workerData });
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the practice network ended')));
    thread.once('message', ({ url, accounts }: PracticeThreadAnswer) => {
      const close = async (): Promise<void> => {
        await thread.terminate();
      };
      resolve({ url, accounts, close });
    });
  });
}
