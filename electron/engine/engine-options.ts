import type { Language } from '@shared/app/schema';
import type { Clock } from '../lib/clock';
import type { Logger } from '../lib/logger';
import type { Host } from './host';
import type { JobEvent, JobsHost } from './jobs-types';
import type { RunningPractice } from './practice-runtime';
import type { Threads } from './threads';

export type EngineOptions = {
  readonly dataDir: string;
  /** Where the key file lies: apart from the data. */
  readonly configDir: string;
  readonly version: string;
  readonly host: Host;
  readonly passphrase: string | null;
  /** Whether due streams are read by themselves. */
  readonly automatic: boolean;
  readonly startThreads: (options: { dataDir: string; host: JobsHost }) => Threads;
  readonly startPractice: (options: { language: Language; stateDir: string }) => Promise<RunningPractice>;
  readonly signIn: (server: string, openExternal: Host['openExternal']) => Promise<string | null>;
  readonly systemLocale: () => string;
  /** The name of the system's account: the first member's, until somebody changes it. */
  readonly userName: () => string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onJobEvent?: (event: JobEvent) => void;
};
