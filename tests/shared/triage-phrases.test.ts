import { indexPhrases, linesOf, matchPhrases, sectionsOf } from '@shared/triage/phrases';
import { tokenize } from '@shared/triage/tokens';
import { describe, expect, it } from 'vitest';

const LIST = `
# bodies
piece of ... plastic
splinter*
hair in
! hair in the wind
money-back
A&E
złamał* ząb
`;

const index = indexPhrases([['rule', linesOf(LIST)] as const]);
const found = (text: string): string[] => {
  const tokens = tokenize(text);
  return matchPhrases(index, tokens).map(({ words }) => words.map((at) => tokens.words[at]).join(' '));
};

describe('phrases of a list', () => {
  it.each([
    ['There is a piece of bright blue plastic in it', ['piece of plastic']],
    ['A piece of my mind. Plastic is bad.', []],
    ['Splinters everywhere', ['splinters']],
    ['my money back', ['money back']],
    ['We sat in A&E all night', ['a e']],
    ['Złamałam ząb', ['zlamalam zab']],
    ['ZLAMAL ZAB', ['zlamal zab']],
    ['a hair in my soup', ['hair in']],
    ['with her hair in the wind', []],
    ['', []],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));

  it('lets an exception take away only what it touches', () => {
    expect(found('hair in the wind, hair in the soup')).toEqual(['hair in']);
  });

  it('reads no phrase where a line has no word', () => {
    expect(matchPhrases(indexPhrases([['x', ['…', '!', '* *', '...']] as const]), tokenize('x y z'))).toEqual(
      [],
    );
  });

  it('reads sections', () => {
    expect(sectionsOf('lost\n[a]\none\n# no\ntwo\n[b]\n')).toEqual([
      ['a', ['one', 'two']],
      ['b', []],
    ]);
  });
});
