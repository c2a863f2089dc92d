import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StreamPage } from '../../electron/connectors/connector';
import { clientMigrations } from '../../electron/db/migrations';
import { openWriteStore } from '../../electron/db/open';
import type { WriteStore } from '../../electron/db/store';
import { writeCommands } from '../../electron/engine/write-commands';
import { insertAccount } from '../../electron/features/accounts/account-store';
import { writeClient } from '../../electron/features/clients/client-store';
import type { DueStream } from '../../electron/jobs/poller-types';
import { silentLogger } from '../../electron/lib/logger';

export const CLIENT_ID = 'bench-client';
export const ACCOUNT_ID = 'bench-account';

/** The stream that all benchmark messages come from. */
export const benchStream: DueStream = {
  clientId: CLIENT_ID,
  clientName: 'Bench',
  id: `${ACCOUNT_ID}:mentions`,
  accountId: ACCOUNT_ID,
  accountName: 'Bench',
  platform: 'mastodon',
  kind: 'mentions',
  cursor: null,
  nextPollAt: null,
  lastFoundAt: null,
  failureCount: 0,
  address: 'https://town.example',
  remoteId: '1',
  handle: '@bakery@town.example',
};

export const BENCH_NOW = Date.UTC(2026, 0, 1);

/** A folder that is removed when the process ends. */
export function scratchDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'backbeat-bench-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** An empty client store with one account, at the newest schema. */
export function emptyStore(path: string): WriteStore {
  const store = openWriteStore({
    path,
    create: true,
    now: BENCH_NOW,
    migrations: clientMigrations,
    logger: silentLogger,
  });
  const client = {
    id: CLIENT_ID,
    name: 'Bench',
    colour: 'teal' as const,
    language: 'en' as const,
    timeZone: 'UTC',
    practice: 0,
    createdAt: BENCH_NOW,
  };
  writeClient(store, client, BENCH_NOW);
  const profile = {
    remoteId: '1',
    name: 'Bench',
    handle: '@bakery@town.example',
    address: 'https://town.example',
    profileUrl: null,
    avatarUrl: null,
    followerCount: null,
  };
  insertAccount(store, { id: ACCOUNT_ID, platform: 'mastodon', profile, streams: [], now: BENCH_NOW });
  store.run(
    'bench.stream',
    `INSERT INTO stream (id, account_id, kind, state) VALUES (?, ?, 'mentions', 'healthy')`,
    [benchStream.id, ACCOUNT_ID],
  );
  return store;
}

/** Stores a page as the writer does: one transaction with the cursor. */
export const applyPage = (store: WriteStore, page: StreamPage): unknown =>
  store.inTransaction(() =>
    writeCommands.applyPage(store, { stream: benchStream, page, receivedAt: BENCH_NOW }),
  );
