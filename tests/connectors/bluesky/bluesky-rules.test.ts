import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFullLinks } from '../../../electron/connectors/bluesky/rich-text';
import { timeOfTid } from '../../../electron/connectors/bluesky/tid';
import { type Timed, walkDown } from '../../../electron/connectors/bluesky/time-walk';
import { NOW } from '../test-session';

const link = (byteStart: number, byteEnd: number, uri: string) => ({
  index: { byteStart, byteEnd },
  features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
});

describe('links in a post', () => {
  it.each([
    ['see example.org', 4, 15, 'https://example.org/', 'see example.org'],
    ['see example.org/a…', 4, 20, 'https://example.org/abc', 'see https://example.org/abc'],
    ['see www.example.org/a...', 4, 24, 'https://www.example.org/abc', 'see https://www.example.org/abc'],
    ['see here', 4, 8, 'https://example.org', 'see here <https://example.org>'],
    ['ćmy example.org/a...', 5, 21, 'https://example.org/abc', 'ćmy https://example.org/abc'],
    ['ćmy', 1, 2, 'https://example.org', 'ćmy'],
    ['short', 2, 99, 'https://example.org', 'short'],
  ])('of %s', (text, start, end, uri, full) => {
    expect(withFullLinks(text, [link(start, end, uri)])).toBe(full);
  });

  it('never break a text, wherever they point', () => {
    const offset = fc.integer({ min: -2, max: 40 });
    const facets = fc.array(fc.record({ start: offset, end: offset }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), facets, (text, spans) => {
        const full = withFullLinks(
          text,
          spans.map(({ start, end }) => link(start, end, 'https://x.example')),
        );
        const without = full.replaceAll(' <https://x.example>', '');
        expect(without).toBe(text);
      }),
    );
  });
});

describe('a timestamp id', () => {
  it('tells when it was made', () => {
    expect(timeOfTid('at://did:plc:x/app.bsky.feed.post/3jzfcijpj2z2a')).toBe(1_688_137_381_887);
    expect(timeOfTid('at://did:plc:x/app.bsky.feed.post/self')).toBeNull();
  });
});

const HOUR = 3_600_000;

const listingOf = (items: readonly Timed[], width: number) => async (api: string | null) => {
  const sorted = [...items].sort(
    (a, b) => (b.orderedAt ?? 0) - (a.orderedAt ?? 0) || a.uri.localeCompare(b.uri),
  );
  const start = Number(api ?? 0);
  const next = start + width < sorted.length ? String(start + width) : null;
  return { items: sorted.slice(start, start + width), next };
};

async function readOut(load: ReturnType<typeof listingOf>, cursor: string | null = null) {
  const uris: string[] = [];
  for (let at = cursor, reads = 0; reads < 100; reads += 1) {
    const walked = await walkDown({ cursor: at, now: NOW, load });
    uris.push(...walked.items.map(({ uri }) => uri));
    at = walked.cursor;
    if (!walked.more) return { uris, cursor: at, backfill: walked.backfill };
  }
  throw new Error('this walk never ends');
}

describe('walking a listing that goes newest first', () => {
  it('gives everything once, whatever came in between and however late within the hour', async () => {
    const times = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(times, times, fc.integer({ min: 1, max: 9 }), async (before, after, width) => {
        const old = before.map((at, index) => ({ uri: `old-${index}`, orderedAt: at * HOUR }));
        const top = Math.max(0, ...before) * HOUR;
        const late = after.map((at, index) => ({
          uri: `new-${index}`,
          orderedAt: top - HOUR + at * (HOUR / 4),
        }));
        const first = await readOut(listingOf(old, width));
        const second = await readOut(listingOf([...old, ...late], width), first.cursor);
        const wanted = [...old, ...late].map(({ uri }) => uri);
        expect([...first.uris, ...second.uris].sort()).toEqual(wanted.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('takes what came while history was read for the next read', async () => {
    const old = Array.from({ length: 30 }, (_, index) => ({ uri: `old-${index}`, orderedAt: index * HOUR }));
    const first = await walkDown({ cursor: null, now: NOW, load: listingOf(old, 2) });
    expect(first).toMatchObject({ more: true, backfill: true });
    const rest = await readOut(listingOf(old, 2), first.cursor);
    const later = await readOut(listingOf([...old, { uri: 'new', orderedAt: 31 * HOUR }], 2), rest.cursor);
    expect([...first.items.map(({ uri }) => uri), ...rest.uris]).toHaveLength(30);
    expect(later).toMatchObject({ uris: ['new'], backfill: false });
  });

  it('is not held up by a clock that runs ahead', async () => {
    const ahead = { uri: 'ahead', orderedAt: NOW + 900 * HOUR };
    const first = await readOut(listingOf([ahead], 5));
    const later = await readOut(listingOf([ahead, { uri: 'now', orderedAt: NOW }], 5), first.cursor);
    expect(later.uris).toEqual(['now']);
  });

  it('takes the first item of an empty listing for news', async () => {
    const empty = await readOut(listingOf([], 5));
    expect(await readOut(listingOf([{ uri: 'a', orderedAt: 5 }], 5), empty.cursor)).toMatchObject({
      uris: ['a'],
      backfill: false,
    });
  });
});
