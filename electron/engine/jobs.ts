import { join } from 'node:path';
import { takeFileLock } from '../db/file-lock';
import { type Poller, startPoller } from '../jobs/poller';
import type { DueStream } from '../jobs/poller-types';
import { createJobStores } from './job-stores';
import type { Jobs, JobsOptions, Scope } from './jobs-types';
import { createPlatformAccess } from './platform-access';

/** Wires polling. Without the lock on the data folder nothing is polled: another process does it. */
export function createJobs(options: JobsOptions): Jobs {
  const { dataDir, host, clock, logger } = options;
  const stores = createJobStores(logger);
  const access = createPlatformAccess(options, stores);
  let release: (() => void) | null = null;
  let poller: Poller | null = null;

  const start = ({ automatic }: { readonly automatic: boolean }): boolean => {
    release ??= takeFileLock(join(dataDir, 'poller.lock'));
    if (release === null) return false;
    poller ??= startPoller({
      clock,
      logger,
      automatic,
      streams: () => stores.streams().filter(access.reaches),
      fresh: stores.fresh,
      read: access.read,
      onStart: ({ clientId, id }) => void host.tell({ kind: 'started', clientId, streamId: id }),
      onResult: ({ clientId, id }, result) =>
        void host.tell({ kind: 'finished', clientId, streamId: id, result }),
    });
    return true;
  };

  return {
    start,
    setClients: (clients) => {
      stores.set(clients);
      poller?.wake();
    },
    setPractice: (practice) => {
      access.setPractice(practice);
      poller?.wake();
    },
    wake: () => poller?.wake(),
    pause: (untilAt) => poller?.pause(untilAt),
    readNow: async (scope) => (await poller?.readNow(within(scope))) ?? [],
    reading: () => poller?.reading() ?? [],
    abort: async (scope) => {
      await poller?.abort(within(scope));
    },
    verify: access.verify,
    stop: async () => {
      await poller?.stop();
      stores.close();
      release?.();
      release = null;
    },
  };
}

const within =
  ({ clientId, accountId }: Scope) =>
  (stream: DueStream): boolean =>
    (clientId === null || stream.clientId === clientId) &&
    (accountId === null || stream.accountId === accountId);
