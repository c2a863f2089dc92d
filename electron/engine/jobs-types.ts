import type { NewAccount, PollResult, Profile } from '@shared/accounts/schema';
import type { ActOnRemote } from '../features/outbox/platform-sending';
import type { Clock } from '../lib/clock';
import type { Logger } from '../lib/logger';
import type { StoredFile } from './media-files';
import type { Writer } from './writer';

/** A client as the jobs see it. */
export type JobClient = { readonly id: string; readonly name: string; readonly path: string };

/** The practice network of this run, and the token of each of its accounts by the first part of its handle. */
export type PracticeAccess = { readonly url: string; readonly tokens: Readonly<Record<string, string>> };

export type JobEvent =
  | { readonly kind: 'started'; readonly clientId: string; readonly streamId: string }
  | { readonly kind: 'stored'; readonly clientId: string; readonly fresh: number }
  /** A reply or a post left, failed, or what came of it is known. */
  | { readonly kind: 'sent'; readonly clientId: string }
  | {
      readonly kind: 'finished';
      readonly clientId: string;
      readonly streamId: string;
      readonly result: PollResult;
    };

/** What the jobs ask of the engine. */
export type JobsHost = {
  readonly openSecret: (accountId: string) => Promise<string>;
  readonly saveSecret: (credential: { clientId: string; accountId: string; secret: string }) => Promise<void>;
  readonly tell: (event: JobEvent) => Promise<void>;
};

/** What a read or a stop is about; `null`: all. */
export type Scope = { readonly clientId: string | null; readonly accountId: string | null };

export type VerifyInput = {
  readonly platform: NewAccount['platform'];
  readonly address: string;
  readonly handle: string;
  readonly remoteId: string;
  readonly secret: string;
};

/** Who it is, and the secret as it stands after signing in: a platform may have handed out a new one. */
export type Verified = { readonly profile: Profile; readonly secret: string };

/**
 * Polling and everything else that talks to platforms. Lives on a thread of its own: parsing never makes a reader
 * wait.
 */
export type Jobs = {
  /** Takes the right to poll these stores; `false`: another process of this computer has it. */
  readonly start: (how: { readonly automatic: boolean }) => boolean;
  readonly setClients: (clients: readonly JobClient[]) => void;
  readonly setPractice: (access: PracticeAccess | null) => void;
  readonly wake: () => void;
  readonly pause: (untilAt: number | null) => void;
  readonly readNow: (scope: Scope) => Promise<readonly PollResult[]>;
  readonly reading: () => readonly string[];
  readonly abort: (scope: Scope) => Promise<void>;
  readonly verify: (account: VerifyInput) => Promise<Verified>;
  /** Something was scheduled, settled or taken back: the sender looks at its plan. */
  readonly wakeSender: () => void;
  /** Does something to a message at its platform, at once. */
  readonly act: (request: ActOnRemote) => Promise<void>;
  /** Fetches the file behind an address into a media folder. */
  readonly fetchMedia: (file: { readonly url: string; readonly folder: string }) => Promise<StoredFile>;
  readonly stop: () => Promise<void>;
};

export type JobsOptions = {
  readonly dataDir: string;
  readonly writer: Writer;
  readonly host: JobsHost;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
};
