import type { RemoteAction } from '@shared/platforms/platform';
import type { PlatformId } from '@shared/platforms/registry';
import type {
  AccountAddress,
  Connector,
  Publishing,
  RemoteMessage,
  Sighting,
} from '../../connectors/connector';
import { ConnectorError } from '../../connectors/errors';
import type { Session } from '../../connectors/http/session';
import type { OutgoingPublication } from '../../jobs/sender-types';
import type { ActedOn } from './act-store';

/** An account as a session to its platform is opened for it. */
export type AccountToOpen = AccountAddress & { readonly clientId: string; readonly accountId: string };

export type ActOnRemote = {
  readonly clientId: string;
  readonly message: ActedOn;
  readonly action: RemoteAction;
};

type Options = {
  readonly connectorOf: (platform: PlatformId) => Connector;
  /**
   * A session for an account, and where its server is to be found. Throws `ConnectorError`, `transient` while its secret
   * cannot be opened.
   */
  readonly open: (
    account: AccountToOpen,
    signal: AbortSignal,
  ) => Promise<{ readonly session: Session; readonly address: string }>;
  readonly now: () => number;
  readonly random: () => number;
};

/** How publications and actions reach their platforms. */
export type PlatformSending = {
  /** A name to be chosen before the first attempt, where the platform takes one. */
  readonly chooseKey: (platform: PlatformId) => string | null;
  readonly send: (publication: OutgoingPublication, signal: AbortSignal) => Promise<RemoteMessage>;
  readonly find: (publication: OutgoingPublication, signal: AbortSignal) => Promise<Sighting>;
  readonly act: (request: ActOnRemote, signal: AbortSignal) => Promise<void>;
};

export function createPlatformSending({ connectorOf, open, now, random }: Options): PlatformSending {
  const publishingOf = (platform: PlatformId): Publishing => {
    const { publish } = connectorOf(platform);
    if (publish === null) throw new ConnectorError('rejected', 'not-this-platform');
    return publish;
  };
  const opened = async ({ clientId, accountId, account }: OutgoingPublication, signal: AbortSignal) => {
    const { session, address } = await open({ ...account, clientId, accountId }, signal);
    return { session, account: { ...account, address } };
  };
  return {
    chooseKey: (platform) => connectorOf(platform).publish?.chooseKey?.(now(), random) ?? null,
    send: async (publication, signal) => {
      const publishing = publishingOf(publication.platform);
      const { session, account } = await opened(publication, signal);
      return publishing.send(session, { ...publication, account, now: now() });
    },
    find: async (publication, signal) => {
      const publishing = publishingOf(publication.platform);
      const { session, account } = await opened(publication, signal);
      return publishing.find(session, { ...publication, account, now: now() });
    },
    act: async ({ clientId, message, action }, signal) => {
      const { accountId, accountRemoteId, handle, platform, remoteId } = message;
      const act = connectorOf(platform).act[action];
      if (act === undefined) throw new ConnectorError('rejected', 'not-this-platform');
      const account = { address: message.address, remoteId: accountRemoteId, handle };
      const { session, address } = await open({ ...account, clientId, accountId }, signal);
      await act(session, { account: { ...account, address }, remoteId, now: now() });
    },
  };
}
