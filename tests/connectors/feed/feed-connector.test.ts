import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { RemoteMessage, StreamPage } from '../../../electron/connectors/connector';
import { ConnectorError } from '../../../electron/connectors/errors';
import { feedConnector } from '../../../electron/connectors/feed/feed-connector';
import { feedDocument, startFeedServer } from '../../helpers/feed-server';
import { answer, type HttpServer, type Route, redirect, startHttpServer } from '../../helpers/http-server';
import { idsOf, messagesOf, NOW, readAll, readOnce, testSession } from '../test-session';
import { feedFile } from './feed-fixture';

const servers: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(routes: Readonly<Record<string, Route>>): Promise<HttpServer> {
  const server = await startHttpServer(routes);
  servers.push(server);
  return server;
}

const accountAt = (address: string) => ({
  address,
  remoteId: 'feeds.example.org/x',
  handle: 'feeds.example.org',
});

type Read = { readonly cursor?: string | null; readonly now?: number };

const read = (address: string, options: Read = {}): Promise<StreamPage> =>
  readOnce(feedConnector.fetch.items, { session: testSession(), account: accountAt(address), ...options });

const file = (name: string, headers: Readonly<Record<string, string>> = {}): Route =>
  answer({ body: feedFile(name), headers: { 'content-type': 'application/xml', ...headers } });

const rss = (items: string): string => `<rss version="2.0"><channel><title>F</title>${items}</channel></rss>`;

const items = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, index) => `<item><guid>i${from + index}</guid><title>T${from + index}</title></item>`,
  ).join('');

describe('reading a feed', () => {
  it('gives its items as messages', async () => {
    const server = await serve({ '/feed': file('rss-2.0.xml') });
    const page = await read(server.url('/feed'));
    const author = {
      remoteId: expect.stringMatching(/^feed:[0-9a-f]{32}:[0-9a-f]{16}$/),
      ...{ name: 'Ann Miller', handle: new URL(server.origin).host },
      ...{ profileUrl: 'https://bakery.example.org/', avatarUrl: null, followerCount: null },
    };
    expect(page).toMatchObject({ samples: [], deleted: [], more: false, backfill: true, movedTo: null });
    expect(page.messages[0]).toEqual({
      ...{ remoteId: 'bakery-102', kind: 'item', direction: 'in', author, contact: author },
      ...{ thread: { key: 'bakery-102' }, at: Date.UTC(2026, 10, 2, 9, 15), editedAt: null },
      ...{
        subject: 'Rye on Fridays & Saturdays',
        url: 'https://bakery.example.org/news/rye',
        language: 'en-GB',
      },
      text: 'Twelve loaves,\nfirst come first served. Order here (https://bakery.example.org/order).',
      attachments: [{ kind: 'image', url: 'https://bakery.example.org/img/rye.jpg', alt: null }],
    } satisfies RemoteMessage);
    expect(page.messages[1]?.author).toMatchObject({
      remoteId: expect.stringMatching(/^feed:[0-9a-f]{32}$/),
      ...{ name: 'Harbour Bakery News', avatarUrl: 'https://bakery.example.org/logo.png' },
    });
  });

  it('takes an empty feed', async () => {
    const server = await serve({ '/feed': answer({ body: rss('') }) });
    expect((await read(server.url('/feed'))).messages).toEqual([]);
  });

  it('puts absurd and missing dates where the feed stands, in its order', async () => {
    const server = await serve({ '/feed': file('absurd-dates.xml') });
    const built = Date.UTC(2026, 10, 2, 12);
    const { messages } = await read(server.url('/feed'));
    expect(messages.map(({ at }) => at)).toEqual([
      ...[built, built - 1_000, built - 2_000, built - 3_000, Date.UTC(2026, 10, 1, 12)],
    ]);
  });

  it('takes a later item without a date for new, although the feed has an old one', async () => {
    const server = await serve({
      '/feed': (request, response) => {
        const body = rss(`<pubDate>Sun, 01 Jan 2012 00:00:00 GMT</pubDate>${items(1, request.earlier)}`);
        answer({ body })(request, response);
      },
    });
    const first = await read(server.url('/feed'));
    const second = await read(server.url('/feed'), { cursor: first.cursor });
    expect([first.messages[0]?.at, second.messages[0]?.at]).toEqual([Date.UTC(2012, 0, 1), NOW]);
  });

  it('cuts a text that nobody reads to its end', async () => {
    const body = rss(`<item><guid>1</guid><description>${'🙂'.repeat(150_000)}</description></item>`);
    const server = await serve({ '/feed': answer({ body }) });
    const [message] = (await read(server.url('/feed'))).messages;
    expect(message?.text.length).toBeLessThanOrEqual(200_000);
    expect(message?.text.endsWith('🙂…')).toBe(true);
  });

  it('names the items of a feed that reuses its ids, the same each time', async () => {
    const server = await serve({ '/feed': file('reused-ids.xml') });
    const first = await read(server.url('/feed'));
    const again = await read(server.url('/feed'));
    expect(new Set(idsOf([first])).size).toBe(4);
    expect(idsOf([again])).toEqual(idsOf([first]));
    expect(first.messages.map(({ text }) => text)).toEqual(['Dish 4', 'Dish 3', 'Dish 2', 'Dish 1']);
  });

  it('keeps items without any id', async () => {
    const server = await serve({ '/feed': file('no-ids.xml') });
    const page = await read(server.url('/feed'));
    expect(page.messages.map(({ subject, text }) => subject ?? text)).toEqual([
      ...['With link', 'Title and date', 'Title and date', 'Only text'],
    ]);
    expect(new Set(idsOf([page])).size).toBe(4);
  });
});

describe('reading it again', () => {
  it('asks only for what changed', async () => {
    const feeds = await startFeedServer({ feeds: 1, items: 3 });
    servers.push(feeds);
    const first = await read(feeds.url(0));
    const second = await read(feeds.url(0), { cursor: first.cursor });
    const third = await read(feeds.url(0), { cursor: second.cursor });
    expect([feeds.answered(200), feeds.answered(304)]).toEqual([1, 2]);
    expect([first, second, third].map(({ messages, backfill }) => [messages.length, backfill])).toEqual([
      ...[
        [3, true],
        [0, false],
        [0, false],
      ],
    ]);
    expect(third.cursor).toBe(first.cursor);
  });

  it('sends both validators', async () => {
    const headers = { etag: 'W/"7"', 'last-modified': 'Mon, 02 Nov 2026 10:00:00 GMT' };
    const server = await serve({ '/feed': file('rss-2.0.xml', headers) });
    await read(server.url('/feed'), { cursor: (await read(server.url('/feed'))).cursor });
    expect(server.received[1]?.headers).toMatchObject({
      ...{ 'if-none-match': 'W/"7"', 'if-modified-since': 'Mon, 02 Nov 2026 10:00:00 GMT' },
    });
  });

  it('finds nothing in the same body where a server knows no conditions', async () => {
    const server = await serve({ '/feed': file('rss-2.0.xml') });
    const first = await read(server.url('/feed'));
    const second = await read(server.url('/feed'), { cursor: first.cursor });
    expect([second.messages, second.backfill, second.more]).toEqual([[], false, false]);
  });

  it('gives the whole document when it changed, under the same names', async () => {
    const server = await serve({
      '/feed': (request, response) =>
        answer({
          body: rss(
            items(request.earlier + 2)
              .split('</item>')
              .reverse()
              .join('</item>'),
          ),
        })(request, response),
    });
    const first = await read(server.url('/feed'));
    const second = await read(server.url('/feed'), { cursor: first.cursor });
    expect(idsOf([first])).toEqual(['i1', 'i0']);
    expect(idsOf([second])).toEqual(['i2', 'i1', 'i0']);
    expect(second.backfill).toBe(false);
  });

  it('tells an item from the one that had its id before', async () => {
    const item = (name: string) => `<item><guid>1</guid><title>${name}</title><link>/${name}</link></item>`;
    const server = await serve({
      '/feed': (request, response) =>
        answer({ body: rss(item(request.earlier === 0 ? 'a' : 'b')) })(request, response),
    });
    const first = await read(server.url('/feed'));
    const second = await read(server.url('/feed'), { cursor: first.cursor });
    expect(idsOf([first])).toEqual(['1']);
    expect(idsOf([second])).toEqual([expect.stringMatching(/^1#/)]);
  });

  it.each(['', 'nonsense', '{"version":0}', '[]'])('begins anew with the cursor %j', async (cursor) => {
    const server = await serve({ '/feed': file('rss-2.0.xml') });
    expect((await read(server.url('/feed'), { cursor })).messages).toHaveLength(2);
  });

  it('is unmoved by a 304 that nobody asked for', async () => {
    const server = await serve({ '/feed': answer({ status: 304 }) });
    await expect(read(server.url('/feed'))).rejects.toMatchObject({ kind: 'bad-response', reason: 'broken' });
  });
});

describe('a feed of 10,000 items', () => {
  const readTogether = (address: string) =>
    readAll(feedConnector.fetch.items, { session: testSession(), account: accountAt(address) });

  /** Each page with a session of its own, as after a restart. */
  async function readApart(address: string, from?: string): Promise<StreamPage[]> {
    const pages = [await read(address, { cursor: from ?? null })];
    for (let last = pages[0]; last?.more; last = pages.at(-1))
      pages.push(await read(address, { cursor: last.cursor }));
    return pages;
  }

  it('comes in pages of a thousand, each item once', async () => {
    const server = await serve({ '/feed': answer({ body: rss(items(10_000)), headers: { etag: '"1"' } }) });
    const pages = await readTogether(server.url('/feed'));
    expect(server.received).toHaveLength(1);
    expect(pages.map(({ messages, more, backfill }) => [messages.length, more, backfill])).toEqual([
      ...Array.from({ length: 9 }, () => [1_000, true, true]),
      [1_000, false, true],
    ]);
    expect(idsOf(pages)).toEqual(Array.from({ length: 10_000 }, (_, index) => `i${index}`));
    expect(
      messagesOf(pages).every(({ at }, index, all) => index === 0 || at < (all[index - 1]?.at ?? 0)),
    ).toBe(true);
  });

  it('loses nothing when it grows in between: the next read begins at the top', async () => {
    const server = await serve({
      '/feed': (request, response) => {
        const body = request.earlier === 0 ? rss(items(1_500)) : rss(items(1, 9_999) + items(1_500));
        answer({ body, headers: { etag: `"${Math.min(request.earlier, 1)}"` } })(request, response);
      },
    });
    const pages = await readApart(server.url('/feed'));
    const later = await readApart(server.url('/feed'), pages.at(-1)?.cursor);
    expect(idsOf(pages)).toEqual(Array.from({ length: 1_500 }, (_, index) => `i${index}`));
    expect(idsOf(later)[0]).toBe('i9999');
    expect(idsOf(later)).toHaveLength(1_501);
    expect(later.map(({ backfill }) => backfill)).toEqual([false, false]);
  });

  it('ends even when every answer is another document', async () => {
    const server = await serve({
      '/feed': (request, response) =>
        answer({ body: rss(items(2_500, request.earlier * 10_000)) })(request, response),
    });
    const pages = await readApart(server.url('/feed'));
    expect(pages.map(({ messages }) => messages.length)).toEqual([1_000, 1_000, 500]);
  });

  it('goes on where a program that was killed stopped', async () => {
    const server = await serve({ '/feed': answer({ body: rss(items(2_500)) }) });
    const pages = await readApart(server.url('/feed'));
    expect(idsOf(pages)).toEqual(Array.from({ length: 2_500 }, (_, index) => `i${index}`));
    expect(pages.at(-1)?.cursor).toBe((await readTogether(server.url('/feed'))).at(-1)?.cursor);
  });
});

describe('when to read next', () => {
  it.each([
    ['the ttl', '<ttl>90</ttl>', {}, 90 * 60_000],
    ['never below five minutes', '<ttl>1</ttl>', {}, 5 * 60_000],
    ['never beyond a day', '<ttl>100000</ttl>', {}, 86_400_000],
    ['the cache header', '', { 'cache-control': 'public, max-age=3600' }, 3_600_000],
    ['the ttl before the cache header', '<ttl>30</ttl>', { 'cache-control': 'max-age=7200' }, 30 * 60_000],
    ['no wish', '<ttl>soon</ttl>', { 'cache-control': 'max-age=0, no-cache' }, null],
  ])('%s', async (_, head, headers: Readonly<Record<string, string>>, expected) => {
    const server = await serve({ '/feed': answer({ body: rss(head), headers }) });
    expect((await read(server.url('/feed'))).nextPollMs).toBe(expected);
  });

  it('remembers the ttl over an unchanged answer', async () => {
    const server = await serve({
      '/feed': (request, response) =>
        answer(
          request.headers['if-none-match']
            ? { status: 304 }
            : { body: rss('<ttl>90</ttl>'), headers: { etag: '1' } },
        )(request, response),
    });
    const first = await read(server.url('/feed'));
    expect((await read(server.url('/feed'), { cursor: first.cursor })).nextPollMs).toBe(90 * 60_000);
  });
});

describe('bad input ends as a named failure', () => {
  const failing = async (route: Route) => {
    const server = await serve({ '/feed': route });
    const thrown = await read(server.url('/feed')).then(
      () => null,
      (error: unknown) => error,
    );
    if (!(thrown instanceof ConnectorError)) throw thrown;
    return [thrown.kind, thrown.reason];
  };

  it.each([
    ['401', answer({ status: 401 }), ['auth-expired', 'unauthorised']],
    ['404', answer({ status: 404 }), ['rejected', 'not-found']],
    ['410', answer({ status: 410 }), ['gone', 'gone']],
    ['429', answer({ status: 429 }), ['rate-limited', 'rate-limited']],
    ['500', answer({ status: 500 }), ['transient', 'server-error']],
    ['a web page', file('html-page.html'), ['bad-response', 'not-a-feed']],
    ['nothing', file('empty.xml'), ['bad-response', 'broken']],
    ['a first item that is cut', file('broken-truncated-first-item.xml'), ['bad-response', 'broken']],
    ['a redirect loop', redirect('/feed'), ['bad-response', 'redirect-loop']],
    [
      'a gzip bomb',
      answer({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(30 * 1024 * 1024)) }),
      ['bad-response', 'too-large'],
    ],
    ['a large body', answer({ body: Buffer.alloc(21 * 1024 * 1024, ' ') }), ['bad-response', 'too-large']],
  ])('%s', async (_, route, failure) => {
    expect(await failing(route)).toEqual(failure);
  });

  it('a cut document is read as far as it is whole', async () => {
    const server = await serve({ '/feed': file('broken-truncated.xml') });
    expect((await read(server.url('/feed'))).messages.map(({ subject }) => subject)).toEqual([
      'Complete',
      'Also complete',
    ]);
  });

  it('the header tells the charset', async () => {
    const body = Buffer.from(rss('<item><title>\u00bf</title><guid>1</guid></item>'), 'latin1');
    const server = await serve({
      '/feed': answer({ body, headers: { 'content-type': 'text/xml; charset=windows-1250' } }),
    });
    expect((await read(server.url('/feed'))).messages[0]?.subject).toBe('ż');
  });
});

describe('a lasting new address', () => {
  it('is told by a permanent redirect, also of an unchanged feed', async () => {
    const feeds = await startFeedServer({ feeds: 1, items: 1 });
    servers.push(feeds);
    const server = await serve({ '/old': redirect(feeds.url(0), 301) });
    const first = await read(server.url('/old'));
    const second = await read(server.url('/old'), { cursor: first.cursor });
    expect([first.movedTo, second.movedTo]).toEqual([feeds.url(0), feeds.url(0)]);
  });
});

describe('verifying a feed', () => {
  const verify = (address: string) =>
    feedConnector.verify(testSession(), { address, remoteId: '', handle: '' });

  it('tells who it is', async () => {
    const server = await serve({ '/feed.xml': file('rss-2.0.xml') });
    const { host } = new URL(server.origin);
    expect(await verify(server.url('/feed.xml?a=1#x'))).toEqual({
      ...{ remoteId: `${host}/feed.xml?a=1`, name: 'Harbour Bakery News', handle: host },
      ...{ address: server.url('/feed.xml?a=1'), profileUrl: 'https://bakery.example.org/' },
      ...{ avatarUrl: 'https://bakery.example.org/logo.png', followerCount: null },
    });
  });

  it('takes the host for a name where there is none', async () => {
    const server = await serve({ '/feed': answer({ body: '<rss><channel></channel></rss>' }) });
    expect((await verify(server.url('/feed'))).name).toBe(new URL(server.origin).host);
  });

  it('finds the feed of a web page', async () => {
    const server = await serve({ '/': file('html-page.html'), '/site/news.xml': file('rss-2.0.xml') });
    expect(await verify(server.url('/'))).toMatchObject({
      ...{ address: server.url('/site/news.xml'), name: 'Harbour Bakery News' },
    });
  });

  it('looks no further than one page', async () => {
    const server = await serve({ '*': file('html-page.html') });
    await expect(verify(server.url('/'))).rejects.toMatchObject({ reason: 'not-a-feed' });
    expect(server.received).toHaveLength(2);
  });

  it('refuses a page without a feed', async () => {
    const server = await serve({ '/': file('html-without-feed.html') });
    await expect(verify(server.url('/'))).rejects.toMatchObject({
      kind: 'bad-response',
      reason: 'not-a-feed',
    });
  });

  it('takes a permanent redirect for the address, but no temporary one', async () => {
    const server = await serve({
      ...{ '/moved': redirect('/feed', 301), '/today': redirect('/feed', 302) },
      '/feed': file('rss-2.0.xml'),
    });
    expect((await verify(server.url('/moved'))).address).toBe(server.url('/feed'));
    expect((await verify(server.url('/today'))).address).toBe(server.url('/today'));
  });
});

describe('the feeds of the benchmark', () => {
  it('are the same each time, and of every kind', async () => {
    const feeds = await startFeedServer({ feeds: 3, items: 20 });
    servers.push(feeds);
    const pages = await Promise.all([0, 1, 2].map((feed) => read(feeds.url(feed))));
    expect(pages.map(({ messages }) => messages.length)).toEqual([20, 20, 20]);
    expect(
      messagesOf(pages).every(({ text, subject }) => text.length > 500 && subject?.endsWith('& more')),
    ).toBe(true);
    expect(feedDocument(1, 20)).toBe(feedDocument(1, 20));
  });
});
