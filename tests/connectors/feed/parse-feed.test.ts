import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectorError } from '../../../electron/connectors/errors';
import { parseFeed } from '../../../electron/connectors/feed/parse-feed';
import type { ParsedItem } from '../../../electron/connectors/feed/parsed-feed';
import { FEED_URL, feedFile, parseFile, parseText } from './feed-fixture';

const titlesOf = (items: readonly ParsedItem[]) => items.map(({ title }) => title);

describe('a feed of every format', () => {
  it('RSS 2.0', () => {
    expect(parseFile('rss-2.0.xml')).toEqual({
      title: 'Harbour Bakery News',
      siteUrl: 'https://bakery.example.org/',
      imageUrl: 'https://bakery.example.org/logo.png',
      updated: null,
      intervalMs: 45 * 60_000,
      items: [
        {
          ...{ id: 'bakery-102', rawLink: '/news/rye', link: 'https://bakery.example.org/news/rye' },
          title: 'Rye on Fridays & Saturdays',
          text: 'Twelve loaves,\nfirst come first served. Order here (https://bakery.example.org/order).',
          ...{ published: 'Mon, 02 Nov 2026 10:15:00 +0100', updated: null, language: 'en-GB' },
          author: { name: 'Ann Miller', url: null },
          attachments: [{ kind: 'image', url: 'https://bakery.example.org/img/rye.jpg', alt: null }],
        },
        {
          id: 'https://bakery.example.org/news/hours',
          rawLink: 'https://bakery.example.org/news/hours',
          link: 'https://bakery.example.org/news/hours',
          title: 'New opening hours',
          text: '- Mon to Fri 6–18\n- Sat 6–14',
          ...{ published: 'Sun, 01 Nov 2026 08:00:00 GMT', updated: null, language: 'en-GB' },
          ...{ author: null, attachments: [] },
        },
      ],
    });
  });

  it('Atom 1.0 with nested bases, languages and XHTML', () => {
    const { title, siteUrl, items } = parseFile('atom-1.0.xml');
    expect([title, siteUrl]).toEqual(['Crumb & Crust', 'https://blog.example.org/']);
    expect(items).toEqual([
      {
        ...{ id: 'urn:uuid:1225c695-0000-4000-8000-aaaa00000001', rawLink: 'slow' },
        link: 'https://blog.example.org/posts/slow',
        title: 'Why slow dough wins',
        text: 'Time is an ingredient.\n\nSee notes & the table (https://blog.example.org/posts/table).',
        ...{ published: '2026-11-03T10:00:00Z', updated: '2026-11-04T09:00:00Z', language: 'en' },
        author: { name: 'Jo Baker', url: 'https://jo.example.org/' },
        attachments: [{ kind: 'audio', url: 'https://blog.example.org/posts/slow.mp3', alt: null }],
      },
      {
        ...{ id: 'urn:uuid:1225c695-0000-4000-8000-aaaa00000002', rawLink: 'zurek' },
        link: 'https://blog.example.org/posts/2026/zurek',
        title: 'Żurek na zakwasie',
        text: '5 < 6, a sól & pieprz.',
        ...{ published: null, updated: '2026-11-02T10:00:00+01:00', language: 'pl' },
        ...{ author: { name: 'Łucja', url: null }, attachments: [] },
      },
    ]);
  });

  it('Atom 0.3', () => {
    const { title, items } = parseFile('atom-0.3.xml');
    expect(title).toBe('Tidal notes');
    expect(items).toMatchObject([
      {
        ...{
          id: 'tag:tide.example.org,2026:1',
          link: 'http://tide.example.org/spring',
          title: 'Spring tide',
        },
        ...{ text: 'High at six.', published: '2026-09-30T20:00:00Z', updated: '2026-10-01T00:00:00Z' },
        author: { name: 'Sam', url: null },
      },
    ]);
  });

  it('RSS 1.0, whatever its prefixes are', () => {
    const { title, intervalMs, items } = parseFile('rdf-1.0.xml');
    expect([title, intervalMs]).toEqual(['Market Hall', 6 * 3_600_000]);
    expect(items).toMatchObject([
      {
        ...{ id: 'https://market.example.org/1', title: 'Cheese stall moves', text: 'To aisle four.' },
        ...{ author: { name: 'Ewa', url: null }, published: '2026-11-03T07:30:00+01:00' },
      },
      { id: 'https://market.example.org/2', text: 'Seven kinds.', published: '2026-11-01', author: null },
    ]);
  });

  it('RSS 0.91', () => {
    expect(parseFile('rss-0.91.xml').items).toMatchObject([
      { id: null, link: 'http://mill.example.org/stone', title: 'Stone dressed again' },
      { id: null, link: 'http://mill.example.org/wheel', text: 'Water runs — at last.' },
    ]);
  });

  it('JSON Feed 1.1, and what of it is wrong costs only itself', () => {
    const { title, siteUrl, imageUrl, items } = parseFile('json-1.1.json', 'application/feed+json');
    expect([title, siteUrl, imageUrl]).toEqual([
      ...['Quay Coffee', 'https://coffee.example.org/', 'https://feeds.example.org/icon.png'],
    ]);
    expect(items).toMatchObject([
      {
        ...{ id: 'c2', link: 'https://coffee.example.org/beans', title: 'New beans', text: 'From Huila.' },
        ...{ author: { name: 'Mia', url: 'https://mia.example.org/' }, language: 'en-US' },
        attachments: [
          { kind: 'image', url: 'https://coffee.example.org/beans.jpg', alt: null },
          { kind: 'audio', url: 'https://coffee.example.org/beans.mp3', alt: 'Listen' },
        ],
      },
      {
        ...{ id: '17', text: 'Closed on <Monday> & Tuesday.', author: { name: 'Quay team', url: null } },
        ...{ title: null, attachments: [] },
      },
    ]);
  });

  it('JSON Feed 1.0', () => {
    expect(parseFile('json-1.0.json').items).toMatchObject([
      { id: 'https://light.example.org/1', text: 'Fog all night.', author: { name: 'Keeper', url: null } },
    ]);
  });
});

describe('a feed as it is found in the wild', () => {
  it('Google Alerts: the real address, no bold words', () => {
    expect(parseFile('google-alerts.xml').items).toMatchObject([
      {
        title: 'Queue at Harbour Bakery & what it says about us - Example Post',
        link: 'https://post.example.org/queue?id=5',
        text: "People waited an hour at Harbour 's door ...",
        author: null,
      },
    ]);
  });

  it('WordPress comments: who, what, without duplicates', () => {
    const { intervalMs, items } = parseFile('wordpress-comments.xml');
    expect(intervalMs).toBe(3_600_000);
    expect(items).toMatchObject([
      {
        id: 'https://bakery.example.org/?p=9#comment-12',
        title: 'Comment on Rye on Fridays by Tom O’Neil',
        author: { name: 'Tom O’Neil', url: null },
        text: 'Will there be any left at noon? 🙂\n\nTwelve loaves',
      },
    ]);
  });

  it('podcasts: what to listen to', () => {
    expect(parseFile('podcast.xml').items).toMatchObject([
      {
        ...{ id: 'pod-12', link: null, text: 'We talk about ovens.', author: { name: 'Dough Talk Crew' } },
        attachments: [
          { kind: 'audio', url: 'https://pod.example.org/12.mp3?x=1&y=2', alt: null },
          { kind: 'video', url: 'https://pod.example.org/12.mp4', alt: null },
          { kind: 'image', url: 'https://pod.example.org/12.jpg', alt: 'An oven' },
        ],
      },
    ]);
  });

  it('Mastodon: posts without titles, tags and names without addresses', () => {
    const { imageUrl, items } = parseFile('mastodon-user.xml');
    expect(imageUrl).toBe('https://files.example.org/avatar.png');
    expect(items).toMatchObject([
      {
        ...{ title: null, link: 'https://social.example.org/@bakery/1135' },
        text: 'Warm #rye now, says @ann\n\nhttps://bakery.example.org/news/rye',
        attachments: [{ kind: 'image', url: 'https://files.example.org/rye.png', alt: 'A dark loaf' }],
      },
    ]);
  });

  it('YouTube: the description', () => {
    expect(parseFile('youtube.xml').items).toMatchObject([
      { id: 'yt:video:abc', title: 'Kneading live', text: 'Twenty minutes of dough.' },
    ]);
  });

  it('a prefix for everything', () => {
    expect(parseFile('prefixed-atom.xml').items).toMatchObject([
      { id: 'p:1', link: 'https://p.example.org/1' },
    ]);
  });
});

describe('a broken feed', () => {
  it('with end tags forgotten gives every item', () => {
    expect(parseFile('broken-unclosed-tags.xml').items).toMatchObject([
      { title: 'Left open', link: 'https://broken.example.org/1', id: 'b1', text: 'One bold' },
      { title: 'No end of item', link: 'https://broken.example.org/2' },
      { title: 'Whole', link: 'https://broken.example.org/3', text: 'Text more' },
    ]);
  });

  it('with stray ampersands', () => {
    expect(parseFile('broken-stray-ampersand.xml').items).toMatchObject([
      { title: 'R & D fish&chips', link: 'https://broken.example.org/?a=1&b=2', text: 'Q & A' },
    ]);
  });

  it('with unescaped brackets', () => {
    expect(parseFile('broken-unescaped-lt.xml').items).toMatchObject([
      { title: '1 < 2 and a<b', link: 'https://broken.example.org/lt', text: 'x<y' },
      { title: 'After', link: 'https://broken.example.org/after' },
    ]);
  });

  it.each([
    ['broken-leading-junk.xml', ['Still here']],
    ['broken-truncated.xml', ['Complete', 'Also complete']],
    ['broken-control-characters.xml', ['Bell and null']],
  ])('%s', (file, titles) => {
    const found = titlesOf(parseFile(file).items);
    expect(found.map((title) => title?.replaceAll('\ufffd', '').trim())).toEqual(titles);
  });

  it('with prefixes that nobody declared', () => {
    expect(parseFile('broken-undeclared-prefixes.xml').items).toMatchObject([
      { title: 'Kept', text: 'Body', author: { name: 'Ann' }, published: '2026-11-01T10:00:00Z' },
    ]);
  });

  it('with the same items when cut anywhere, up to the cut', () => {
    const text = feedFile('rss-2.0.xml').toString();
    const whole = parseFile('rss-2.0.xml').items;
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        const complete = text.slice(0, end).split('</item>').length - 1;
        const cut = parsed(text.slice(0, end));
        expect(cut === null ? 0 : cut.items.length).toBe(complete);
        if (cut !== null) expect(cut.items).toEqual(whole.slice(0, complete));
      }),
    );
  });
});

describe('what is no feed', () => {
  it.each([
    ['html-page.html', 'not-a-feed'],
    ['html-without-feed.html', 'not-a-feed'],
    ['empty.xml', 'broken'],
    ['broken-truncated-first-item.xml', 'broken'],
  ])('%s is %s', (file, reason) => {
    expect(() => parseFile(file)).toThrow(expect.objectContaining({ kind: 'bad-response', reason }));
  });

  it.each([
    ['{"items":[', 'broken'],
    ['{"error":"no"}', 'not-a-feed'],
    ['[]', 'not-a-feed'],
    ['just words', 'not-a-feed'],
    ['<svg xmlns="x"><title>no</title></svg>', 'not-a-feed'],
    ['  \n\ufeff', 'broken'],
    [`<rss><channel>${'<a>'.repeat(100_000)}`, 'broken'],
  ])('%.40s is %s', (text, reason) => {
    expect(() => parseText(text)).toThrow(expect.objectContaining({ kind: 'bad-response', reason }));
  });

  it('but a feed without items is one', () => {
    expect(parseText('<rss><channel><title>New</title></channel></rss>')).toMatchObject({
      title: 'New',
      items: [],
    });
  });
});

describe('a hostile feed', () => {
  it('expands no entity of its own', () => {
    expect(titlesOf(parseFile('entity-bomb.xml').items)).toEqual(['Bomb &e;']);
  });

  it('reads no file', () => {
    expect(titlesOf(parseFile('external-entity.xml').items)).toEqual(['Secret: &secret;']);
  });

  it.each([
    ['items that never end', '<item><guid>1</guid>'],
    ['files without number', '<media:content url="http://example.org/a"/>'],
    ['brackets', '<b'],
    ['quotes', '<b "'],
    ['declarations', '<x xmlns:a="http://purl.org/dc/elements/1.1/"/>'],
    ['sections', '<![CDATA[<b>'],
  ])('of %s takes no more time than its length', (_, part) => {
    expect(() =>
      parseText(`<rss><channel><item><title>x</title>${part.repeat(50_000)}</channel></rss>`),
    ).not.toThrow(TypeError);
  });

  it('has its scripts dropped, and words about scripts kept', () => {
    const { items } = parseFile('scripts-in-titles.xml');
    expect(titlesOf(items)).toEqual([
      ...['Bread', 'Rolls', 'Cake & tea', 'Twice escaped – really', 'How to use the <script> tag'],
    ]);
    expect(items[0]?.text).toBe('Hi there');
    expect(items[1]?.link).toBeNull();
  });
});

function parsed(text: string | Uint8Array) {
  try {
    return parseFeed({ bytes: Buffer.from(text), contentType: null, url: FEED_URL });
  } catch (failure) {
    if (failure instanceof ConnectorError) return null;
    throw failure;
  }
}

describe('whatever bytes arrive', () => {
  const files = [
    'rss-2.0.xml',
    'atom-1.0.xml',
    'rdf-1.0.xml',
    'json-1.1.json',
    'broken-unclosed-tags.xml',
  ].map(feedFile);
  const change = fc.record({ at: fc.nat(3_000), drop: fc.nat(40), put: fc.uint8Array({ maxLength: 12 }) });

  it('nothing but a named failure is thrown', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parsed(bytes)));
  });

  it('nor when a good feed is damaged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { maxLength: 6 }), (file, changes) => {
        const bytes = changes.reduce(
          (all, { at, drop, put }) => Buffer.concat([all.subarray(0, at), put, all.subarray(at + drop)]),
          file,
        );
        parsed(bytes);
      }),
    );
  });

  it('nor when tags come in any order', () => {
    const words = [
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '<description>',
      '</a>',
      '<p',
      '>',
    ];
    const parts = fc.constantFrom(
      ...words,
      '<![CDATA[',
      ']]>',
      '&lt;',
      '&',
      '"',
      'x',
      '<entry>',
      '<guid>',
      '<!DOCTYPE x [',
    );
    fc.assert(fc.property(fc.array(parts, { maxLength: 40 }), (all) => void parsed(`<rss>${all.join('')}`)));
  });
});
