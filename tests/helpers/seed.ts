import type { Client } from '@shared/clients/schema';
import type { RemoteMessage, RemoteSample } from '../../electron/connectors/connector';
import { accountId } from '../../electron/features/accounts/account-store';
import type { DueStream } from '../../electron/jobs/poller-types';
import type { TestEngine } from './engine';
import { NOW, pageOf } from './remote';

export type Seeded = {
  readonly client: Client;
  readonly accountId: string;
  /** Another page of the account's mentions. */
  readonly take: (page: {
    readonly messages: readonly RemoteMessage[];
    readonly samples?: readonly RemoteSample[];
    readonly receivedAt?: number;
  }) => Promise<void>;
};

type Wanted = {
  readonly client: string | Client;
  /** The account's id at the platform. */
  readonly account?: string;
  readonly messages?: readonly RemoteMessage[];
};

/** A client with a Mastodon account and messages, stored by the engine's own writer as the jobs store them. */
export async function seed(engine: TestEngine, wanted: Wanted): Promise<Seeded> {
  const { account = 'us', messages = [] } = wanted;
  const client =
    typeof wanted.client === 'string' ? await engine.api.clients.add({ name: wanted.client }) : wanted.client;
  const id = accountId(client.id, 'mastodon', account);
  const profile = {
    remoteId: account,
    name: `Account ${account}`,
    handle: `@${account}@example.org`,
    address: 'https://example.org',
    profileUrl: null,
    avatarUrl: null,
    followerCount: null,
  };
  const streams = ['mentions', 'metrics'] as const;
  await engine.writer.run(client.id, 'addAccount', { id, platform: 'mastodon', profile, streams, now: NOW });
  const take: Seeded['take'] = async ({ messages: more, samples = [], receivedAt = NOW }) => {
    const page = pageOf(more, { samples });
    await engine.writer.run(client.id, 'applyPage', { stream: streamOf(client, id), page, receivedAt });
  };
  await take({ messages });
  return { client, accountId: id, take };
}

const streamOf = (client: Client, id: string): DueStream => ({
  clientId: client.id,
  clientName: client.name,
  id: `${id}:mentions`,
  accountId: id,
  accountName: '',
  platform: 'mastodon',
  kind: 'mentions',
  cursor: null,
  nextPollAt: null,
  lastFoundAt: null,
  failureCount: 0,
  address: '',
  remoteId: '',
  handle: '',
});
