import type { PlatformId } from '@shared/platforms/registry';
import type { RemoteMessage } from '../../electron/connectors/connector';
import { clientMigrations } from '../../electron/db/migrations';
import { openWriteStore } from '../../electron/db/open';
import type { WriteStore } from '../../electron/db/store';
import {
  type CommandInput,
  type CommandResult,
  isDurable,
  type WriteCommand,
  writeCommands,
} from '../../electron/engine/write-commands';
import { accountId } from '../../electron/features/accounts/account-store';
import { conversationId } from '../../electron/features/inbox/thread-store';
import { hashId } from '../../electron/lib/id';
import { silentLogger } from '../../electron/lib/logger';
import { messageOf, NOW, pageOf } from './remote';

export const CLIENT = 'client';

/** Runs a command as the engine's writer does: one transaction, the claim on the disk before it answers. */
export type RunCommand = <K extends WriteCommand>(command: K, input: CommandInput<K>) => CommandResult<K>;

export type OutboxStore = {
  readonly store: WriteStore;
  readonly run: RunCommand;
  readonly accountId: string;
  /** Takes messages that came in, as the poller does. */
  readonly take: (messages: readonly RemoteMessage[], receivedAt?: number) => void;
  /** Ids of a message that is its thread's root, and of the conversation that it begins. */
  readonly idsOf: (remoteId: string, contact?: string) => { messageId: string; conversationId: string };
};

type Options = { readonly path: string; readonly platform?: PlatformId; readonly address?: string };

/** A client's real store in a file, with one account; opened again, it is as it was. */
export function openOutboxStore({
  path,
  platform = 'mastodon',
  address = 'https://example.org',
}: Options): OutboxStore {
  const store = openWriteStore({
    path,
    create: true,
    migrations: clientMigrations,
    now: NOW,
    logger: silentLogger,
  });
  const id = accountId(CLIENT, platform, 'us');
  const run: RunCommand = (command, input) => {
    const work = writeCommands[command] as (
      store: WriteStore,
      given: CommandInput<typeof command>,
    ) => CommandResult<typeof command>;
    return (isDurable(command) ? store.durably : store.inTransaction)(() => work(store, input));
  };
  const known = store.get('test.account', 'SELECT 1 FROM account WHERE id = ?', [id]);
  if (known === undefined) addAccount();

  function addAccount(): void {
    const profile = {
      ...{ remoteId: 'us', name: 'Bakery', handle: '@us@example.org', address },
      ...{ profileUrl: null, avatarUrl: null, followerCount: null },
    };
    run('addAccount', { id, platform, profile, streams: ['mentions'], now: NOW });
  }

  return {
    store,
    run,
    accountId: id,
    take: (messages, receivedAt = NOW) => {
      const stream = {
        ...{ clientId: CLIENT, clientName: 'Bakery', id: `${id}:mentions`, accountId: id, accountName: '' },
        ...({ platform, kind: 'mentions', cursor: null, nextPollAt: null, lastFoundAt: null } as const),
        ...{ failureCount: 0, address, remoteId: 'us', handle: '@us@example.org' },
      };
      run('applyPage', { stream, page: pageOf(messages), receivedAt });
    },
    idsOf: (remoteId, contact = 'ada') => ({
      messageId: hashId(id, remoteId),
      conversationId: conversationId(id, remoteId, hashId(CLIENT, platform, contact)),
    }),
  };
}

/** What Ada asked us. */
export const question = (remoteId: string, more: Partial<RemoteMessage> = {}): RemoteMessage =>
  messageOf(remoteId, { text: 'Is there rye bread?', ...more });
