import { afterEach, describe, expect, it } from 'vitest';
import { mastodonConnector } from '../../../electron/connectors/mastodon/mastodon-connector';
import accountFixture from '../../fixtures/mastodon/account.json' with { type: 'json' };
import gotosocial from '../../fixtures/mastodon/gotosocial-notifications.json' with { type: 'json' };
import notifications from '../../fixtures/mastodon/notifications.json' with { type: 'json' };
import pixelfed from '../../fixtures/mastodon/pixelfed-notifications.json' with { type: 'json' };
import statuses from '../../fixtures/mastodon/statuses.json' with { type: 'json' };
import { idsOf, messagesOf, NOW, readAll, readOnce, testSession } from '../test-session';
import { type Content, startMastodon, TOKEN } from './fake-mastodon';

type Server = Awaited<ReturnType<typeof startMastodon>>;
const { mentions, direct, posts, metrics } = mastodonConnector.fetch;

let open: Server[] = [];
afterEach(async () => {
  const violations = open.flatMap((server) => server.violations);
  await Promise.all(open.map((server) => server.close()));
  open = [];
  expect(violations).toEqual([]);
});

async function serve(content: Partial<Content> = {}) {
  const full: Content = { account: accountFixture, notifications, statuses, ...content };
  const server = await startMastodon(full);
  open.push(server);
  const account = { address: server.url, remoteId: '100', handle: '@bakery@social.example' };
  return { server, content: full, reading: { session: testSession({ secret: TOKEN }), account } };
}

const byId = (pages: Parameters<typeof messagesOf>[0], id: string) =>
  messagesOf(pages).find(({ remoteId }) => remoteId === id);

const anna = {
  remoteId: 'anna@other.example',
  name: 'Anna :wave:',
  handle: '@Anna@Other.example',
  profileUrl: 'https://other.example/@Anna',
  avatarUrl: 'https://other.example/avatars/anna.png',
  followerCount: 12,
};
const ben = {
  remoteId: 'ben@social.example',
  name: 'ben',
  handle: '@ben@social.example',
  profileUrl: 'https://social.example/@ben',
  avatarUrl: 'https://social.example/avatars/ben.png',
  followerCount: 7,
};

describe('mentions of a Mastodon account', () => {
  it('are what people wrote in public: mentions, answers to us, quotes', async () => {
    const { reading } = await serve();
    const pages = await readAll(mentions, reading);
    const kinds = messagesOf(pages).map(({ remoteId, kind, direction }) => [remoteId, kind, direction]);
    expect(kinds.sort()).toEqual([
      ['601', 'mention', 'in'],
      ['602', 'comment', 'in'],
      ['604', 'mention', 'in'],
      ['606', 'comment', 'in'],
    ]);
  });

  it('carry their author, text, warning, pictures, language and edit', async () => {
    const { reading } = await serve();
    const pages = await readAll(mentions, reading);
    expect(byId(pages, '602')).toEqual({
      remoteId: '602',
      kind: 'comment',
      direction: 'in',
      author: ben,
      contact: ben,
      thread: { parent: '500' },
      at: Date.parse('2026-11-18T09:00:00.000Z'),
      editedAt: Date.parse('2026-11-18T09:05:00.000Z'),
      subject: 'a complaint',
      text: 'The rolls were cold again.\n\nThird time & counting.',
      url: 'https://social.example/@ben/602',
      language: 'en',
      attachments: [
        { kind: 'image', url: 'https://social.example/media/rolls.jpg', alt: 'Six rolls on a plate' },
        { kind: 'video', url: 'https://other.example/clip.mp4', alt: null },
      ],
    });
    expect(byId(pages, '601')?.author).toEqual(anna);
    expect(byId(pages, '601')?.thread).toBeNull();
  });

  it('clamps a clock that runs ahead', async () => {
    const early = notifications.slice(0, 1);
    const { reading } = await serve({ notifications: early });
    const now = Date.UTC(2026, 10, 1);
    const page = await readOnce(mentions, { ...reading, now });
    expect(page.messages[0]?.at).toBe(now + 3_600_000);
  });

  it('reads servers that leave fields out or send numbers', async () => {
    const fromGts = await serve({ notifications: gotosocial });
    const fromPixelfed = await serve({ notifications: pixelfed });
    expect(messagesOf(await readAll(mentions, fromGts.reading))).toMatchObject([
      { remoteId: '01JCXY0000BBBBBBBBBBBBBBB1', text: 'Dzień dobry, czy macie żurek?', language: null },
    ]);
    expect(messagesOf(await readAll(mentions, fromPixelfed.reading))).toMatchObject([
      {
        remoteId: '4001',
        text: '',
        attachments: [{ kind: 'image', url: 'https://pix.example/p.jpg', alt: null }],
      },
    ]);
  });

  it('asks again for mentions alone where the server does not know quotes', async () => {
    const { reading } = await serve({
      instead: ({ url }) =>
        url.searchParams.getAll('types[]').includes('quote')
          ? { status: 422, body: { error: 'types' } }
          : null,
    });
    expect(idsOf(await readAll(mentions, reading))).toContain('601');
  });

  it('fails as a bad answer where no item can be read, and says how many', async () => {
    const { reading } = await serve({ notifications: notifications.filter(({ id }) => id === '16') });
    await expect(readOnce(mentions, reading)).rejects.toMatchObject({
      kind: 'bad-response',
      detail: expect.stringMatching(/^1 of 1 items skipped: account/),
    });
  });
});

describe('direct messages of a Mastodon account', () => {
  it('come in by their own stream and leave with the posts, held together by what they answer', async () => {
    const { reading } = await serve();
    const incoming = await readAll(direct, reading);
    const own = await readAll(posts, reading);
    expect(messagesOf(incoming)).toMatchObject([
      { remoteId: '603', kind: 'direct', thread: null, contact: anna },
    ]);
    expect(byId(own, '504')).toMatchObject({ kind: 'direct', direction: 'out', thread: { parent: '603' } });
    expect(byId(own, '504')?.contact?.remoteId).toBe(anna.remoteId);
    expect(byId(own, '505')).toMatchObject({
      kind: 'direct',
      thread: null,
      contact: { remoteId: ben.remoteId },
    });
  });
});

describe('posts of a Mastodon account', () => {
  it('are our posts and answers, never boosts or notes to nobody', async () => {
    const { reading } = await serve();
    const pages = await readAll(posts, reading);
    const kinds = messagesOf(pages).map(({ remoteId, kind, contact }) => [
      remoteId,
      kind,
      contact?.remoteId ?? null,
    ]);
    expect(kinds.sort()).toEqual([
      ['500', 'post', null],
      ['501', 'post', null],
      ['502', 'comment', 'anna@other.example'],
      ['503', 'comment', 'ben@social.example'],
      ['504', 'direct', 'anna@other.example'],
      ['505', 'direct', 'ben@social.example'],
      ['508', 'comment', '999#social.example'],
    ]);
    expect(messagesOf(pages).every(({ direction }) => direction === 'out')).toBe(true);
  });

  it('asks who we are where the account was never verified', async () => {
    const { reading } = await serve();
    const account = { ...reading.account, remoteId: '' };
    expect(idsOf(await readAll(posts, { ...reading, account }))).toContain('500');
  });
});

describe('numbers of a Mastodon account', () => {
  const account = [
    { messageRemoteId: null, metric: 'followers', value: 812, source: 'followers_count@v1' },
    { messageRemoteId: null, metric: 'following', value: 34, source: 'following_count@v1' },
    { messageRemoteId: null, metric: 'posts', value: 56, source: 'statuses_count@v1' },
  ];
  const post = [
    { messageRemoteId: '500', metric: 'replies', value: 1, source: 'replies_count@v1' },
    { messageRemoteId: '500', metric: 'shares', value: 2, source: 'reblogs_count@v1' },
    { messageRemoteId: '500', metric: 'likes', value: 3, source: 'favourites_count@v1' },
    { messageRemoteId: '500', metric: 'quotes', value: 1, source: 'quotes_count@v1' },
  ];

  it.each([true, false])(
    'are those of the account and its posts; what is gone is named (batches: %s)',
    async (batches) => {
      const { reading } = await serve({ batches });
      const page = await readOnce(metrics, { ...reading, recentPosts: ['500', '499'] });
      expect(page.samples).toEqual([...account, ...post]);
      expect(page.deleted).toEqual(['499']);
      expect(page.messages).toEqual([]);
    },
  );

  it('does not take a post for gone because a batch left it out', async () => {
    const { reading } = await serve({
      instead: ({ url }) => (url.pathname === '/api/v1/statuses' ? { body: [] } : null),
    });
    const page = await readOnce(metrics, { ...reading, recentPosts: ['500'] });
    expect(page.deleted).toEqual([]);
    expect(page.samples).toEqual([...account, ...post]);
  });

  it('asks for at most 20 posts at once and 40 one by one', async () => {
    const many = Array.from({ length: 60 }, (_, index) => String(1_000 + index));
    const { server, reading } = await serve({ batches: false });
    const page = await readOnce(metrics, { ...reading, recentPosts: many });
    expect(page.deleted).toHaveLength(40);
    expect(server.requests.filter(({ url }) => /statuses\/\d+$/.test(url.pathname))).toHaveLength(40);
  });

  it('gives an edited post once more, and only once', async () => {
    const edit = '2026-11-19T12:00:00.000Z';
    const edited = statuses.map((status) =>
      status.id === '500' ? { ...status, edited_at: edit, content: '<p>Newer opening hours.</p>' } : status,
    );
    const { reading } = await serve({ statuses: edited });
    const asked = { ...reading, recentPosts: ['500', '501'] };
    const first = await readOnce(metrics, asked);
    const second = await readOnce(metrics, { ...asked, cursor: first.cursor });
    expect(first.messages).toMatchObject([
      { remoteId: '500', kind: 'post', text: 'Newer opening hours.', editedAt: Date.parse(edit) },
    ]);
    expect(second.messages).toEqual([]);
  });
});

describe('a Mastodon server that has little left for us', () => {
  it('is left alone until its limit starts anew', async () => {
    const resetAt = new Date(NOW + 90_000).toISOString();
    const headers = { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': resetAt };
    const { server, reading } = await serve({ headers, pageSize: 2 });
    const page = await readOnce(mentions, reading);
    expect(page).toMatchObject({ nextPollMs: 90_000, more: false, backfill: true });
    expect(server.requests).toHaveLength(1);
  });
});
