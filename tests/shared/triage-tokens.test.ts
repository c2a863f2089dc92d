import { fold } from '@shared/search/fold';
import { tokenize } from '@shared/triage/tokens';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const CHARACTERS = [
  ...'aZ żŁó їй ß İ 漢 é 👍 7 ? ! . @ / \' ’ " „',
  '\u0301',
  '\u200b',
  '\ufe0f',
  '\u202e',
  '\ud83d',
  '\0',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 200 }),
);

describe('taking a text apart', () => {
  it('folds words as the search does', () => {
    expect(tokenize('Zażółć GĘŚLĄ jaźń').words).toEqual(['zazolc', 'gesla', 'jazn']);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aZżŁóĘßçñЇйΆ'), minLength: 1, maxLength: 12 }),
        (word) => {
          expect(tokenize(word).words).toEqual([fold(word).text]);
        },
      ),
    );
  });

  it('keeps contractions together and parts what an apostrophe joins', () => {
    expect(tokenize("I don’t, it's; l’avocat об’єкт").words).toEqual([
      'i',
      'dont',
      'its',
      'l',
      'avocat',
      'об',
      'єкт',
    ]);
  });

  it('leaves out links, addresses and names of accounts', () => {
    const { words, linkCount } = tokenize(
      '@shop@town.example see https://x.example/a?b=1 or www.y.example, mail me@z.example',
    );
    expect(words).toEqual(['see', 'or', 'mail']);
    expect(linkCount).toBe(2);
  });

  it('sees through characters that cannot be seen', () => {
    expect(tokenize('re\u200bfu\u00adnd \u202enow cafe\u0301').words).toEqual(['refund', 'now', 'cafe']);
  });

  it('counts sentences, questions, shouts and quotation marks', () => {
    const tokens = tokenize('WHAT is this? “Fresh” at 8:15, for 4.60!');
    expect(tokens.words).toEqual(['what', 'is', 'this', 'fresh', 'at', '8', '15', 'for', '4', '60']);
    expect(tokens.sentences).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect({ ...tokens, words: [], starts: [], ends: [], sentences: [] }).toMatchObject({
      questionCount: 1,
      exclamationCount: 1,
      shoutCount: 1,
      quoteCount: 2,
    });
  });

  it('points at its words in the text, whatever the text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, starts, ends, sentences } = tokenize(text);
        expect([starts.length, ends.length, sentences.length]).toEqual([
          words.length,
          words.length,
          words.length,
        ]);
        for (const [at, word] of words.entries()) {
          const [start = 0, end = 0] = [starts[at], ends[at]];
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(ends[at - 1] ?? 0);
          expect(tokenize(text.slice(start, end)).words).toEqual([word]);
        }
      }),
    ));

  it.each([
    ['letters', 'a'],
    ['words', 'ab '],
    ['marks', '\u0301'],
    ['zero-width spaces', '\u200b'],
    ['marks on a letter', 'e\u0301\u0302\u0303'],
    ['emoji', '😡'],
    ['links', 'http://'],
    ['signs', '@'],
    ['apostrophes', "a'"],
    ['ideographs', '漢字'],
  ])('looks at the beginning only of a megabyte of %s', (_, piece) => {
    const { words } = tokenize(piece.repeat(1_000_000 / piece.length));
    expect(words.length).toBeLessThanOrEqual(4_000);
    expect(words.every((word) => word.length <= 40)).toBe(true);
  });

  it('finds the words behind a flood of marks', () => {
    expect(tokenize(`${'\u0301'.repeat(10_000)}refund`).words).toEqual(['refund']);
  });
});
