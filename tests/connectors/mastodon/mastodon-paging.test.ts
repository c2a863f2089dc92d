import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Range, walkIds } from '../../../electron/connectors/mastodon/id-walk';

/** A server with these ids; `width` is its page. Newest first, as Mastodon answers. */
const serverOf = (ids: readonly number[], width: number) => async (range: Range) => {
  const bound = new Map(range);
  const sorted = [...ids].sort((a, b) => b - a);
  const minId = bound.get('min_id');
  if (minId !== undefined)
    return sorted
      .filter((id) => id > Number(minId))
      .slice(-width)
      .map(item);
  const maxId = Number(bound.get('max_id') ?? Number.POSITIVE_INFINITY);
  return sorted
    .filter((id) => id < maxId)
    .slice(0, width)
    .map(item);
};
const item = (id: number) => ({ id: String(id) });

const rested = () => false;

async function readOut(load: (range: Range) => Promise<readonly unknown[]>, cursor: string | null = null) {
  const items: unknown[] = [];
  const backfills: boolean[] = [];
  for (let at = cursor, reads = 0; reads < 200; reads += 1) {
    const walked = await walkIds({ cursor: at, load, tired: rested });
    items.push(...walked.items);
    backfills.push(walked.backfill);
    at = walked.cursor;
    if (!walked.more) return { items, cursor: at, backfills };
  }
  throw new Error('this walk never ends');
}

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { maxLength: 300 });

describe('walking a listing by ids', () => {
  it('reads everything there was, and later everything that came, each once', async () => {
    await fc.assert(
      fc.asyncProperty(ids, ids, fc.integer({ min: 1, max: 7 }), async (before, after, width) => {
        const later = after.map((id) => id + 5_000);
        const first = await readOut(serverOf(before, width));
        const second = await readOut(serverOf([...before, ...later], width), first.cursor);
        const seen = [...first.items, ...second.items].map((seenItem) => JSON.stringify(seenItem)).sort();
        expect(seen).toEqual([...before, ...later].map((id) => JSON.stringify(item(id))).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing that comes while history is read', async () => {
    const content = Array.from({ length: 100 }, (_, index) => index + 1);
    const first = await walkIds({ cursor: null, load: serverOf(content, 3), tired: rested });
    const rest = await readOut(serverOf([...content, 101, 102], 3), first.cursor);
    expect([...first.items, ...rest.items]).toHaveLength(102);
  });

  it('says that it is history until it is through, and never afterwards', async () => {
    const content = Array.from({ length: 50 }, (_, index) => index + 1);
    const { backfills, cursor } = await readOut(serverOf(content, 2));
    expect(backfills).toEqual([true, true, true, false]);
    const later = await readOut(serverOf([...content, 51], 2), cursor);
    expect(later.backfills).toEqual([false]);
  });

  it('takes the first item of an empty account for news', async () => {
    const empty = await readOut(serverOf([], 5));
    const later = await readOut(serverOf([7], 5), empty.cursor);
    expect(empty.backfills).toEqual([true]);
    expect(later).toMatchObject({ items: [{ id: '7' }], backfills: [false, false] });
  });

  it('ends at a server that ignores the range', async () => {
    const stubborn = async () => [item(3), item(2), item(1)];
    const { items, cursor } = await readOut(stubborn);
    expect(items).toEqual([item(3), item(2), item(1)]);
    expect((await readOut(stubborn, cursor)).items).toEqual([]);
  });

  it('starts anew from a cursor that is none', async () => {
    const { items } = await readOut(serverOf([1, 2], 5), 'not a cursor');
    expect(items).toEqual([item(2), item(1)]);
  });
});
