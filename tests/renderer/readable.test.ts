import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableName, readableText } from '../../renderer/lib/readable';

describe('a text as it is shown', () => {
  it.each(['Zażółć gęślą jaźń.', 'שָׁלוֹם עֲלֵיכֶם', '👩🏽‍🚒 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', 'Two\n\tlines'])(
    'is what people write: %s',
    (text) => {
      expect(readableText(text)).toEqual({ text, leftOut: 0 });
    },
  );

  it('leaves out marks that are piled up to cover other lines', () => {
    const { text, leftOut } = readableText(`Z${'\u0335\u0321'.repeat(200)}algo`);
    expect(text).toBe(`Z${'\u0335\u0321'.repeat(4)}algo`);
    expect(leftOut).toBe(392);
  });

  it('leaves out floods of signs that nobody sees', () => {
    expect(readableText(`a${'\u200b'.repeat(10_000)}b`)).toEqual({
      text: `a${'\u200b'.repeat(8)}b`,
      leftOut: 9_992,
    });
  });

  it('lets nobody turn round what is written', () => {
    expect(readableText('\u202egpj.exe')).toEqual({ text: 'gpj.exe', leftOut: 1 });
  });

  it('lets no name turn round what stands beside it', () => {
    expect(readableName('\u2067Anna\u202b K.\u2069\u202c')).toBe('Anna K.');
    expect(readableName('דוד')).toBe('דוד');
  });

  it('draws control characters, so that they are seen and do nothing', () => {
    expect(readableText('a\u0000b\u001bc\u007fd\u0085e')).toEqual({ text: 'a␀b␛c␡d\ufffde', leftOut: 0 });
  });

  it('is calm: done twice it is the same, and no flood is left', () => {
    const flood = fc
      .array(fc.constantFrom('a', ' ', '\u0301', '\u200d', '\u202e', '\u0007', '\u{e0061}', '👩'), {
        maxLength: 60,
      })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(flood, (text) => {
        const { text: shown } = readableText(text);
        expect(readableText(shown)).toEqual({ text: shown, leftOut: 0 });
        expect(shown).not.toMatch(/\p{M}{9}/u);
      }),
    );
  });
});
