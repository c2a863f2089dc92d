import { newAccountSchema, serverAddress } from '@shared/accounts/schema';
import { MAX_PAGE, pageCursor, pageLimit } from '@shared/app/paging';
import { monogram } from '@shared/clients/colours';
import { clientName, timeZoneSchema } from '@shared/clients/schema';
import { searchInput } from '@shared/search/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('an address that a person types', () => {
  it.each([
    ['example.org', 'https://example.org'],
    ['  blog.example.org/feed.xml ', 'https://blog.example.org/feed.xml'],
    ['http://example.org', 'http://example.org'],
    ['localhost:8080/feed', 'https://localhost:8080/feed'],
    ['127.0.0.1:3000', 'https://127.0.0.1:3000'],
    ['https://example.org:8443/a?b=c', 'https://example.org:8443/a?b=c'],
    ['HTTPS://Example.org', 'HTTPS://Example.org'],
  ])('%s is %s', (typed, meant) => expect(serverAddress.parse(typed)).toBe(meant));

  it.each([
    '',
    '   ',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/xml,<rss/>',
    'ftp://example.org/feed',
    'mailto:somebody@example.org',
    'https://',
    'a b c',
    `https://example.org/${'x'.repeat(2_000)}`,
  ])('%j is refused', (typed) => expect(serverAddress.safeParse(typed).success).toBe(false));

  it('is a web address or refused, whatever is typed', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'htps:/@.#?[]a1') })),
        (typed) => {
          const parsed = serverAddress.safeParse(typed);
          if (parsed.success) expect(['http:', 'https:']).toContain(new URL(parsed.data).protocol);
        },
      ),
    ));
});

describe('a page', () => {
  it('holds 1 to 200 rows, 50 where nobody says', () => {
    expect(pageLimit.parse(undefined)).toBe(50);
    expect([1, MAX_PAGE].map((limit) => pageLimit.parse(limit))).toEqual([1, 200]);
    expect([0, -1, 201, 1.5, Number.NaN, '50'].filter((limit) => pageLimit.safeParse(limit).success)).toEqual(
      [],
    );
  });

  it('begins behind a time and an id', () => {
    expect(pageCursor.safeParse({ at: 1, id: 'a' }).success).toBe(true);
    expect(pageCursor.safeParse({ at: '1', id: 'a' }).success).toBe(false);
    expect(pageCursor.safeParse({ at: 1, id: 'a'.repeat(65) }).success).toBe(false);
  });
});

describe('what a person types about a client', () => {
  it('gives a monogram of at most two letters', () => {
    expect(['Clocktower Bakery', '  żabka ', 'A b c', 'łódź i okolice'].map(monogram)).toEqual([
      'CB',
      'Ż',
      'AB',
      'ŁI',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect([...new Intl.Segmenter('en').segment(monogram(name))].length).toBeLessThanOrEqual(2);
        expect(monogram(name)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('is a name of 1 to 80 characters and a time zone that exists', () => {
    expect(clientName.parse('  Bakery ')).toBe('Bakery');
    expect(clientName.safeParse('   ').success).toBe(false);
    expect(clientName.safeParse('x'.repeat(81)).success).toBe(false);
    expect(
      ['Europe/Warsaw', 'UTC', 'Mars/Olympus', ''].map((zone) => timeZoneSchema.safeParse(zone).success),
    ).toEqual([true, true, false, false]);
  });
});

describe('what a person types to sign in', () => {
  it('loses the blanks of pasting and nothing else', () => {
    expect(
      newAccountSchema.parse({ platform: 'mastodon', server: 'social.example', token: ' abc def\n' }),
    ).toEqual({ platform: 'mastodon', server: 'https://social.example', token: 'abc def' });
  });

  it.each([
    [{ platform: 'mastodon', server: 'social.example', token: ' ' }],
    [{ platform: 'bluesky', server: 'pds.example', handle: '', password: 'x' }],
    [{ platform: 'myspace', url: 'https://example.org' }],
  ])('%j is refused', (typed) => expect(newAccountSchema.safeParse(typed).success).toBe(false));
});

it('a search has words of at most 500 characters and a filter', () => {
  expect(searchInput.parse({ text: ' bread ', filter: {} })).toEqual({
    text: 'bread',
    filter: { clientId: null, accountId: null, kinds: [], unread: false, fromAt: null, untilAt: null },
    order: 'date',
    after: null,
    limit: 50,
  });
  expect(searchInput.safeParse({ text: 'x'.repeat(501), filter: {} }).success).toBe(false);
});
