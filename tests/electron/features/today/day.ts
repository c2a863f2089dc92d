import { orderKeyOf } from '@shared/inbox/order';
import type { ConversationRow } from '@shared/inbox/schema';
import type { Publication } from '@shared/outbox/schema';
import { HOUR } from '@shared/platforms/platform';
import type { AnswerStats } from '@shared/sla/schema';
import { clientMigrations } from '../../../../electron/db/migrations';
import { openWriteStore } from '../../../../electron/db/open';
import type { WriteStore } from '../../../../electron/db/store';
import { createToday, type TodayContext } from '../../../../electron/features/today/today-service';
import { silentLogger } from '../../../../electron/lib/logger';
import { NOW } from '../../../helpers/remote';
import { row } from '../../../helpers/rows';

export const CLIENT = 'client';
/** The program started an hour ago. */
export const STARTED = NOW - HOUR;

/** A client's real store in memory with one account. */
export function openDay(): WriteStore {
  const store = openWriteStore({
    path: ':memory:',
    create: true,
    migrations: clientMigrations,
    now: NOW,
    logger: silentLogger,
  });
  store.run(
    'test.account',
    `INSERT INTO account (id, platform, remote_id, name, handle, address, created_at, updated_at)
     VALUES ('a', 'mastodon', 'us', 'Bakery', '@us', 'https://example.org', 1, 1)`,
  );
  return store;
}

type Conversation = {
  readonly status?: string;
  readonly waitingSinceAt?: number | null;
  readonly dueAt?: number | null;
  readonly label?: 'complaint' | 'praise' | null;
  readonly onTop?: boolean;
  readonly returned?: boolean;
  readonly snoozedUntilAt?: number | null;
};

/** A conversation as the list knows it; somebody waits in it since an hour ago unless said otherwise. */
export function converse(store: WriteStore, id: string, conversation: Conversation = {}): void {
  const { status = 'open', waitingSinceAt = NOW - HOUR, dueAt = null, label = null } = conversation;
  const { onTop = false, returned = false, snoozedUntilAt = null } = conversation;
  const facts = { waitingSinceAt, dueAt, label, lastAt: NOW - HOUR, hardRule: null };
  store.run(
    'test.conversation',
    `INSERT INTO conversation (id, account_id, contact_id, root_key, kind, status, read_until_at, first_at, last_at,
       waiting_since_at, message_count, unread_count, preview, last_direction, label, due_at, order_key, snoozed_until_at,
       returned)
     VALUES (@id, 'a', 'ada', @id, 'mention', @status, 0, @lastAt, @lastAt, @waitingSinceAt, 1, 0, '', 'in', @label, @dueAt,
       @orderKey, @snoozedUntilAt, @returned)`,
    {
      id,
      status,
      lastAt: facts.lastAt,
      waitingSinceAt,
      label,
      dueAt,
      orderKey: orderKeyOf({ ...facts, onTop: onTop || returned }),
      snoozedUntilAt,
      returned: returned ? 1 : 0,
    },
  );
}

/** A stream of the account. */
export function addStream(
  store: WriteStore,
  id: string,
  stream: { readonly kind?: string; readonly failure?: object; readonly lastGoodAt?: number } = {},
): void {
  const { kind = 'mentions', failure = null, lastGoodAt = null } = stream;
  store.run(
    'test.stream',
    `INSERT INTO stream (id, account_id, kind, state, last_good_at, failure) VALUES (?, 'a', ?, ?, ?, ?)`,
    [
      id,
      kind,
      failure === null ? 'healthy' : 'stopped',
      lastGoodAt,
      failure === null ? null : JSON.stringify(failure),
    ],
  );
}

export const addRun = (
  store: WriteStore,
  streamId: string,
  run: { readonly at: number; readonly outcome?: string; readonly received?: number; readonly new?: number },
): number =>
  store.run(
    'test.run',
    `INSERT INTO stream_run (id, stream_id, at, outcome, received, new_count, updated, bytes, milliseconds)
     VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0)`,
    [
      `${streamId}-${run.at}`,
      streamId,
      run.at,
      run.outcome ?? 'found',
      run.received ?? run.new ?? 0,
      run.new ?? 0,
    ],
  );

export const rowOf = (id: string): ConversationRow =>
  row(id, { clientId: CLIENT, contactName: `Contact of ${id}`, lastAt: NOW, waitingSinceAt: NOW });

export const replyIn = (state: Publication['state']): Publication => ({
  clientId: CLIENT,
  id: state,
  kind: 'reply',
  postId: null,
  accountId: 'a',
  accountName: 'Bakery',
  platform: 'mastodon',
  conversationId: 'c',
  contactName: 'Ada',
  parentId: null,
  visibility: 'public',
  text: 'We are sorry.',
  state,
  memberId: null,
  memberName: 'Ola',
  sendAt: null,
  attemptCount: 0,
  approved: false,
  approvedByName: null,
  returnNote: null,
  failure: null,
  remoteUrl: null,
  createdAt: NOW,
  updatedAt: NOW,
  publishedAt: null,
});

const statsOf = (n: number, medianMs: number | null): AnswerStats => ({
  key: null,
  n,
  medianMs,
  p90Ms: medianMs,
  wallMedianMs: medianMs,
  wallP90Ms: medianMs,
  promised: 0,
  kept: 0,
  unanswered: 0,
});

/** The day of one client; what other features answer is given, the store is real. */
export const dayOf = (store: WriteStore, context: Partial<TodayContext> = {}) =>
  createToday({
    clients: () => [{ id: CLIENT, timeZone: 'Europe/Warsaw', store }],
    // In another order than asked, as a store may answer.
    rows: (_clientId, ids) => ids.map(rowOf).toReversed(),
    openIntervals: (_clientId, from, until) => [{ from, until }],
    answering: () => ({ first: statsOf(3, HOUR), next: statsOf(2, null) }),
    publications: () => [],
    actor: () => ({ memberId: 'ola', name: 'Ola', role: 'owner' }),
    startedAt: STARTED,
    now: () => NOW,
    ...context,
  });
