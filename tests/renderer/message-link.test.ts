import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownLink } from '../../renderer/features/inbox/message-link';
import { splitLinks } from '../../renderer/lib/links';

const linkIn = (text: string) => {
  const link = splitLinks(text).find((part) => part.kind === 'link');
  return link?.kind === 'link' ? shownLink(link.text, link.host) : null;
};

describe('a link in a message', () => {
  it('has its host set apart', () => {
    expect(linkIn('https://bank.example.evil.test/bank.example?x#y')).toEqual({
      before: 'https://',
      host: 'bank.example.evil.test',
      after: '/bank.example?x#y',
      really: null,
    });
  });

  it('says where letters lead that look like others', () => {
    expect(linkIn('http://аpple.example/login')).toEqual({
      before: 'http://',
      host: 'аpple.example',
      after: '/login',
      really: 'xn--pple-43d.example',
    });
  });

  it('says nothing of a name in capitals', () => {
    expect(linkIn('HTTPS://Town.Example/A')?.really).toBeNull();
  });

  it('is written as it was', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        for (const part of splitLinks(url)) {
          if (part.kind === 'text') continue;
          const { before, host, after } = shownLink(part.text, part.host);
          expect(before + host + after).toBe(part.text);
        }
      }),
    );
  });
});
