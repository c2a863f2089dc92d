import type { Account, NewAccount } from '@shared/accounts/schema';
import { type PlatformId, platformOf } from '@shared/platforms/registry';

/** What is typed into the form, for every platform at once: changing the platform loses nothing. */
export type Draft = {
  readonly platform: PlatformId;
  readonly url: string;
  readonly server: string;
  readonly token: string;
  readonly handle: string;
  readonly password: string;
  /** How Mastodon is signed in to. */
  readonly by: 'browser' | 'token';
};

export const emptyDraft: Draft = {
  platform: 'feed',
  url: '',
  server: '',
  token: '',
  handle: '',
  password: '',
  by: 'browser',
};

/** The draft for an account that is there: its address, never its secret. */
export const draftOf = ({ platform, address, handle }: Account): Draft => ({
  ...emptyDraft,
  platform,
  url: address,
  server: address,
  handle: handle.replace(/^@/, ''),
});

/** The account that the draft describes; `null` while something needed is missing. */
export function accountOf(draft: Draft): NewAccount | null {
  const [url, server, token, handle, password] = [
    draft.url,
    draft.server,
    draft.token,
    draft.handle,
    draft.password,
  ].map((text) => text.trim());
  switch (draft.platform) {
    case 'feed':
      return url ? { platform: 'feed', url } : null;
    case 'mastodon':
      return server && token ? { platform: 'mastodon', server, token } : null;
    case 'bluesky':
      return server && handle && password
        ? { platform: 'bluesky', server, handle: handle.replace(/^@/, ''), password }
        : null;
  }
}

/** Whether the sign-in of this draft happens in the browser. */
export const signsInByBrowser = ({ platform, by }: Draft): boolean =>
  by === 'browser' && platformOf(platform).signIn.includes('oauth');

/** The server that a draft talks to, for the sentences about it; empty while nothing is typed. */
export function serverOf({ platform, url, server }: Draft): string {
  const typed = (platform === 'feed' ? url : server).trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return typed !== '' && URL.canParse(address) ? new URL(address).host : typed;
}
