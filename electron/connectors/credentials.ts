import type { NewAccount } from '@shared/accounts/schema';
import { newSecret } from './bluesky/sign-in';
import type { AccountAddress } from './connector';

type Credentials = { readonly account: AccountAddress; readonly secret: string };

/** What a person typed, as a session and a connector take it: where, and the secret to be sealed. */
export function credentialsOf(account: NewAccount): Credentials {
  const at = (address: string): AccountAddress => ({ address, remoteId: '', handle: '' });
  switch (account.platform) {
    case 'feed':
      return { account: at(account.url), secret: '' };
    case 'mastodon':
      return { account: at(account.server), secret: account.token };
    case 'bluesky':
      return {
        account: { ...at(account.server), handle: account.handle },
        secret: newSecret({ identifier: account.handle, password: account.password }),
      };
  }
}
