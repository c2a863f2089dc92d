import { PREVIEW_LENGTH, previewOf } from '@shared/inbox/preview';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.string({ unit: fc.constantFrom(' ', '\n', 'a', '🥐', 'ż'), maxLength: 700 }),
  // Nothing but blanks up to the cut, and a character of two halves right on it.
  fc.integer({ min: 550, max: 565 }).map((blanks) => `${' '.repeat(blanks)}🥐🥐`),
);

describe('a preview', () => {
  it('is one line of at most 140 characters, whole ones, of the text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const preview = previewOf(text);
        expect(preview.length).toBeLessThanOrEqual(PREVIEW_LENGTH);
        expect(preview).not.toMatch(/[\t\n\r]| {2}/);
        expect(preview).not.toMatch(/\p{Cs}/u);
        expect(text.replace(/\s+/g, ' ').trim().includes(preview.replace(/…$/, '').trimEnd())).toBe(true);
      }),
    ));

  it('says by three dots that there is more', () => {
    expect(previewOf('  Two\n\n lines  ')).toBe('Two lines');
    expect(previewOf('x'.repeat(140))).toBe('x'.repeat(140));
    expect(previewOf('x'.repeat(141))).toBe(`${'x'.repeat(139)}…`);
  });

  it('begins behind those to whom the text is addressed, unless they are all of it', () => {
    expect(previewOf('@bakery @cafe@town.example Is this string?')).toBe('Is this string?');
    expect(previewOf('Ask @bakery')).toBe('Ask @bakery');
    expect(previewOf('@bakery')).toBe('@bakery');
  });
});
