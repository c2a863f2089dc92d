import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, sectionIn } from '../../renderer/features/inbox/list-order';
import { mapPages, type Pages, patched, placed, without } from '../../renderer/features/inbox/list-pages';
import { ids, row } from '../helpers/rows';

const placeOf = placesOf.open;
const waiting = (at: number) => row(`r${at}`, { waitingSinceAt: at, lastAt: at });

/** Pages of two rows; `more`: there are others behind the last. */
const pagesOf = (ats: readonly number[], more = false): Pages => {
  const chunks = ats.flatMap((_, index) => (index % 2 === 0 ? [ats.slice(index, index + 2)] : []));
  const pages = chunks.map((chunk, index) => ({
    rows: chunk.map(waiting),
    next: index < chunks.length - 1 || more ? { at: 0, id: 'x' } : null,
  }));
  return { pages: pages.length === 0 ? [{ rows: [], next: null }] : pages, pageParams: [null] };
};
const shown = ({ pages }: Pages) => ids(pages.flatMap((page) => page.rows));

describe('the pages of a list', () => {
  it('stay the same object where nothing changed', () => {
    const data = pagesOf([10, 20, 30]);
    expect(mapPages(data, (rows) => [...rows])).toBe(data);
    expect(mapPages(data, (rows) => without(rows, new Set(['r20'])))).not.toBe(data);
  });

  it('take over what changed about a row, but not its place', () => {
    const now = row('r20', { waitingSinceAt: 20, preview: 'new', urgent: true });
    const [patchedRow] = patched([waiting(20)], new Map([['r20', now]]));
    expect(patchedRow).toMatchObject({ preview: 'new', urgent: true, orderKey: waiting(20).orderKey });
  });

  it('take a row back where it belongs', () => {
    const data = mapPages(pagesOf([10, 20, 30, 40]), (rows) => without(rows, new Set(['r20'])));
    expect(shown(placed(data, waiting(20), placeOf))).toEqual(['r10', 'r20', 'r30', 'r40']);
  });

  it('leave what belongs behind the last loaded row to its page', () => {
    expect(shown(placed(pagesOf([10, 20], true), waiting(99), placeOf))).toEqual(['r10', 'r20']);
    expect(shown(placed(pagesOf([10, 20]), waiting(99), placeOf))).toEqual(['r10', 'r20', 'r99']);
  });

  it('stay in order and hold each row once, whatever is placed', () => {
    const times = fc.uniqueArray(fc.nat(50), { maxLength: 20 });
    fc.assert(
      fc.property(times, fc.nat(50), (ats, at) => {
        const data = placed(pagesOf([...ats].sort((a, b) => a - b)), waiting(at), placeOf);
        const found = data.pages.flatMap(({ rows }) => rows.map((each) => each.waitingSinceAt ?? 0));
        expect(found).toEqual([...new Set([...ats, at])].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the headings', () => {
  it('tell the sections of mixed parts apart, and none where a part is one', () => {
    const complaint = row('a', { label: 'complaint' });
    expect(sectionIn('open', complaint)).toBe('complaints');
    expect(sectionIn('open', row('b', { urgent: true }))).toBe('urgent');
    expect(sectionIn('mine', row('c', { waitingSinceAt: null }))).toBe('read');
    expect(sectionIn('everything', complaint)).toBeNull();
  });
});
