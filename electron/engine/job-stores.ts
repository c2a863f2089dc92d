import { clientMigrations } from '../db/migrations';
import { openReadStore } from '../db/open';
import type { ReadStore } from '../db/store';
import { findStream, listRecentPosts, listStreams, type StreamRow } from '../features/accounts/stream-store';
import { findUnknown, listDue } from '../features/outbox/sending-store';
import type { DueStream } from '../jobs/poller-types';
import type { DuePublication, OutgoingPublication } from '../jobs/sender-types';
import type { Logger } from '../lib/logger';
import type { JobClient } from './jobs-types';

/** Own posts whose numbers are asked for: the newest of them. */
const RECENT_POSTS = 200;

/** What the jobs read of the clients' stores. */
export type JobStores = {
  readonly set: (clients: readonly JobClient[]) => void;
  readonly streams: () => DueStream[];
  readonly fresh: (stream: DueStream) => DueStream | null;
  readonly recentPosts: (stream: DueStream) => readonly string[];
  readonly clientIds: () => readonly string[];
  /** What is to leave and what may be out, of all clients; of posts what is planned until then. */
  readonly publications: (untilAt: number) => DuePublication[];
  readonly unknownPublication: (reply: DuePublication) => OutgoingPublication | null;
  readonly close: () => void;
};

type Entry = { readonly client: JobClient; readonly store: ReadStore };

export function createJobStores(logger: Logger): JobStores {
  const entries = new Map<string, Entry>();

  const open = (client: JobClient): Entry => ({
    client,
    store:
      entries.get(client.id)?.store ??
      openReadStore({ path: client.path, migrations: clientMigrations, logger }),
  });
  const close = (wanted: (id: string) => boolean): void => {
    for (const [id, { store }] of entries) {
      if (!wanted(id)) continue;
      store.close();
      entries.delete(id);
    }
  };

  return {
    set: (clients) => {
      close((id) => !clients.some((client) => client.id === id));
      for (const client of clients) entries.set(client.id, open(client));
    },
    streams: () =>
      [...entries.values()].flatMap(({ client, store }) =>
        listStreams(store).map((row) => toDue(client, row)),
      ),
    fresh: ({ clientId, id }) => {
      const entry = entries.get(clientId);
      const row = entry === undefined ? undefined : findStream(entry.store, id);
      return entry === undefined || row === undefined ? null : toDue(entry.client, row);
    },
    recentPosts: ({ clientId, accountId }) => {
      const store = entries.get(clientId)?.store;
      return store === undefined ? [] : listRecentPosts(store, accountId, RECENT_POSTS);
    },
    clientIds: () => [...entries.keys()],
    publications: (untilAt) => [...entries].flatMap(([id, { store }]) => listDue(store, id, untilAt)),
    unknownPublication: ({ clientId, id }) => {
      const store = entries.get(clientId)?.store;
      return store === undefined ? null : findUnknown(store, clientId, id);
    },
    close: () => close(() => true),
  };
}

const toDue = (client: JobClient, row: StreamRow): DueStream => ({
  clientId: client.id,
  clientName: client.name,
  id: row.id,
  accountId: row.accountId,
  accountName: row.accountName,
  platform: row.platform,
  kind: row.kind,
  cursor: row.cursor,
  nextPollAt: row.nextPollAt,
  lastFoundAt: row.lastFoundAt,
  failureCount: row.failureCount,
  address: row.address,
  remoteId: row.remoteId,
  handle: row.handle,
});
