import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, clipLength, clipText } from '../../renderer/features/inbox/message-clip';

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('👩‍👩‍👧', 'e\u0301\u0301', ' ', '\n', 'x'.repeat(300)),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

describe('a long text', () => {
  it('is cut into what is shown and what is held back, and loses nothing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 200, max: 2_000 }), (text, length) => {
        const { shown, rest } = clipText(text, length);
        expect(text.startsWith(shown)).toBe(true);
        expect(shown.length + rest).toBe(text.length);
        expect(rest === 0 || shown.length <= length).toBe(true);
      }),
    );
  });

  it('is never cut inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 500, maxLength: 900 }), (text) => {
        const { shown } = clipText(text, 300);
        expect(shown.isWellFormed()).toBe(text.slice(0, shown.length).isWellFormed());
        expect(/[\ud800-\udbff]$/.test(shown) && /^[\udc00-\udfff]/.test(text.slice(shown.length))).toBe(
          false,
        );
      }),
    );
  });

  it('ends between words where it can', () => {
    const text = `${'word '.repeat(500)}end`;
    expect(clipText(text, 2_000).shown.endsWith('word')).toBe(true);
  });

  it('keeps a family of joined signs together', () => {
    const text = '👩‍👩‍👧'.repeat(400);
    expect([...new Intl.Segmenter().segment(clipText(text, 1_001).shown)].at(-1)?.segment).toBe('👩‍👩‍👧');
  });

  it('is whole where little more than the limit is there', () => {
    expect(clipText('x'.repeat(2_100), 2_000)).toEqual({ shown: 'x'.repeat(2_100), rest: 0 });
  });

  it('is laid out in blocks that together are the text', () => {
    const long = fc
      .array(fc.oneof(fc.constantFrom('word ', 'line\n', 'x'.repeat(3_000), '👩‍👩‍👧'), fc.string()), {
        minLength: 5,
        maxLength: 30,
      })
      .map((parts) => parts.join('').repeat(4));
    fc.assert(
      fc.property(long, (text) => {
        const blocks = blocksOf(text);
        expect(blocks.join('')).toBe(text);
        expect(blocks.every((block) => block.length <= 8_200)).toBe(true);
        expect(blocks.every((block) => block.isWellFormed())).toBe(text.isWellFormed());
      }),
    );
    expect(blocksOf(`${'word '.repeat(1_500)}\n${'word '.repeat(1_000)}`)[0]?.endsWith('\n')).toBe(true);
    expect(blocksOf('short')).toEqual(['short']);
  });

  it('of a megabyte is shown in a few steps that grow', () => {
    const steps = Array.from({ length: 8 }, (_, times) => clipLength(times));
    expect(steps[0]).toBe(2_000);
    expect(steps.every((length, nth) => nth === 0 || length > (steps[nth - 1] ?? 0))).toBe(true);
    expect(steps[7]).toBeGreaterThan(1_048_576);
  });
});
