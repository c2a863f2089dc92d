import { afterEach, describe, expect, it } from 'vitest';
import { mastodonConnector } from '../../../electron/connectors/mastodon/mastodon-connector';
import account from '../../fixtures/mastodon/account.json' with { type: 'json' };
import { type LoopbackServer, type Reply, startServer } from '../loopback-server';
import { testSession } from '../test-session';
import { startMastodon, TOKEN } from './fake-mastodon';

let close: LoopbackServer['close'] = async () => undefined;
afterEach(() => close());

async function answering(reply: Reply) {
  const server = await startServer(() => reply);
  close = server.close;
  return { address: server.url, remoteId: '', handle: '' };
}

const verify = (address: { address: string; remoteId: string; handle: string }, secret = TOKEN) =>
  mastodonConnector.verify(testSession({ secret }), address);

describe('verifying a Mastodon account', () => {
  it('tells who the token belongs to, by the domain of handles', async () => {
    const server = await startMastodon({
      account,
      notifications: [],
      statuses: [],
      instance: { domain: 'corner-bakery.example' },
    });
    close = server.close;
    const profile = await verify({ address: `${server.url}/some/path`, remoteId: '', handle: '' });
    expect(server.violations).toEqual([]);
    expect(profile).toEqual({
      remoteId: '100',
      name: 'Corner Bakery',
      handle: '@bakery@corner-bakery.example',
      address: server.url,
      profileUrl: 'https://social.example/@bakery',
      avatarUrl: 'https://social.example/avatars/bakery.png',
      followerCount: 812,
    });
  });

  it('knows a server that does not tell its domain by its address', async () => {
    const server = await startMastodon({ account, notifications: [], statuses: [] });
    close = server.close;
    const profile = await verify({ address: server.url, remoteId: '', handle: '' });
    expect(profile.handle).toBe(`@bakery@${new URL(server.url).host}`);
  });

  it.each<[string, Reply, string, string]>([
    ['a page of HTML', { body: '<!doctype html><h1>Welcome</h1>' }, 'rejected', 'not-this-platform'],
    ['nothing at that path', { status: 404, body: 'Not found' }, 'rejected', 'not-this-platform'],
    ['another JSON', { body: { hello: 'world' } }, 'rejected', 'not-this-platform'],
    [
      'a wrong token',
      { status: 401, body: { error: 'The access token is invalid' } },
      'auth-expired',
      'unauthorised',
    ],
    [
      'a token that was taken back',
      { status: 401, body: { error: 'The access token was revoked' } },
      'revoked',
      'unauthorised',
    ],
    [
      'a closed account',
      { status: 403, body: { error: 'Your login is currently disabled' } },
      'revoked',
      'forbidden',
    ],
    [
      'too few rights',
      { status: 403, body: { error: 'This action is outside the authorized scopes' } },
      'rejected',
      'forbidden',
    ],
    ['a broken server', { status: 500, body: 'oops' }, 'transient', 'server-error'],
  ])('names %s', async (_name, reply, kind, reason) => {
    await expect(verify(await answering(reply))).rejects.toMatchObject({
      name: 'ConnectorError',
      kind,
      reason,
    });
  });
});
