import type { FetchRequest } from '../connector';
import type { MastodonApi } from './mastodon-api';
import { accountSchema } from './mastodon-schema';
import type { Reader } from './status-message';

/** Who we are on the server. Asked for only where the account was never verified. */
export async function readerOf(
  api: MastodonApi,
  { account, now }: Pick<FetchRequest, 'account' | 'now'>,
): Promise<Reader> {
  const selfId = account.remoteId || (await whoAmI(api)).id;
  return { selfId, domain: domainOf(account.handle) || new URL(account.address).host, now };
}

export const whoAmI = (api: MastodonApi) => api.get('/api/v1/accounts/verify_credentials', [], accountSchema);

/** `@name@domain` → `domain`. Handles of a server may have another domain than its address. */
const domainOf = (handle: string): string => /^@[^@]+@(.+)$/.exec(handle)?.[1] ?? '';
