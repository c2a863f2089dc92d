import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../renderer/lib/word-diff';

const joined = (before: string, after: string, ...kinds: string[]) =>
  diffWords(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

const words = fc
  .array(fc.constantFrom('we', 'are', 'very', 'sorry', ' ', '\n', 'Anna', '👩‍👩‍👧'), { maxLength: 30 })
  .map((parts) => parts.join(' '));

describe('what became of a text', () => {
  it('is shown word by word', () => {
    expect(diffWords('We are sorry, Anna.', 'We are very sorry, Anna!')).toEqual([
      { kind: 'kept', text: 'We are ' },
      { kind: 'added', text: 'very ' },
      { kind: 'kept', text: 'sorry, ' },
      { kind: 'removed', text: 'Anna.' },
      { kind: 'added', text: 'Anna!' },
    ]);
  });

  it('keeps a stretch that was rewritten in one piece', () => {
    expect(diffWords('The cake says what you ordered.', 'The cake will say “Tom” now.')).toEqual([
      { kind: 'kept', text: 'The cake ' },
      { kind: 'removed', text: 'says what you ordered.' },
      { kind: 'added', text: 'will say “Tom” now.' },
    ]);
  });

  it('holds both texts whole', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(joined(before, after, 'kept', 'removed')).toBe(before);
        expect(joined(before, after, 'kept', 'added')).toBe(after);
      }),
    );
  });

  it('is nothing where nothing changed', () => {
    expect(diffWords('same', 'same')).toEqual([{ kind: 'kept', text: 'same' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('of texts too long to compare is the one in the place of the other', () => {
    const long = 'word '.repeat(3_000);
    expect(diffWords(long, `${long}end`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
