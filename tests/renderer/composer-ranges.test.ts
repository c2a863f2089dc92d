import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedParts, movedRanges, replaceRange } from '../../renderer/features/inbox/composer-ranges';

describe('marked stretches of a text', () => {
  it('move along with what is typed before them and end where they are typed into', () => {
    const marks = [{ from: 5, until: 9 }];
    expect(movedRanges(marks, 'Dear Anna, hello', 'My dear Anna, hello')).toEqual([{ from: 8, until: 12 }]);
    expect(movedRanges(marks, 'Dear Anna, hello', 'Dear Anna, hello!')).toEqual(marks);
    expect(movedRanges(marks, 'Dear Anna, hello', 'Dear Anita, hello')).toEqual([]);
  });

  it('still stand over the same words after any edit outside of them', () => {
    const edit = fc.record({
      before: fc.string({ maxLength: 20 }),
      name: fc.string({ minLength: 1, maxLength: 10 }),
      after: fc.string({ maxLength: 20 }),
      typed: fc.string({ maxLength: 10 }),
      place: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(edit, ({ before, name, after, typed, place }) => {
        const text = before + name + after;
        const at = Math.min(place, before.length);
        const now = replaceRange(text, { from: at, until: at }, typed);
        const range = { from: before.length, until: before.length + name.length };
        for (const { from, until } of movedRanges([range], text, now))
          expect(now.slice(from, until)).toBe(name);
      }),
    );
  });

  it('cut a text without losing any of it', () => {
    const ranges = fc.array(fc.record({ from: fc.nat({ max: 30 }), length: fc.nat({ max: 10 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), ranges, (text, some) => {
        const inside = some
          .map(({ from, length }) => ({ from, until: from + length }))
          .filter(({ until }) => until <= text.length);
        expect(
          markedParts(text, inside)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
