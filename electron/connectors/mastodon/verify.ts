import type { Profile } from '@shared/accounts/schema';
import type { AccountAddress } from '../connector';
import { ConnectorError } from '../errors';
import type { Session } from '../http/session';
import { type MastodonApi, openMastodon } from './mastodon-api';
import { instanceSchema } from './mastodon-schema';
import { whoAmI } from './self';
import { contactOf } from './status-message';

/** Who the token belongs to. A server that does not speak the API: `rejected`, `not-this-platform`. */
export async function verify(session: Session, account: AccountAddress): Promise<Profile> {
  const address = new URL(account.address).origin;
  const api = openMastodon({ session, address, now: 0 });
  const self = await whoAmI(api).catch((thrown: unknown) => {
    throw isForeign(thrown)
      ? new ConnectorError('rejected', 'not-this-platform', { detail: address, cause: thrown })
      : thrown;
  });
  const { name, handle, profileUrl, avatarUrl, followerCount } = contactOf(
    self,
    await domainOf(api, address),
  );
  return { remoteId: self.id, name, handle, address, profileUrl, avatarUrl, followerCount };
}

/** A page of HTML, another JSON, or nothing at that path. */
const isForeign = (thrown: unknown): boolean =>
  thrown instanceof ConnectorError && (thrown.reason === 'broken' || thrown.reason === 'not-found');

/**
 * Handles may have a shorter domain than the server's address (`@shop@example.org` on social.example.org). Servers
 * that do not tell are known by their address.
 */
async function domainOf(api: MastodonApi, address: string): Promise<string> {
  const { host } = new URL(address);
  try {
    return (await api.find('/api/v2/instance', [], instanceSchema))?.domain ?? host;
  } catch (thrown) {
    if (isForeign(thrown)) return host;
    throw thrown;
  }
}
