import type { Message } from '@shared/inbox/schema';
import { clientMigrations } from '../../electron/db/migrations';
import { openWriteStore } from '../../electron/db/open';
import type { WriteStore } from '../../electron/db/store';
import { accountId, insertAccount } from '../../electron/features/accounts/account-store';
import { readMessage } from '../../electron/features/inbox/inbox-service';
import { type IngestBatch, type IngestResult, ingest } from '../../electron/features/inbox/ingest-store';
import type { Judge } from '../../electron/features/inbox/judge';
import { hashId } from '../../electron/lib/id';
import { silentLogger } from '../../electron/lib/logger';
import { plainJudge } from './judge';
import { NOW } from './remote';

export const CLIENT = 'client';
export const ACCOUNT = accountId(CLIENT, 'mastodon', 'us');
export const idOf = (remoteId: string): string => hashId(ACCOUNT, remoteId);
export const contactId = (remoteId: string): string => hashId(CLIENT, 'mastodon', remoteId);

type Counts = Omit<IngestResult, 'ruled' | 'moved'>;

export type TestStore = {
  readonly store: WriteStore;
  /** One page, as the writer stores it. */
  readonly take: (batch: Partial<IngestBatch>) => Counts;
  readonly message: (remoteId: string) => Message | null;
};

/** A client's real store in memory, with one Mastodon account. */
export function openTestStore(judge: Judge = plainJudge): TestStore {
  const store = openWriteStore({
    path: ':memory:',
    create: true,
    migrations: clientMigrations,
    now: NOW,
    logger: silentLogger,
  });
  const profile = {
    remoteId: 'us',
    name: 'Bakery',
    handle: '@us@example.org',
    address: 'https://example.org',
    profileUrl: null,
    avatarUrl: null,
    followerCount: null,
  };
  insertAccount(store, { id: ACCOUNT, platform: 'mastodon', profile, streams: ['mentions'], now: NOW });
  const take = (batch: Partial<IngestBatch>): Counts =>
    store.inTransaction(() => {
      const {
        ruled: _ruled,
        moved: _moved,
        ...counts
      } = ingest(
        store,
        {
          clientId: CLIENT,
          accountId: ACCOUNT,
          platform: 'mastodon',
          messages: [],
          deleted: [],
          backfill: false,
          receivedAt: NOW,
          ...batch,
        },
        judge,
      );
      return counts;
    });
  return { store, take, message: (remoteId) => readMessage({ id: CLIENT, store }, idOf(remoteId)) };
}

/** Every row that a page may change, in a fixed order. */
export const dumpOf = (store: WriteStore): unknown =>
  ['contact', 'message', 'message_revision', 'conversation'].map((table) =>
    store.all('test.dump', `SELECT * FROM ${table} ORDER BY 1`),
  );
