import { expect, it } from 'vitest';
import { newSecret } from '../../electron/connectors/bluesky/sign-in';
import { connectorOf } from '../../electron/connectors/registry';
import { platformIds, platformOf } from '../../shared/platforms/registry';
import notifications from '../fixtures/bluesky/notifications.json' with { type: 'json' };
import account from '../fixtures/mastodon/account.json' with { type: 'json' };
import mastodonNotifications from '../fixtures/mastodon/notifications.json' with { type: 'json' };
import statuses from '../fixtures/mastodon/statuses.json' with { type: 'json' };
import { DID, PASSWORD } from './bluesky/fake-bluesky';
import { OWN_POST, QUESTION, writableBluesky } from './bluesky/writing-bluesky';
import { TOKEN } from './mastodon/fake-mastodon';
import { writableMastodon } from './mastodon/writing-mastodon';
import { describeWriting, type WritingSubject } from './writing-suite';

const mastodon = {
  connector: connectorOf('mastodon'),
  secret: TOKEN,
  hidden: [TOKEN],
  account: { remoteId: '100', handle: '@bakery@social.example' },
  healthy: () => writableMastodon({ account, notifications: mastodonNotifications, statuses }).answer,
  isWrite: ({ method, url }) => method === 'POST' && url.pathname === '/api/v1/statuses',
  knowsTheSecond: true,
} satisfies Partial<WritingSubject>;

const anna = { remoteId: 'anna@other.example', handle: '@Anna@Other.example' };

const bluesky = {
  connector: connectorOf('bluesky'),
  secret: newSecret({ identifier: 'bakery.example', password: PASSWORD }),
  hidden: [PASSWORD],
  account: { remoteId: DID, handle: '@bakery.example' },
  healthy: () => writableBluesky({ notifications }).answer,
} satisfies Partial<WritingSubject>;

const subjects: readonly WritingSubject[] = [
  {
    ...mastodon,
    name: 'Mastodon in public',
    parent: { remoteId: '601', contact: anna, language: 'en' },
    visibility: 'public',
    actions: { like: '601', unlike: '601', delete: '500' },
  },
  {
    ...mastodon,
    name: 'Mastodon in private',
    parent: { remoteId: '601', contact: anna, language: null },
    visibility: 'private',
    actions: {},
  },
  {
    ...bluesky,
    name: 'Bluesky in public',
    parent: {
      remoteId: QUESTION,
      contact: { remoteId: 'did:plc:anna', handle: '@anna.example' },
      language: 'en',
    },
    visibility: 'public',
    isWrite: ({ url }) => url.pathname.endsWith('putRecord'),
    knowsTheSecond: true,
    actions: { like: QUESTION, unlike: QUESTION, hide: QUESTION, unhide: QUESTION, delete: OWN_POST },
  },
  {
    ...bluesky,
    name: 'Bluesky in private',
    parent: {
      remoteId: 'c1/m2',
      contact: { remoteId: 'did:plc:anna', handle: '@anna.example' },
      language: null,
    },
    visibility: 'private',
    isWrite: ({ url }) => url.pathname.endsWith('sendMessage'),
    knowsTheSecond: false,
    actions: {},
  },
];

for (const subject of subjects) describeWriting(subject);

it('is tried with every platform that declares it, and with all that it declares', () => {
  for (const id of platformIds) {
    const { reply, actions } = platformOf(id);
    const own = subjects.filter(({ connector }) => connector.platform.id === id);
    expect(own.length > 0).toBe(reply !== null);
    const tried = own.flatMap((subject) => Object.keys(subject.actions));
    expect(tried.toSorted()).toEqual(Object.keys(actions).toSorted());
  }
});
