import type { Server } from 'node:http';
import { HOUR } from '@shared/platforms/platform';
import { z } from 'zod';
import { applyCommand, type PracticeCommand, type PracticeOutcome } from './server/control';
import { createFailures } from './server/failures';
import type { Practice } from './server/http';
import { createPracticeServer } from './server/server';
import type { Keys } from './server/writing';
import { type Journal, openJournal } from './state/journal';
import { en } from './texts/en/en';
import { pl } from './texts/pl/pl';
import { createWorld, type World } from './world/world';

const texts = { en, pl } as const;
/** The year above the door. */
const DEFAULT_SEED = 1871;

/** What can cross into a worker thread. `port` 0 or none: the one it had before, else a free one. */
export const practiceSettingsSchema = z.object({
  language: z.enum(['en', 'pl']),
  stateDir: z.string().min(1),
  seed: z.int().optional(),
  port: z.int().min(0).max(65_535).optional(),
});
export type PracticeSettings = z.input<typeof practiceSettingsSchema>;

export type PracticeAccount = { readonly handle: string; readonly name: string; readonly token: string };

export type PracticeNetwork = {
  /** `http://127.0.0.1:port`, the same after a restart while that port is free. */
  readonly url: string;
  /** The bakery, then its café. */
  readonly accounts: readonly [PracticeAccount, PracticeAccount];
  /** Bearer token of `POST /practice/control`. */
  readonly adminToken: string;
  readonly close: () => Promise<void>;
  /** Makes failures and traffic happen. Throws `PracticeCommandError`. */
  readonly control: (command: PracticeCommand) => PracticeOutcome;
};

const listenOnce = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const isTaken = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';

/** Tries the wished port, then any: somebody else may hold it by now. */
const listen = async (server: Server, wished: number): Promise<number> => {
  try {
    return await listenOnce(server, wished);
  } catch (cause) {
    if (wished === 0 || !isTaken(cause)) throw cause;
    return listenOnce(server, 0);
  }
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((cause) => (cause === undefined ? resolve() : reject(cause)));
    // Requests that were never to be answered end here.
    server.closeAllConnections();
  });

const keysOf = (journal: Journal): Keys =>
  new Map(
    journal.records.flatMap((record) =>
      record.kind === 'posted' && record.key !== null
        ? [[`${record.account}/${record.key}`, record] as const]
        : [],
    ),
  );

/** Starts within an hour of one another are one sitting: what comes in after the first of them is enough. */
const openSitting = (world: World, journal: Journal, now: number): void => {
  const last = journal.records.findLast((record) => record.kind === 'opened');
  if (last === undefined || now - last.at >= HOUR) world.record({ kind: 'opened', at: now });
  else world.advance(now);
};

const openPractice = (settings: PracticeSettings, now: () => number, base: () => string) => {
  const { language, stateDir, seed = DEFAULT_SEED } = settings;
  const journal = openJournal({ stateDir, language, seed, now: now() });
  const world = createWorld(texts[language], journal);
  openSitting(world, journal, now());
  const practice: Practice = { world, failures: createFailures(), record: journal.origin, base, now };
  return { journal, practice };
};

/**
 * Starts the practice network on loopback: a server that speaks the Mastodon client API, with ten invented years of a
 * bakery that end at the first start and go on from there. `now` gives epoch ms. What is written through it lies in
 * `stateDir` and is there again after a restart. Throws `PracticeStateError`, or the system's error where no port can be had.
 */
export const startPracticeNetwork = async (
  settings: PracticeSettings & { readonly now: () => number },
): Promise<PracticeNetwork> => {
  let url = 'http://127.0.0.1';
  const { journal, practice } = openPractice(settings, settings.now, () => url);
  const server = createPracticeServer(practice, keysOf(journal));
  const wished = settings.port ?? 0;
  const port = await listen(server, wished === 0 ? journal.origin.port : wished);
  journal.rememberPort(port);
  url = `http://127.0.0.1:${port}`;
  const account = (index: 0 | 1): PracticeAccount => {
    const { acct, name } = practice.world.own[index];
    return { handle: acct, name, token: journal.origin.tokens[index] };
  };
  return {
    url,
    accounts: [account(0), account(1)],
    adminToken: journal.origin.adminToken,
    close: () => close(server),
    control: (command) => applyCommand(practice, command),
  };
};

/** The same for a worker thread, which is given plain data: parses it and starts. Throws `ZodError` for anything else. */
export const startPracticeFromData = (data: unknown, now: () => number): Promise<PracticeNetwork> =>
  startPracticeNetwork({ ...practiceSettingsSchema.parse(data), now });
