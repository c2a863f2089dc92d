import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryAt, headingsOf, placeOfRow } from '../../renderer/ui/list-headings';

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }).map((list) => list.sort());

describe('headings among rows', () => {
  it('stand above the first row of each section', () => {
    expect(headingsOf(['a', 'a', 'b'], (item) => item)).toEqual([
      { at: 0, text: 'a' },
      { at: 2, text: 'b' },
    ]);
    expect(headingsOf(['a', 'b'], undefined)).toEqual([]);
    expect(headingsOf(['a', 'b'], () => null)).toEqual([]);
  });

  it('lead from each row to its place and back', () => {
    fc.assert(
      fc.property(letters, (items) => {
        const headings = headingsOf(items, (item) => item);
        const entries = Array.from({ length: items.length + headings.length }, (_, place) =>
          entryAt(headings, place),
        );
        const rows = entries.flatMap((entry) => ('index' in entry ? [entry.index] : []));
        expect(rows).toEqual(items.map((_, index) => index));
        items.forEach((_, index) => {
          expect(entryAt(headings, placeOfRow(headings, index))).toEqual({ index });
        });
      }),
    );
  });
});
