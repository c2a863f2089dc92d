import { expect, it } from 'vitest';
import { newSecret } from '../../electron/connectors/bluesky/sign-in';
import { credentialsOf } from '../../electron/connectors/credentials';
import { connectorOf, type connectors } from '../../electron/connectors/registry';
import { platformIds, platforms } from '../../shared/platforms/registry';
import notifications from '../fixtures/bluesky/notifications.json' with { type: 'json' };
import account from '../fixtures/mastodon/account.json' with { type: 'json' };
import mastodonNotifications from '../fixtures/mastodon/notifications.json' with { type: 'json' };
import statuses from '../fixtures/mastodon/statuses.json' with { type: 'json' };
import { answerBluesky, DID, PASSWORD } from './bluesky/fake-bluesky';
import { describeConnector, type Subject } from './contract-suite';
import { answerMastodon, TOKEN } from './mastodon/fake-mastodon';

const post = (index: number) => ({
  uri: `at://${DID}/app.bsky.feed.post/3l2222222222${'abcdefghijklmnopqrstuvwxyz'[index]}`,
  cid: 'bafyrei',
  value: { text: `Post ${index}`, createdAt: '2026-11-01T08:00:00.000Z' },
});

const subjects = {
  feed: {
    connector: connectorOf('feed'),
    secret: '',
    hidden: [],
    remoteId: '',
    addressOf: (url) => `${url}/feed.xml`,
    healthy: () => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Corner Bakery</title><link>https://bakery.example</link>
        <item><guid isPermaLink="false">1</guid><title>Rye on Tuesdays</title><pubDate>Tue, 17 Nov 2026 08:00:00 GMT</pubDate></item>
        <item><guid isPermaLink="false">2</guid><title>Closed on Monday</title><pubDate>Wed, 18 Nov 2026 08:00:00 GMT</pubDate></item>
        </channel></rss>`,
    }),
  },
  mastodon: {
    connector: connectorOf('mastodon'),
    secret: TOKEN,
    hidden: [TOKEN],
    remoteId: '100',
    addressOf: (url) => url,
    healthy: answerMastodon({ account, notifications: mastodonNotifications, statuses, pageSize: 1 }),
  },
  bluesky: {
    connector: connectorOf('bluesky'),
    secret: newSecret({ identifier: 'bakery.example', password: PASSWORD }),
    hidden: [PASSWORD],
    remoteId: DID,
    addressOf: (url) => url,
    healthy: answerBluesky({
      notifications: [...notifications].reverse(),
      records: Array.from({ length: 25 }, (_, index) => post(25 - index)),
      pageSize: 2,
    }),
  },
} satisfies Record<keyof typeof connectors, Subject>;

for (const subject of Object.values(subjects)) describeConnector(subject);

it('has a connector for every platform, with its own descriptor', () => {
  expect(platformIds.map((id) => connectorOf(id).platform)).toEqual(platformIds.map((id) => platforms[id]));
});

it('seals what a person typed as the platform needs it', () => {
  const at = (address: string, handle = '') => ({ address, remoteId: '', handle });
  expect([
    credentialsOf({ platform: 'feed', url: 'https://bakery.example/feed' }),
    credentialsOf({ platform: 'mastodon', server: 'https://social.example', token: 't' }),
    credentialsOf({
      platform: 'bluesky',
      server: 'https://bsky.social',
      handle: '@b.example',
      password: 'p',
    }),
  ]).toEqual([
    { account: at('https://bakery.example/feed'), secret: '' },
    { account: at('https://social.example'), secret: 't' },
    { account: at('https://bsky.social', '@b.example'), secret: '{"identifier":"b.example","password":"p"}' },
  ]);
});
