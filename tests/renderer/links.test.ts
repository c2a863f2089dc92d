import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl, splitLinks } from '../../renderer/lib/links';

const joined = (text: string) =>
  splitLinks(text)
    .map((part) => part.text)
    .join('');

/** Texts that look like what people and attackers write around addresses. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.webUrl(),
      fc.constantFrom(
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        'data:text/html,<b>',
        'https://bank.example@evil.example/',
        'http://user:secret@host/',
        'file:///etc/passwd',
        '(https://example.org/a_(b))',
        'https://',
        '\u202E',
        '"',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '));

describe('the link pass', () => {
  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(joined(text)).toBe(text);
      }),
    );
  });

  it('makes links of http and https only, without names in front of the host', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const part of splitLinks(text)) {
          if (part.kind === 'text') continue;
          const url = new URL(part.url);
          expect(['http:', 'https:']).toContain(url.protocol);
          expect(url.username + url.password).toBe('');
          expect(part.host).toBe(url.host);
        }
      }),
    );
  });

  it('shows the address that it opens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const part of splitLinks(text)) {
          if (part.kind === 'link') expect(new URL(part.text).href).toBe(part.url);
        }
      }),
    );
  });

  it('leaves a sentence its punctuation and an address its brackets', () => {
    expect(splitLinks('See https://example.org/a_(b), (or http://x.example/y).')).toEqual([
      { kind: 'text', text: 'See ' },
      {
        kind: 'link',
        text: 'https://example.org/a_(b)',
        url: 'https://example.org/a_(b)',
        host: 'example.org',
      },
      { kind: 'text', text: ', (or ' },
      { kind: 'link', text: 'http://x.example/y', url: 'http://x.example/y', host: 'x.example' },
      { kind: 'text', text: ').' },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://a@b.example', 'mailto:a@b.example', '/a', ''])(
    'opens nothing for %j',
    (address) => {
      expect(safeUrl(address)).toBeNull();
    },
  );
});
