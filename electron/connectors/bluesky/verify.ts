import type { Profile } from '@shared/accounts/schema';
import type { AccountAddress } from '../connector';
import type { Session } from '../http/session';
import { openBluesky, orWithoutAppView } from './agent';
import { profileSchema } from './bluesky-schema';
import { contactOf } from './post-message';

/** Signs in and asks who that is; a PDS on its own knows only the handle. */
export async function verify(session: Session, account: AccountAddress): Promise<Profile> {
  const address = new URL(account.address).origin;
  const agent = await openBluesky(session, address);
  const { did, handle } = agent;
  const asked = agent.get({
    nsid: 'app.bsky.actor.getProfile',
    query: [['actor', did]],
    schema: profileSchema,
    service: 'appView',
  });
  const profile = await orWithoutAppView(asked, {
    did,
    handle,
    followersCount: null,
    followsCount: null,
    postsCount: null,
  });
  const { remoteId, ...card } = contactOf(did, profile);
  return { remoteId, address, ...card };
}
