import { join } from 'node:path';
import { takeFileLock } from '../db/file-lock';
import { type Poller, startPoller } from '../jobs/poller';
import type { DueStream } from '../jobs/poller-types';
import type { Sender } from '../jobs/sender';
import { createJobStores } from './job-stores';
import type { Jobs, JobsOptions, Scope } from './jobs-types';
import { fetchIntoMedia } from './media-files';
import { createPlatformAccess } from './platform-access';
import { createSending } from './sending';

/** Wires polling and sending. Without the lock on the data folder nothing of either happens: another process does it. */
export function createJobs(options: JobsOptions): Jobs {
  const { dataDir, host, clock, logger } = options;
  const stores = createJobStores(logger);
  const access = createPlatformAccess(options, stores);
  const sending = createSending(options, { stores, access });
  let release: (() => void) | null = null;
  let poller: Poller | null = null;
  let sender: Sender | null = null;

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
    sender ??= sending.start();
    return true;
  };
  const wake = (): void => {
    poller?.wake();
    sender?.wake();
  };

  return {
    start,
    setClients: (clients) => {
      stores.set(clients);
      wake();
    },
    setPractice: (practice) => {
      access.setPractice(practice);
      wake();
    },
    wake,
    wakeSender: () => sender?.wake(),
    pause: (untilAt) => poller?.pause(untilAt),
    readNow: async (scope) => (await poller?.readNow(within(scope))) ?? [],
    reading: () => poller?.reading() ?? [],
    abort: async (scope) => {
      await poller?.abort(within(scope));
    },
    verify: access.verify,
    act: sending.act,
    fetchMedia: (file) => fetchIntoMedia({ fetch: options.fetch, now: clock.now }, file),
    stop: async () => {
      await Promise.all([poller?.stop(), sender?.stop()]);
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
