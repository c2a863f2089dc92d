import type { Profile } from '@shared/accounts/schema';
import type { StreamKind } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type { ReadStore, WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

export type AccountRow = {
  id: string;
  platform: PlatformId;
  remoteId: string;
  name: string;
  handle: string;
  address: string;
  profileUrl: string | null;
  createdAt: number;
};

const COLUMNS = `id, platform, remote_id AS remoteId, name, handle, address, profile_url AS profileUrl, created_at AS createdAt`;

/** The id of an account: the same on every workstation of a client. */
export const accountId = (clientId: string, platform: string, remoteId: string): string =>
  hashId(clientId, platform, remoteId);

/** Accounts that are not removed, oldest first. */
export const listAccounts = (store: ReadStore): AccountRow[] =>
  store.all(
    'account.list',
    `SELECT ${COLUMNS} FROM account WHERE deleted_at IS NULL ORDER BY created_at, id`,
  );

export const findAccount = (store: ReadStore, id: string): AccountRow | undefined =>
  store.get('account.find', `SELECT ${COLUMNS} FROM account WHERE id = ? AND deleted_at IS NULL`, [id]);

/** Follower count of each account as last observed. */
export const listFollowers = (store: ReadStore): { accountId: string; value: number }[] =>
  store.all(
    'account.followers',
    `SELECT a.id AS accountId, (
       SELECT value FROM sample WHERE account_id = a.id AND message_id IS NULL AND metric = 'followers' ORDER BY at DESC LIMIT 1
     ) AS value FROM account AS a WHERE a.deleted_at IS NULL AND value IS NOT NULL`,
  );

/** How many messages an account has brought in. */
export const countMessages = (store: ReadStore, id: string): number =>
  store.get<{ count: number }>(
    'account.messages',
    'SELECT coalesce(sum(message_count), 0) AS count FROM stream WHERE account_id = ?',
    [id],
  )?.count ?? 0;

type NewAccount = {
  readonly id: string;
  readonly platform: PlatformId;
  readonly profile: Profile;
  readonly streams: readonly StreamKind[];
  readonly now: number;
};

/** Adds an account with its streams, due at once; an account that was removed comes back with its history. */
export function insertAccount(store: WriteStore, { id, platform, profile, streams, now }: NewAccount): void {
  const { remoteId, name, handle, address, profileUrl, avatarUrl } = profile;
  store.run(
    'account.insert',
    `INSERT INTO account (id, platform, remote_id, name, handle, address, profile_url, avatar_url, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, handle = excluded.handle, address = excluded.address,
       profile_url = excluded.profile_url, avatar_url = excluded.avatar_url, updated_at = excluded.updated_at, deleted_at = NULL`,
    [id, platform, remoteId, name, handle, address, profileUrl, avatarUrl, now, now],
  );
  for (const kind of streams) {
    store.run(
      'stream.insert',
      `INSERT INTO stream (id, account_id, kind, state, next_poll_at) VALUES (?, ?, ?, 'new', ?)
       ON CONFLICT (id) DO UPDATE SET next_poll_at = excluded.next_poll_at, failure = NULL, failure_count = 0,
         state = CASE WHEN cursor IS NULL THEN 'new' ELSE 'healthy' END`,
      [`${id}:${kind}`, id, kind, now],
    );
  }
}

/** A lasting new address, or a new name, as the platform told. */
export const updateAddress = (
  store: WriteStore,
  account: { id: string; address: string; now: number },
): number =>
  store.run('account.address', 'UPDATE account SET address = ?, updated_at = ? WHERE id = ?', [
    account.address,
    account.now,
    account.id,
  ]);

/** Stops reading; messages stay. */
export function removeAccount(store: WriteStore, id: string, now: number): void {
  store.run('account.remove', 'UPDATE account SET deleted_at = ?, updated_at = ? WHERE id = ?', [
    now,
    now,
    id,
  ]);
  store.run('stream.stop', 'UPDATE stream SET next_poll_at = NULL WHERE account_id = ?', [id]);
}
