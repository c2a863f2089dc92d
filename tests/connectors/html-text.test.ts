import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, plainText } from '../../electron/connectors/html-text';

describe('markup as text', () => {
  it.each([
    ['paragraphs and breaks', '<p>One<br>two</p>\n\n<p>Three</p>', 'One\ntwo\n\nThree'],
    ['white space', 'a\n   b&nbsp;&nbsp;c <b> d </b>e', 'a b c d e'],
    ['inline tags join words', 'un<b>believ</b>able', 'unbelievable'],
    ['lists', '<ul><li>One</li><li>Two</li></ul><ol><li>A<li>B</ol>', '- One\n- Two\n\n1. A\n2. B'],
    ['preformatted text', '<p>x</p><pre>a\n  b</pre>', 'x\n\na\n  b'],
    ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['scripts and styles', 'a<script>x<b>y</script><style>p{}</style>b', 'ab'],
    ['a script that never ends', 'a<script>alert(1)', 'a'],
    ['comments', 'a<!-- <p>x</p> -->b<!doctype x>c', 'abc'],
    ['a head that never ends', '<html><head><title>t</title><body>b', 'b'],
    ['CDATA', 'a<![CDATA[<b>]]>c', 'a<b>c'],
    [
      'entities',
      '&amp;lt; &eacute;&oacute; &#8217;&#x1F642; &copy 2026 &nosuch;',
      '&lt; éó ’🙂 © 2026 &nosuch;',
    ],
    ['a bracket that is text', 'if a < b and b > c', 'if a < b and b > c'],
    ['a bracket beside tags', '<p>1 < 2 & 3</p>', '1 < 2 & 3'],
    ['quotes in attributes', '<a title="a > b" href=\'http://e.org/1\'>x</a>y', 'x (http://e.org/1)y'],
    ['a cut tag', '<p>text</p><a href="http://e.o', 'text'],
    ['control characters', '<p>a\u0007b\u0000&#1;c\u200dd\u200b</p>', 'abc\u200dd\u200b'],
    ['zero-width marks without markup', 'a\u200db', 'a\u200db'],
    ['plain text keeps its lines', 'a\r\nb \n\n\n\nc', 'a\nb\n\nc'],
    ['pictographs, but no other images', '<img alt="🙂"><img alt="A cat">', '🙂'],
  ])('%s', (_, markup, text) => {
    expect(htmlToText(markup)).toBe(text);
  });

  it.each([
    ['shows the address', '<a href="https://e.org/a?b=1&amp;c=2">here</a>', 'here (https://e.org/a?b=1&c=2)'],
    ['not twice', '<a href="https://www.e.org/">e.org</a>', 'e.org'],
    [
      'not twice where Mastodon splits it',
      '<a href="https://e.org/long/x"><span class="invisible">https://</span><span>e.org/long</span><span>/x</span></a>',
      'https://e.org/long/x',
    ],
    ['not for mentions', '<a href="https://m.org/@ann" class="u-url mention">@<span>ann</span></a>', '@ann'],
    ['never a script', '<a href="javascript:alert(1)">x</a><a href="data:text/html,x">y</a>', 'xy'],
    ['not a place in the page', '<a href="#top">up</a>', 'up'],
    ['not for a picture', '<a href="https://e.org/big"><img src="x"></a>z', 'z'],
    ['completes it', '<a href="../b">x</a>', 'x (https://e.org/b)'],
    ['mail', '<a href="mailto:a@e.org">write</a>', 'write (a@e.org)'],
  ])('a link: %s', (_, markup, text) => {
    expect(htmlToText(markup, 'https://e.org/a/c')).toBe(text);
  });

  it('drops a relative address that nothing completes', () => {
    expect(htmlToText('<a href="/b">x</a>')).toBe('x');
  });

  it('takes time in proportion to hostile markup', () => {
    const hostile = ['<b>', '<a "', "<a '", '<', '<script>', '<!--', '<ul><li>', '&amp', ' ', '<p x='];
    for (const part of hostile) expect(() => htmlToText(part.repeat(100_000))).not.toThrow();
  });

  const tag = fc.constantFrom(
    'p',
    'b',
    'script',
    'a href="x>y"',
    'br/',
    '/p',
    '/script',
    '!-- x --',
    'x-y',
    'svg',
    '/svg',
  );
  const words = fc.stringMatching(/^[a-zż "'=/\n]{0,8}$/);
  const markup = fc
    .array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        words,
      ),
    )
    .map((parts) => parts.join(''));

  it('never leaves a tag', () => {
    fc.assert(fc.property(markup, (text) => !/<[a-z/!]/i.test(htmlToText(text))));
  });

  it('never throws, whatever it is given, and leaves no control characters', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'<>&/"\'=a!-[] \n;#1\u0001') }),
    );
    fc.assert(
      fc.property(any, (text) =>
        [...htmlToText(text)].every((one) => one === '\n' || one === '\t' || !/\p{Cc}/u.test(one)),
      ),
    );
  });

  it('leaves cleaned text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab \n\r\t\u0001') }), (text) => {
        const once = plainText(text);
        expect(plainText(once)).toBe(once);
      }),
    );
  });
});
